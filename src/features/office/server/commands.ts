/** 修改设置: a new version with its reason; the old ones stay. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { forgetSettings } from './public.ts'

/** Checks the value against the setting's own shape; refuses an unknown key or a value that does not fit. */
export async function changeSetting(
  work: Work,
  { key, value, reason }: { key: string; value: unknown; reason: string },
): Promise<void> {
  const definition = work.slots.settings.find((known) => known.key === key)
  if (!definition) throw new Refusal('not_found', 'setting.not_found', { key })
  const parsed = definition.value.safeParse(value)
  if (!parsed.success)
    throw new Refusal('invalid', 'setting.not_valid', { key, problem: parsed.error.issues[0]?.message ?? '' }, 'value')
  await sql`
    insert into setting (tenant_id, key, version, value, reason, set_by, set_at)
    select ${work.tenant}, ${key}, coalesce(max(version), 0) + 1, ${JSON.stringify(parsed.data)}::jsonb, ${reason}, ${work.actor.accountId}, ${work.now}
      from setting where tenant_id = ${work.tenant} and key = ${key}`.execute(work.tx)
  forgetSettings(work)
  work.record('setting.changed', work.tenant, { key, value: parsed.data, reason })
}
