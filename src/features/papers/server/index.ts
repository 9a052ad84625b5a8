/** What this feature fills in (文书): the register of official papers; kinds of papers come from the slot `documents`. */
import { serve, type ServerFeature } from '#kernel/feature'
import { paperApi } from '../domain/contract.ts'
import { organCodes } from '../domain/settings.ts'
import { messages } from '../messages/index.ts'
import { archive, attachScan, issue, issueMany, voidPaper } from './commands.ts'
import { findablePapers } from './findable.ts'
import { previewPaper, previewPdf } from './preview.ts'
import { fileHold } from './readers.ts'
import { listAbout, register, showPaper, showPdf, showPdfFaces } from './reads.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [organCodes],
  facts: { 'zh-CN': messages['zh-CN'].facts, en: messages.en.facts },
  factDetails,
  search: [findablePapers],
  fileHold,
  routes: [
    serve(paperApi.about, listAbout),
    serve(paperApi.preview, previewPaper),
    serve(paperApi.previewPdf, previewPdf),
    serve(paperApi.issue, issue),
    serve(paperApi.issueMany, issueMany),
    serve(paperApi.archive, archive),
    serve(paperApi.register, register),
    serve(paperApi.one, showPaper),
    serve(paperApi.pdf, showPdf),
    serve(paperApi.pdfFaces, showPdfFaces),
    serve(paperApi.void, voidPaper),
    serve(paperApi.attachScan, attachScan),
  ],
}
