/** Binds the endpoints of figures, of their words and of reports to what answers them. */
import { serve, type Route } from '#kernel/feature'
import { catalogueApi } from '../domain/contract-catalogue.ts'
import { checkApi } from '../domain/contract-check.ts'
import { reportApi } from '../domain/contract.ts'
import { writerApi } from '../domain/writer/contract.ts'
import { decideWording, listCatalogue, proposeWording, wordingHistory } from './catalogue.ts'
import { checkText } from './checks.ts'
import { listFigureRows, listFigures } from './queries.ts'
import { freeze, listSnapshots, restate, showSnapshot } from './snapshots.ts'
import { createReport, freezeReport, saveReport } from './writer/commands.ts'
import { exportReport } from './writer/export.ts'
import { publicReport, publicReports, publicRows } from './writer/public-reads.ts'
import { statedRows } from './writer/stated-rows.ts'
import { takeStep } from './writer/steps.ts'
import { listReports, listVersions, showReport, showVersion } from './writer/views.ts'

export const routes: readonly Route[] = [
  serve(reportApi.figures, listFigures),
  serve(reportApi.rows, listFigureRows),
  serve(reportApi.freeze, freeze),
  serve(reportApi.snapshots, listSnapshots),
  serve(reportApi.snapshot, showSnapshot),
  serve(reportApi.restate, restate),
  serve(checkApi.check, checkText),
  serve(catalogueApi.list, listCatalogue),
  serve(catalogueApi.history, wordingHistory),
  serve(catalogueApi.propose, proposeWording),
  serve(catalogueApi.decide, decideWording),
  serve(writerApi.list, listReports),
  serve(writerApi.show, showReport),
  serve(writerApi.create, createReport),
  serve(writerApi.save, saveReport),
  serve(writerApi.versions, listVersions),
  serve(writerApi.version, showVersion),
  serve(writerApi.rows, statedRows),
  serve(writerApi.freeze, freezeReport),
  serve(writerApi.step, takeStep),
  serve(writerApi.export, exportReport),
  serve(writerApi.publicList, publicReports),
  serve(writerApi.publicRows, publicRows),
  serve(writerApi.publicOne, publicReport),
]
