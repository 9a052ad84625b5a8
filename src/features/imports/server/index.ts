/** What this feature fills in (导入): the two steps every kind of sheet goes through. */
import { serve, type ServerFeature } from '#kernel/feature'
import { importApi } from '../domain/contract.ts'
import { batchStates, importRules } from '../domain/lifecycle.ts'
import { facts } from '../messages/facts.ts'
import { commitImport, undoImport } from './commands.ts'
import { fileHold, listKinds } from './kinds.ts'
import { markFile } from './marked-file.ts'
import { judgeOnceMore, leaveOut, mapColumns, mendCell, previewImport } from './preview.ts'
import { listImports, showImport, showProgress } from './views.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  facts,
  factDetails,
  fileHold,
  rules: [{ name: 'import', rules: importRules, states: batchStates }],
  routes: [
    serve(importApi.kinds, listKinds),
    serve(importApi.list, listImports),
    serve(importApi.preview, previewImport),
    serve(importApi.show, showImport),
    serve(importApi.progress, showProgress),
    serve(importApi.judge, judgeOnceMore),
    serve(importApi.map, mapColumns),
    serve(importApi.mend, mendCell),
    serve(importApi.leaveOut, leaveOut),
    serve(importApi.commit, commitImport),
    serve(importApi.undo, undoImport),
    serve(importApi.marked, markFile),
  ],
}
