/** 拆分后的各件: once the deputy has handed in every part, they stand for the original. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import { setTurns } from '#features/cases/server'
import { getSuggestion, saveSuggestion } from './repository.ts'
import { moveSuggestion } from './situation.ts'

/** The suggestion this one was split from, if it was. */
export async function originalOf({ tx, tenant }: Work, id: string): Promise<string | undefined> {
  const link = await tx
    .selectFrom('caseLink')
    .select('toId')
    .where('tenantId', '=', tenant)
    .where('fromId', '=', id)
    .where('kind', '=', 'split_from')
    .executeTakeFirst()
  return link?.toId
}

/**
 * The original is put away when all its parts that are left have been handed in; it gives its number back, so that the
 * series has no gap. With no part left it is the deputy's to mend again.
 */
export async function settleParts(work: Work, originalId: string): Promise<void> {
  const original = await getSuggestion(work, originalId)
  const { rows } = await sql<{ parts: number; submitted: number }>`
    select count(*)::int as parts, count(s.submitted_on)::int as submitted
      from case_link l join suggestion s on s.tenant_id = l.tenant_id and s.id = l.from_id
     where l.tenant_id = ${work.tenant} and l.to_id = ${originalId} and l.kind = 'split_from'`.execute(work.tx)
  const { parts, submitted } = rows[0] ?? { parts: 0, submitted: 0 }
  if (original.state !== 'returned') return
  if (parts === 0) {
    await setTurns(work, originalId, [{ action: 'mend', personId: original.leadPersonId }])
    return
  }
  if (submitted < parts) return
  await moveSuggestion(work, original, {
    action: 'replace',
    parties: ['house'],
    holds: { parts_submitted: true },
    change: { reference: null, closedOn: work.today },
  })
  await saveSuggestion(work, originalId, { number: null, acceptedOn: null })
  await setTurns(work, originalId, [])
  work.record('suggestion.replaced', originalId, { parts, formerReference: original.reference ?? '' })
}
