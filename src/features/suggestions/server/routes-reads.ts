/** Which function answers which reading endpoint. No logic here. */
import { serve } from '#kernel/feature'
import { deputySuggestionApi } from '../domain/contract-deputy.ts'
import { suggestionApi } from '../domain/contract.ts'
import { listMine, listSuggestions } from './lists.ts'
import { listPublic, publicChoices, readPublic } from './public-reads.ts'
import { deskRoutes } from './routes-desk.ts'
import { dropView, listViews, saveView } from './saved-views.ts'
import { statistics } from './statistics.ts'

export const readRoutes = [
  ...deskRoutes,
  serve(suggestionApi.list, listSuggestions),
  serve(deputySuggestionApi.mine, listMine),
  serve(suggestionApi.statistics, statistics),
  serve(suggestionApi.savedViews, listViews),
  serve(suggestionApi.saveView, saveView),
  serve(suggestionApi.dropView, dropView),
  serve(suggestionApi.publicList, listPublic),
  serve(suggestionApi.publicChoices, publicChoices),
  serve(suggestionApi.publicOne, readPublic),
]
