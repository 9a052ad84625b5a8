/** 通知 on the server: what the feature contributes to the house. */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { messages } from '../messages/index.ts'
import { deliver } from './delivery.ts'
import { routes } from './routes.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  notices: noticeWords(messages),
  jobs: [{ name: 'notices.deliver', cron: '* * * * *', run: deliver }],
}
