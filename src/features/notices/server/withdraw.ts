/** Taking back what was told (撤回通知), when what it told of was undone. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

/** What nobody read and what has not left the house is gone; answers the people who read it or may have it in their mail. */
export async function withdrawNotices({ tx, tenant }: Work, key: string): Promise<string[]> {
  await sql`
    delete from notice
     where tenant_id = ${tenant} and dedup_key = ${key} and read_at is null
       and (channel = 'house' or (delivered_at is null and digest_id is null and attempts = 0))`.execute(tx)
  const reached = await tx
    .selectFrom('notice')
    .select('personId')
    .where('tenantId', '=', tenant)
    .where('dedupKey', '=', key)
    .execute()
  return reached.map(({ personId }) => personId)
}
