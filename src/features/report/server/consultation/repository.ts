/** All SQL of rounds of comments (征求意见). */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Answer } from '../../domain/consultation/contract.ts'

export interface StoredRound {
  readonly id: string
  readonly documentId: string
  readonly version: number
  readonly snapshotId: string
  readonly circle: string
  readonly dueOn: string
  readonly note: string
  readonly openedBy: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
}

const rounds = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('reportRound')
    .select([
      'id',
      'documentId',
      'version',
      'snapshotId',
      'circle',
      'dueOn',
      'note',
      'openedBy',
      'openedAt',
      'closedAt',
    ])
    .where('tenantId', '=', tenant)

export const roundsOf = (work: Work, documentId: string): Promise<StoredRound[]> =>
  rounds(work).where('documentId', '=', documentId).orderBy('openedAt').orderBy('id').limit(100).execute()

/** `lock` where somebody is about to comment, or the round is about to end: one comes after the other. */
export async function getRound(work: Work, id: string, { lock = false } = {}): Promise<StoredRound> {
  const round = await rounds(work)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!round) throw new Refusal('not_found', 'report.no_round', {})
  return round
}

/** Neither ended nor past its day. */
export const isOpen = ({ today }: Work, { dueOn, closedAt }: Pick<StoredRound, 'dueOn' | 'closedAt'>): boolean =>
  closedAt === null && dueOn >= today

type AskedRound = StoredRound & { readonly title: string; readonly nothingAt: Date | null }

/** Rounds a person was asked in, newest first. */
export async function roundsAsking({ tx, tenant }: Work, personId: string): Promise<AskedRound[]> {
  const { rows } = await sql<AskedRound>`
    select r.id, r.document_id, r.version, r.snapshot_id, r.circle, r.due_on, r.note, r.opened_by, r.opened_at,
           r.closed_at, d.title, a.nothing_at
      from report_asked a
      join report_round r on r.tenant_id = a.tenant_id and r.id = a.round_id
      join report_document d on d.tenant_id = r.tenant_id and d.id = r.document_id
     where a.tenant_id = ${tenant} and a.person_id = ${personId}
     order by r.opened_at desc, r.id limit 100`.execute(tx)
  return rows
}

export interface Asked {
  readonly personId: string
  readonly name: string
  readonly nothingAt: Date | null
}

export const askedIn = ({ tx, tenant }: Work, roundIds: readonly string[]): Promise<(Asked & { roundId: string })[]> =>
  tx
    .selectFrom('reportAsked as a')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'a.tenantId').onRef('p.id', '=', 'a.personId'))
    .select(['a.roundId', 'a.personId', 'p.name', 'a.nothingAt'])
    .where('a.tenantId', '=', tenant)
    .where('a.roundId', 'in', roundIds.length > 0 ? roundIds : [tenant])
    .orderBy('p.strokeKey')
    .orderBy('a.personId')
    .limit(20_000)
    .execute()

/** Undefined for whoever was not asked. */
export const askedPerson = (
  { tx, tenant }: Work,
  roundId: string,
  personId: string,
): Promise<{ nothingAt: Date | null } | undefined> =>
  tx
    .selectFrom('reportAsked')
    .select('nothingAt')
    .where('tenantId', '=', tenant)
    .where('roundId', '=', roundId)
    .where('personId', '=', personId)
    .executeTakeFirst()

export interface StoredComment {
  readonly id: string
  readonly roundId: string
  readonly personId: string
  readonly paragraph: number | null
  readonly text: string
  readonly enteredBy: string | null
  readonly madeAt: Date
  readonly answer: Answer | null
  readonly reason: string
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

/** Those that were not taken back, in the order of the text. */
export const commentsIn = (
  { tx, tenant }: Work,
  roundIds: readonly string[],
  personId?: string,
): Promise<StoredComment[]> =>
  tx
    .selectFrom('reportComment')
    .select([
      'id',
      'roundId',
      'personId',
      'paragraph',
      'text',
      'enteredBy',
      'madeAt',
      'answer',
      'reason',
      'answeredBy',
      'answeredAt',
    ])
    .where('tenantId', '=', tenant)
    .where('roundId', 'in', roundIds.length > 0 ? roundIds : [tenant])
    .where('withdrawnAt', 'is', null)
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .orderBy('paragraph', (order) => order.asc().nullsFirst())
    .orderBy('madeAt')
    .orderBy('id')
    .limit(5000)
    .$narrowType<{ answer: Answer | null }>()
    .execute()

export async function getComment({ tx, tenant }: Work, id: string): Promise<StoredComment> {
  const comment = await tx
    .selectFrom('reportComment')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .$narrowType<{ answer: Answer | null }>()
    .executeTakeFirst()
  if (!comment) throw new Refusal('not_found', 'report.no_comment', {})
  return comment
}

export interface RoundsStand {
  /** How many circles were asked, how many of these rounds run, and how many comments nobody answered. */
  readonly rounds: number
  readonly open: number
  readonly unanswered: number
}

const nobodyAsked: RoundsStand = { rounds: 0, open: 0, unanswered: 0 }

/** By report, in one statement. */
export async function roundsStand(
  { tx, tenant, today }: Work,
  documentIds: readonly string[],
): Promise<(documentId: string) => RoundsStand> {
  if (documentIds.length === 0) return () => nobodyAsked
  const { rows } = await sql<RoundsStand & { documentId: string }>`
    select r.document_id, count(*)::int as rounds,
           (count(*) filter (where r.closed_at is null and r.due_on >= ${today}::date))::int as open,
           coalesce(sum((select count(*) from report_comment c where c.tenant_id = r.tenant_id and c.round_id = r.id
                           and c.withdrawn_at is null and c.answer is null)), 0)::int as unanswered
      from report_round r
     where r.tenant_id = ${tenant} and r.document_id = any (${documentIds}::uuid[])
     group by r.document_id`.execute(tx)
  const known = new Map(rows.map((row) => [row.documentId, row]))
  return (documentId) => known.get(documentId) ?? nobodyAsked
}
