/** What this feature fills in on the server (公开登记): the register, the office's queue, the refreshing job. */
import { serve, type ServerFeature } from '#kernel/feature'
import { publicationApi } from '../domain/contract.ts'
import { publishAll, undo, withdraw } from './commands.ts'
import { refreshJob } from './jobs.ts'
import { readPreview, readQueue } from './queue.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes: [
    serve(publicationApi.queue, readQueue),
    serve(publicationApi.preview, readPreview),
    serve(publicationApi.publish, publishAll),
    serve(publicationApi.withdraw, withdraw),
    serve(publicationApi.undo, undo),
  ],
  jobs: [refreshJob],
}
