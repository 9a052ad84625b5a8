/** What waits for the reader (什么在等我), of every kind of matter, for the first screen of the desk. */
import type { DeskFeature } from '#ui/desk'
import { call } from '#ui/useEndpoint'
import { caseApi } from '../domain/contract.ts'

export const desk: DeskFeature = {
  screens: [],
  waiting: () => call(caseApi.waiting, {}),
}
