/** 修改、废止决定: which decision changes which, and as what; a decision in force is changed only by another of its body. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { publicationsOf, type Publication } from '#features/publications/server'
import { PublicDecision, type PublicAmendment } from '../domain/contract.ts'
import type { Amendment, AmendmentKind, ResolutionView } from '../domain/views.ts'

/** Adopted decisions that changed these, by the one they changed; the oldest first. */
async function amendmentsOf({ tx, tenant }: Work, ids: readonly string[]): Promise<Map<string, Amendment[]>> {
  const { rows } = await sql<Amendment & { amendsId: string }>`
    select amends_id, id, title, decided_on, amends_as as as from resolution
     where tenant_id = ${tenant} and amends_id = any (${ids}::uuid[])
       and state in ('adopted', 'completed') and decided_on is not null
     order by decided_on, id limit 1000`.execute(tx)
  const map = new Map<string, Amendment[]>()
  for (const { amendsId, ...amendment } of rows) map.set(amendsId, [...(map.get(amendsId) ?? []), amendment])
  return map
}

/** What this one changes, and what changed it. */
export async function amendmentsAround(
  work: Work,
  { id, amendsId, amendsAs }: { id: string; amendsId: string | null; amendsAs: AmendmentKind | null },
): Promise<Pick<ResolutionView, 'amends' | 'amendedBy'>> {
  const amendedBy = (await amendmentsOf(work, [id])).get(id) ?? []
  if (amendsId === null || amendsAs === null) return { amends: null, amendedBy }
  const { title, decidedOn } = await work.tx
    .selectFrom('resolution')
    .select(['title', 'decidedOn'])
    .where('tenantId', '=', work.tenant)
    .where('id', '=', amendsId)
    .executeTakeFirstOrThrow()
  return { amends: { id: amendsId, title, decidedOn: decidedOn ?? '', as: amendsAs }, amendedBy }
}

/** Adopted and not repealed, the newest first: what a draft may change. */
export async function decisionsInForce({ tx, tenant }: Work) {
  const { rows } = await sql<{ id: string; title: string; bodyId: string; body: string }>`
    select r.id, r.title, r.body_id, b.short_name as body from resolution r
      join organisation b on b.tenant_id = r.tenant_id and b.id = r.body_id
     where r.tenant_id = ${tenant} and r.state in ('adopted', 'completed')
       and not exists (
         select from resolution a where a.tenant_id = r.tenant_id and a.amends_id = r.id and a.amends_as = 'repeal'
            and a.state in ('adopted', 'completed'))
     order by r.decided_on desc, r.id desc limit 1000`.execute(tx)
  return rows
}

/** Refuses to change what is not in force, what another body made, and a change that does not say which. */
export async function checkAmends(
  work: Work,
  { amendsId, amendsAs, bodyId }: { amendsId: string | null; amendsAs: AmendmentKind | null; bodyId: string },
): Promise<void> {
  if (amendsId === null && amendsAs === null) return
  if (amendsId === null) throw new Refusal('invalid', 'decision.amends_what', {}, 'amendsId')
  if (amendsAs === null) throw new Refusal('invalid', 'decision.amends_how', {}, 'amendsAs')
  const inForce = await decisionsInForce(work)
  if (!inForce.some((one) => one.id === amendsId && one.bodyId === bodyId))
    throw new Refusal('conflict', 'decision.amends_not_in_force', {}, 'amendsId')
}

/** As everybody reads it: only between decisions that are both public. */
export async function publicAmendments(
  work: Work,
  id: string,
): Promise<{ amends: PublicAmendment | null; amendedBy: PublicAmendment[] }> {
  const { amendsId, amendsAs } = await work.tx
    .selectFrom('resolution')
    .select(['amendsId', 'amendsAs'])
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .$narrowType<{ amendsAs: AmendmentKind | null }>()
    .executeTakeFirstOrThrow()
  const around = await amendmentsAround(work, { id, amendsId, amendsAs })
  const all = [...(around.amends ? [around.amends] : []), ...around.amendedBy]
  const published = await publicationsOf(
    work,
    'decision',
    all.map((one) => one.id),
  )
  const shown = ({ id: other, as }: Amendment): PublicAmendment[] => {
    const found = published.get(other)
    return found?.state === 'published' ? [{ ...addressed(found), as }] : []
  }
  return {
    amends: around.amends ? (shown(around.amends)[0] ?? null) : null,
    amendedBy: around.amendedBy.flatMap(shown),
  }
}

function addressed({ content }: Publication) {
  const { reference, title, decidedOn } = PublicDecision.parse(content)
  return { reference, title, decidedOn }
}

/** What published decisions did to these, the stronger where there are several; those nothing changed are left out. */
export async function publicStandings(
  { tx, tenant }: Work,
  references: readonly string[],
): Promise<Map<string, AmendmentKind>> {
  const { rows } = await sql<{ reference: string; as: AmendmentKind }>`
    select r.reference, max(a.amends_as) as as from resolution r
      join resolution a on a.tenant_id = r.tenant_id and a.amends_id = r.id and a.published_on is not null
     where r.tenant_id = ${tenant} and r.reference = any (${references}::text[])
     group by r.reference`.execute(tx)
  return new Map(rows.map(({ reference, as }) => [reference, as]))
}
