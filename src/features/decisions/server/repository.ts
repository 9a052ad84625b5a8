/** Reads and writes resolutions and decisions (决议决定). */
import { sql, type Updateable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { ResolutionState } from '../domain/lifecycle.ts'
import { Dossier, type Resolution } from '../domain/views.ts'

/** What adopted decisions did to this one; 'repeal' comes after 'amend'. */
const changedAs = sql<Resolution['changedAs']>`(
  select max(a.amends_as) from resolution a
   where a.tenant_id = r.tenant_id and a.amends_id = r.id and a.state in ('adopted', 'completed'))`.as('changedAs')

const columns = [
  'r.id',
  'r.kind',
  'r.bodyId',
  'b.name as body',
  'r.matter',
  'r.major',
  'r.title',
  'r.text',
  'r.proposerId',
  'p.name as proposer',
  'r.dossier',
  'r.state',
  'r.stateReason',
  'r.submittedOn',
  'r.deliberateBy',
  'r.agreedOn',
  'v.name as reviewer',
  'r.review',
  'r.reviewedOn',
  'r.meetingId',
  'm.title as meeting',
  'm.chairId as meetingChairId',
  'r.agendaItemId',
  'r.pollId',
  'r.decidedOn',
  'r.year',
  'r.number',
  'r.reference',
  'r.effectiveOn',
  'r.executorId',
  'e.name as executor',
  'r.amendsId',
  'r.amendsAs',
  'r.listed',
  'r.publishedOn',
  'r.unpublishedReason',
  'r.version',
] as const

const resolutions = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('resolution as r')
    .innerJoin('organisation as b', (join) =>
      join.onRef('b.tenantId', '=', 'r.tenantId').onRef('b.id', '=', 'r.bodyId'),
    )
    .innerJoin('organisation as p', (join) =>
      join.onRef('p.tenantId', '=', 'r.tenantId').onRef('p.id', '=', 'r.proposerId'),
    )
    .leftJoin('organisation as v', (join) =>
      join.onRef('v.tenantId', '=', 'r.tenantId').onRef('v.id', '=', 'r.reviewerId'),
    )
    .leftJoin('organisation as e', (join) =>
      join.onRef('e.tenantId', '=', 'r.tenantId').onRef('e.id', '=', 'r.executorId'),
    )
    .leftJoin('meeting as m', (join) => join.onRef('m.tenantId', '=', 'r.tenantId').onRef('m.id', '=', 'r.meetingId'))
    .select(columns)
    .select(changedAs)
    .where('r.tenantId', '=', tenant)
    .$narrowType<{
      kind: Resolution['kind']
      major: Resolution['major']
      amendsAs: Resolution['amendsAs']
      state: ResolutionState
    }>()

type Row = Awaited<ReturnType<ReturnType<typeof resolutions>['executeTakeFirstOrThrow']>>

const resolutionOf = (row: Row): Resolution => ({ ...row, dossier: Dossier.parse(row.dossier) })

export async function getResolution(work: Work, id: string): Promise<Resolution> {
  const found = await resolutions(work).where('r.id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('not_found', 'decision.not_found', { id })
  return resolutionOf(found)
}

/** What happens to one decision happens one after another. */
export async function lockResolution(work: Work, id: string): Promise<Resolution> {
  await work.tx
    .selectFrom('resolution')
    .select('id')
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return getResolution(work, id)
}

export interface ResolutionFilter {
  readonly ids?: readonly string[] | undefined
  /** Only those that were adopted and have a number. */
  readonly numbered?: boolean | undefined
  readonly state?: ResolutionState | undefined
  /** Only those an organ of these proposes or carries out. */
  readonly organs?: readonly string[] | undefined
  readonly meetingId?: string | undefined
  readonly agendaItemId?: string | undefined
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

/** Newest first: those decided by their day, before them those that are still on their way. */
export async function listResolutions(work: Work, filter: ResolutionFilter = {}): Promise<Resolution[]> {
  const { ids, numbered, state, organs, meetingId, agendaItemId, offset = 0, limit = 200 } = filter
  let query = resolutions(work)
  if (ids) query = query.where('r.id', 'in', ids.length > 0 ? ids : [work.tenant])
  if (numbered) query = query.where('r.number', 'is not', null)
  if (state) query = query.where('r.state', '=', state)
  if (meetingId) query = query.where('r.meetingId', '=', meetingId)
  if (agendaItemId) query = query.where('r.agendaItemId', '=', agendaItemId)
  if (organs) {
    const ids = organs.length > 0 ? organs : [work.tenant]
    query = query.where((is) => is.or([is('r.proposerId', 'in', ids), is('r.executorId', 'in', ids)]))
  }
  const rows = await query
    .orderBy('r.decidedOn', (order) => order.desc().nullsFirst())
    .orderBy('r.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(resolutionOf)
}

export type ResolutionChange = Omit<Updateable<Tables['resolution']>, 'tenantId' | 'id' | 'version'>

/** Saves a change, unless somebody else changed it first. */
export async function saveResolution(
  work: Work,
  { id, version }: Pick<Resolution, 'id' | 'version'>,
  change: ResolutionChange,
): Promise<void> {
  const saved = await work.tx
    .updateTable('resolution')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'decision.changed_meanwhile', { id })
}

const reports = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('resolutionReport')
    .select(['id', 'resolutionId', 'subject', 'dueOn', 'reportedOn', 'text'])
    .where('tenantId', '=', tenant)
    .orderBy('dueOn')
    .orderBy('id')

type Report = Awaited<ReturnType<typeof reportsOf>>[number]

export const reportsOf = (work: Work, resolutionId: string) =>
  reports(work).where('resolutionId', '=', resolutionId).limit(200).execute()

/** By decision, in one statement. */
export async function reportsOfMany(work: Work, ids: readonly string[]): Promise<Map<string, Report[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reports(work).where('resolutionId', 'in', ids).limit(20_000).execute()
  return Map.groupBy(rows, ({ resolutionId }) => resolutionId)
}
