/** Which function answers which reading endpoint. No logic here. */
import { serve } from '#kernel/feature'
import { deputySuggestionApi } from '../domain/contract-deputy.ts'
import { officeSuggestionApi } from '../domain/contract-office.ts'
import { suggestionApi } from '../domain/contract.ts'
import { listMine, listSuggestions } from './lists.ts'
import { listPublic, readPublic } from './public-reads.ts'
import { publish, unpublish } from './publication.ts'
import { deskRoutes } from './routes-desk.ts'
import { dropView, listViews, saveView } from './saved-views.ts'
import { statistics } from './statistics.ts'
import { viewAgain } from './view.ts'

export const readRoutes = [
  ...deskRoutes,
  serve(suggestionApi.list, listSuggestions),
  serve(deputySuggestionApi.mine, listMine),
  serve(suggestionApi.statistics, statistics),
  serve(suggestionApi.savedViews, listViews),
  serve(suggestionApi.saveView, saveView),
  serve(suggestionApi.dropView, dropView),
  serve(suggestionApi.publicList, listPublic),
  serve(suggestionApi.publicOne, readPublic),
  serve(officeSuggestionApi.publish, async (work, input) => viewAgain(work, await publish(work, input))),
  serve(officeSuggestionApi.unpublish, async (work, input) => viewAgain(work, await unpublish(work, input))),
]
