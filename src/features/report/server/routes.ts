/** Binds the endpoints of figures, of their words and of reports to what answers them. */
import { serve, type Route } from '#kernel/feature'
import { catalogueApi } from '../domain/contract-catalogue.ts'
import { handlingApi } from '../domain/annual/contract.ts'
import { checkApi } from '../domain/contract-check.ts'
import { consultationApi } from '../domain/consultation/contract.ts'
import { reportApi } from '../domain/contract.ts'
import { pastApi } from '../domain/past/contract.ts'
import { writerApi } from '../domain/writer/contract.ts'
import { previewHandling } from './annual/publication.ts'
import { handlingRows, listHandling, readHandling } from './annual/public-reads.ts'
import { decideWording, listCatalogue, proposeWording, wordingHistory } from './catalogue.ts'
import { checkText } from './checks.ts'
import { listFigureRows, listFigures } from './queries.ts'
import { freeze, listSnapshots, restate, showSnapshot } from './snapshots.ts'
import { listCircles } from './consultation/circles.ts'
import { listDrafts, makeComment, sayNothing, showDraft, takeBack } from './consultation/comments.ts'
import { answerComment, askCircle, closeRound, enterComment, extendRound, listRounds } from './consultation/rounds.ts'
import { addPast, listPast, removePast, showPast } from './past/texts.ts'
import { pastValues } from './past/values.ts'
import { createReport, freezeReport, saveReport } from './writer/commands.ts'
import { exportReport } from './writer/export.ts'
import { stepChoices } from './writer/meetings.ts'
import { pollReport } from './writer/polls.ts'
import { publicReport, publicReports, publicRows } from './writer/public-reads.ts'
import { statedRows } from './writer/stated-rows.ts'
import { takeStep } from './writer/steps.ts'
import { listReports, listVersions, showReport, showVersion } from './writer/views.ts'

export const routes: readonly Route[] = [
  serve(handlingApi.list, listHandling),
  serve(handlingApi.one, readHandling),
  serve(handlingApi.rows, handlingRows),
  serve(handlingApi.preview, previewHandling),
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
  serve(writerApi.choices, stepChoices),
  serve(writerApi.step, takeStep),
  serve(writerApi.poll, pollReport),
  serve(writerApi.export, exportReport),
  serve(writerApi.publicList, publicReports),
  serve(writerApi.publicRows, publicRows),
  serve(writerApi.publicOne, publicReport),
  serve(consultationApi.circles, listCircles),
  serve(consultationApi.rounds, listRounds),
  serve(consultationApi.ask, askCircle),
  serve(consultationApi.extend, extendRound),
  serve(consultationApi.close, closeRound),
  serve(consultationApi.enter, enterComment),
  serve(consultationApi.answer, answerComment),
  serve(consultationApi.drafts, listDrafts),
  serve(consultationApi.draft, showDraft),
  serve(consultationApi.comment, makeComment),
  serve(consultationApi.takeBack, takeBack),
  serve(consultationApi.nothing, sayNothing),
  serve(pastApi.list, listPast),
  serve(pastApi.one, showPast),
  serve(pastApi.add, addPast),
  serve(pastApi.remove, removePast),
  serve(pastApi.values, pastValues),
]
