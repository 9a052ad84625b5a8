/** 事项 on the server: what the shared loop contributes to the house. */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { reminderLadder } from '../domain/ladder.ts'
import { messages } from '../messages/index.ts'
import { fileHold } from './case-files.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  settings: [reminderLadder],
  notices: noticeWords(messages),
  jobs,
  fileHold,
}
