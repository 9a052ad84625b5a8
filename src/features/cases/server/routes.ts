/** Which function answers which endpoint. No logic here. */
import { serve } from '#kernel/feature'
import { caseApi } from '../domain/contract.ts'
import { listClocks } from './clock-routes.ts'
import { listPromises, reportPromise, settlePromise } from './promise-commands.ts'
import { listWaiting } from './waiting.ts'

export const routes = [
  serve(caseApi.waiting, listWaiting),
  serve(caseApi.clocks, listClocks),
  serve(caseApi.promises, listPromises),
  serve(caseApi.reportPromise, reportPromise),
  serve(caseApi.settlePromise, settlePromise),
]
