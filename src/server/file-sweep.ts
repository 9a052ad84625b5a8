/** Files nobody needs any more (清理附件): exports that were fetched, uploads that were never attached or were taken off again. */
import { sql } from 'kysely'
import type { Job } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { holdsOf } from './files.ts'

const keptDays = 30

/** Looked at for as long again, should the house be switched off for a while. */
const lookedAtDays = 60

const most = 20_000

export const sweepFiles: Job = { name: 'house.sweep_files', cron: '41 3 * * *', run: sweep }

async function sweep(work: Work): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from stored_file
     where tenant_id = ${work.tenant}
       and uploaded_at between ${work.now}::timestamptz - make_interval(days => ${lookedAtDays})
                           and ${work.now}::timestamptz - make_interval(days => ${keptDays})
     order by uploaded_at, id limit ${most}`.execute(work.tx)
  for (const { id } of rows)
    if ((await holdsOf(work, id)).every((hold) => hold === 'none'))
      await sql`delete from stored_file where tenant_id = ${work.tenant} and id = ${id}`.execute(work.tx)
}
