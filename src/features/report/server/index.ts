/** What this feature fills in (数字与报告): figures of a period and frozen copies of them. */
import { serve, type ServerFeature } from '#kernel/feature'
import { reportApi } from '../domain/contract.ts'
import { facts } from '../messages/facts.ts'
import { checkApi } from '../domain/contract-check.ts'
import { checkAlone, checkText } from './checks.ts'
import { demo } from './demo.ts'
import { ownMetrics } from './metrics.ts'
import { reportPeriod } from './period.ts'
import { listFigureRows, listFigures } from './queries.ts'
import { approve, freeze, listSnapshots, showSnapshot } from './snapshots.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [reportPeriod, ownMetrics],
  facts,
  textCheck: checkAlone,
  demo,
  routes: [
    serve(reportApi.figures, listFigures),
    serve(reportApi.rows, listFigureRows),
    serve(reportApi.freeze, freeze),
    serve(reportApi.snapshots, listSnapshots),
    serve(reportApi.snapshot, showSnapshot),
    serve(reportApi.approve, approve),
    serve(checkApi.check, checkText),
  ],
}
