/** Which function answers which question of the workbench. No logic here. */
import { serve } from '#kernel/feature'
import { deskSuggestionApi } from '../domain/contract-desk.ts'
import { exportSuggestions } from './export.ts'
import { openExtensions } from './extension-requests.ts'
import { keyChoices, listKeys } from './key-list.ts'
import { candidateUnits } from './routing/candidates.ts'
import { listUnsatisfied } from './unsatisfied.ts'
import { duePreview, viewCounts } from './view-counts.ts'

export const deskRoutes = [
  serve(deskSuggestionApi.viewCounts, viewCounts),
  serve(deskSuggestionApi.duePreview, duePreview),
  serve(deskSuggestionApi.candidateUnits, candidateUnits),
  serve(deskSuggestionApi.export, exportSuggestions),
  serve(deskSuggestionApi.unsatisfied, listUnsatisfied),
  serve(deskSuggestionApi.openExtensions, openExtensions),
  serve(deskSuggestionApi.keyChoices, keyChoices),
  serve(deskSuggestionApi.keys, listKeys),
]
