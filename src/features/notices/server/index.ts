/** 通知 on the server: what the feature contributes to the house. */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { messages } from '../messages/index.ts'
import { digestAt } from '../domain/settings.ts'
import { deliver } from './delivery.ts'
import { writeDigests } from './digest.ts'
import { routes } from './routes.ts'
import { listMailWaiting } from './waiting.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  notices: noticeWords(messages),
  settings: [digestAt],
  waiting: listMailWaiting,
  jobs: [
    { name: 'notices.deliver', cron: '* * * * *', run: deliver },
    // The office sets the time, so the house asks every five minutes whether it has come.
    { name: 'notices.digest', cron: '*/5 * * * *', run: writeDigests },
  ],
}
