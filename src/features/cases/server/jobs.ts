/** What the loop does by itself (定时任务), in the order of the day: what lapsed first, then who is reminded. */
import type { Job } from '#kernel/feature'
import { remindOfPromises } from './jobs-promises.ts'
import { receiveByDefault } from './jobs-receipts.ts'
import { remindOfClocks } from './jobs-reminders.ts'

export const jobs: readonly Job[] = [
  { name: 'cases.default_receipt', cron: '20 0 * * *', run: receiveByDefault },
  { name: 'cases.reminders', cron: '0 7 * * *', run: remindOfClocks },
  { name: 'cases.promises', cron: '10 7 * * *', run: remindOfPromises },
]
