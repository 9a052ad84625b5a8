/** 数字目录: every figure with its words in force, the reports that state it, and what waits for a second person. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { catalogueApi, CatalogueEntry, FigureUse, Wording } from '../domain/contract-catalogue.ts'
import { messages } from '../messages/index.ts'
import { figureOf } from './compute.ts'
import { namesOf } from './names.ts'
import { revisionsOf, wordsInForce, wordsOfCode } from './wordings.ts'

type Input<Name extends keyof typeof catalogueApi> = z.output<(typeof catalogueApi)[Name]['input']>

export async function listCatalogue(work: Work): Promise<CatalogueEntry[]> {
  const wordsOf = await wordsInForce(work)
  const uses = await usesOf(work)
  const waiting = await waitingProposals(work)
  return work.slots.figures.map((figure) => {
    const { id, kind, unit, period, version, words } = figure
    const { name, scope } = words[work.language]
    const proposal = waiting.get(id) ?? null
    return {
      id,
      kind,
      period,
      version,
      name,
      scope,
      ...wordsOf(figure),
      unit: messages[work.language].units[unit],
      uses: uses.get(id) ?? [],
      proposal: proposal && { ...proposal.wording, mayDecide: proposal.by !== work.actor.accountId },
    }
  })
}

export async function wordingHistory(work: Work, { id }: Input<'history'>): Promise<Wording[]> {
  const revisions = await revisionsOf(work, id)
  const names = await namesOf(
    work,
    revisions.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
  )
  const first = { ...wordsOfCode(work, figureOf(work, id)), reason: '', note: '', approved: true }
  return [
    ...revisions.map((one) => ({ ...one, proposedBy: names(one.proposedBy), decidedBy: names(one.decidedBy) })),
    { ...first, proposedBy: '', proposedAt: null, decidedBy: '', decidedAt: null },
  ]
}

/** One proposal at a time, and on the words as they stand now. */
export async function proposeWording(work: Work, asked: Input<'propose'>): Promise<{ revision: number }> {
  const { id, after, definition, rounding, owner, reason } = asked
  const figure = figureOf(work, id)
  const inForce = (await wordsInForce(work))(figure)
  if (inForce.revision !== after) throw new Refusal('conflict', 'wording.stale', { id })
  if (inForce.definition === definition && inForce.rounding === rounding && inForce.owner === owner)
    throw new Refusal('invalid', 'wording.same', {}, 'definition')
  const [newest] = await revisionsOf(work, id)
  if (newest?.approved === null) throw new Refusal('conflict', 'wording.waiting', { id })
  const revision = (newest?.revision ?? 0) + 1
  const added = await work.tx
    .insertInto('figureWording')
    .values({
      tenantId: work.tenant,
      figureId: id,
      revision,
      definition,
      rounding,
      owner,
      reason,
      proposedBy: personOf(work),
      proposedAt: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'figureId', 'revision']).doNothing())
    .returning('revision')
    .executeTakeFirst()
  if (!added) throw new Refusal('conflict', 'wording.waiting', { id })
  work.record('figure.wording_proposed', work.tenant, { figure: id, revision, definition, rounding, owner, reason })
  return { revision }
}

/** 第二人核定: whoever proposed the words does not approve them. */
export async function decideWording(work: Work, asked: Input<'decide'>): Promise<Record<string, never>> {
  const { id, revision, approved, note } = asked
  const proposal = (await revisionsOf(work, id)).find((one) => one.revision === revision)
  if (!proposal) throw new Refusal('not_found', 'wording.not_found', { id, revision })
  if (proposal.approved !== null) throw new Refusal('conflict', 'wording.decided', { id, revision })
  if (proposal.proposedBy === work.actor.accountId) throw new Refusal('forbidden', 'wording.second_person')
  if (!approved && note === '') throw new Refusal('invalid', 'wording.why_not', {}, 'note')
  await sql`
    update figure_wording set approved = ${approved}, note = ${note}, decided_by = ${personOf(work)}, decided_at = ${work.now}
     where tenant_id = ${work.tenant} and figure_id = ${id} and revision = ${revision} and approved is null`.execute(
    work.tx,
  )
  work.record('figure.wording_decided', work.tenant, { figure: id, revision, approved, note })
  return {}
}

function personOf({ actor }: Work): string {
  if (actor.accountId === null) throw new Refusal('unauthenticated', 'request.unauthenticated')
  return actor.accountId
}

async function waitingProposals(work: Work): Promise<Map<string, { wording: Wording; by: string }>> {
  const rows = await work.tx
    .selectFrom('figureWording')
    .selectAll()
    .where('tenantId', '=', work.tenant)
    .where('approved', 'is', null)
    .execute()
  const names = await namesOf(
    work,
    rows.map(({ proposedBy }) => proposedBy),
  )
  return new Map(
    rows.map(({ figureId, proposedBy, proposedAt, revision, definition, rounding, owner, reason, note }) => [
      figureId,
      {
        by: proposedBy,
        wording: {
          revision,
          definition,
          rounding,
          owner,
          reason,
          note,
          approved: null,
          proposedBy: names(proposedBy),
          proposedAt: proposedAt.toISOString(),
          decidedBy: '',
          decidedAt: null,
        },
      },
    ]),
  )
}

/** Which reports state which figure in their newest version. */
async function usesOf({ tx, tenant }: Work): Promise<Map<string, z.infer<typeof FigureUse>[]>> {
  const { rows } = await sql<{ id: string; title: string; figures: string[] }>`
    select d.id, d.title, jsonb_path_query_array(v.content, '$[*].content[*].figure') as figures
      from report_document d
      join report_version v on v.tenant_id = d.tenant_id and v.document_id = d.id and v.version = d.version
     where d.tenant_id = ${tenant} order by d.created_at desc limit 200`.execute(tx)
  const uses = new Map<string, z.infer<typeof FigureUse>[]>()
  for (const { id, title, figures } of rows)
    for (const figure of new Set(figures)) uses.set(figure, [...(uses.get(figure) ?? []), { id, title }])
  return uses
}
