/** 检索 on the server: the index of everything that can be found, kept with each change and made anew on request. */
import { serve, type ServerFeature } from '#kernel/feature'
import { searchApi } from '../domain/contract.ts'
import { keepIndex, rebuildIndex } from './rebuild.ts'
import { search, searchPublic } from './search.ts'
import { countWords } from './statistics.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes: [serve(searchApi.search, search), serve(searchApi.publicSearch, searchPublic)],
  settled: keepIndex,
  rebuild: rebuildIndex,
  jobs: [{ name: 'search.count_words', cron: '20 3 * * *', run: countWords }],
}
