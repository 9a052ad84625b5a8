/** What publication does by itself (定时任务): what changed without a text appears, and old undo notes are dropped. */
import { sql } from 'kysely'
import type { Job } from '#kernel/feature'
import { refreshPublications } from './register.ts'

export const refreshJob: Job = {
  name: 'publications.refresh',
  cron: '*/10 * * * *',
  run: async (work) => {
    await refreshPublications(work)
    await sql`
      delete from publication_act
       where tenant_id = ${work.tenant} and at < ${work.now}::timestamptz - interval '1 day'`.execute(work.tx)
  },
}
