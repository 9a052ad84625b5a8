/** Shares of a case (交办、签收、退办、改派): which unit has what part of it, and how that changed. */
import { sql, type RawBuilder, type Selectable } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { nextState, whyNot } from '#kernel/rules'
import type { CaseAssignment as Row } from '#kernel/tables'
import type { Work } from '#kernel/work'
import { shareStage } from '../domain/share-stages.ts'
import { caseWords } from '../messages/words.ts'
import {
  handling,
  type AssignmentPart,
  type AssignmentState,
  type HandlingAction,
  type HandlingParty,
} from '../domain/handling.ts'

export type Assignment = Omit<Selectable<Row>, 'tenantId' | 'part' | 'state'> & {
  part: AssignmentPart
  state: AssignmentState
}

const columns = [
  'id',
  'caseId',
  'round',
  'unitId',
  'part',
  'state',
  'assignedOn',
  'assignedBy',
  'receivedOn',
  'receivedByDefault',
  'returnRequestedOn',
  'returnReason',
  'returnDecidedOn',
  'returnGranted',
  'returnNote',
  'endedOn',
  'endReason',
  'replacesId',
  'version',
] as const

/** A share with the short name of its unit. */
export type NamedAssignment = Assignment & { readonly unit: string }

export interface Share {
  readonly caseId: string
  readonly round: number
  readonly unitId: string
  readonly part: AssignmentPart
  readonly replacesId?: string
}

/** 交办: gives shares of cases to units, all in one statement. */
export async function giveShares(
  { tx, tenant, today, actor, newId }: Work,
  shares: readonly Share[],
): Promise<Assignment[]> {
  if (shares.length === 0) return []
  const rows = await tx
    .insertInto('caseAssignment')
    .values(
      shares.map(({ caseId, round, unitId, part, replacesId = null }) => ({
        tenantId: tenant,
        id: newId(),
        caseId,
        round,
        unitId,
        part,
        state: 'assigned',
        assignedOn: today,
        assignedBy: actor.accountId,
        replacesId,
      })),
    )
    .returning(columns)
    .execute()
  return rows as Assignment[]
}

export async function getAssignment(work: Work, id: string): Promise<NamedAssignment> {
  const [found] = await readShares(work, sql`a.id = ${id}`)
  if (!found) throw new Refusal('not_found', 'assignment.not_found', { id })
  return found
}

/** All shares a case ever had, the oldest first. */
export const assignmentsOf = (work: Work, caseId: string): Promise<NamedAssignment[]> =>
  readShares(work, sql`a.case_id = ${caseId}`)

/** One share, and all its case ever had, the oldest first. */
export async function getWithOthers(
  work: Work,
  id: string,
): Promise<{ share: NamedAssignment; shares: NamedAssignment[] }> {
  const ofCase = sql`select case_id from case_assignment where tenant_id = ${work.tenant} and id = ${id}`
  const shares = await readShares(work, sql`a.case_id = (${ofCase})`)
  const share = shares.find((one) => one.id === id)
  if (!share) throw new Refusal('not_found', 'assignment.not_found', { id })
  return { share, shares }
}

async function readShares({ tx, tenant }: Work, which: RawBuilder<unknown>): Promise<NamedAssignment[]> {
  const { rows } = await sql<NamedAssignment>`
    select a.id, a.case_id, a.round, a.unit_id, a.part, a.state, a.assigned_on, a.assigned_by, a.received_on,
           a.received_by_default, a.return_requested_on, a.return_reason, a.return_decided_on, a.return_granted,
           a.return_note, a.ended_on, a.end_reason, a.replaces_id, a.version, o.short_name as unit
      from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where a.tenant_id = ${tenant} and ${which}
     order by a.round, a.assigned_on, a.id`.execute(tx)
  return rows
}

export type AssignmentChange = Partial<
  Pick<
    Assignment,
    | 'receivedOn'
    | 'receivedByDefault'
    | 'returnRequestedOn'
    | 'returnReason'
    | 'returnDecidedOn'
    | 'returnGranted'
    | 'returnNote'
    | 'endedOn'
    | 'endReason'
  >
>

export interface Step {
  readonly action: HandlingAction
  readonly parties: readonly HandlingParty[]
  readonly holds?: Readonly<Record<string, boolean>>
  readonly change?: AssignmentChange
}

/** Refuses what is possible only in the states `from`, and says where the share stands and what comes next. */
export const wrongShareStage = (
  { language }: Work,
  { state }: Pick<Assignment, 'state'>,
  from: readonly AssignmentState[],
): Refusal =>
  new Refusal('conflict', 'assignment.wrong_stage', { state, stage: shareStage(caseWords[language], { state, from }) })

/** Takes one step of the handling table with a share; refuses with the reason of the table. */
export async function moveAssignment<Moved extends Assignment>(
  work: Work,
  share: Moved,
  { action, parties, holds = {}, change = {} }: Step,
): Promise<Moved> {
  const { tx, tenant } = work
  const situation = { state: share.state, parties, holds }
  if (whyNot(handling, action, situation) === 'wrong_state') throw wrongShareStage(work, share, handling[action].from)
  const state = nextState(handling, action, situation)
  const becomes = { ...change, state, version: share.version + 1 }
  const saved = await tx
    .updateTable('caseAssignment')
    .set(becomes)
    .where('tenantId', '=', tenant)
    .where('id', '=', share.id)
    .where('version', '=', share.version)
    .returning('id')
    .executeTakeFirst()
  if (!saved) throw new Refusal('conflict', 'case.changed_meanwhile', { id: share.caseId, version: share.version })
  return { ...share, ...becomes }
}

/** Parties the actor is to one share: the unit's clerk, its head, those who assign. */
export function handlingPartiesOf({ actor }: Work, share: Pick<Assignment, 'unitId'>): HandlingParty[] {
  const roles = actor.posts.filter(({ organisationId }) => organisationId === share.unitId).map(({ role }) => role)
  return [
    ...(roles.includes('unit') ? (['own_unit'] as const) : []),
    ...(roles.includes('unit_head') ? (['own_unit', 'own_unit_head'] as const) : []),
    ...(holdsAny(actor, ['deputies_office', 'government_office']) ? (['assigner'] as const) : []),
  ]
}

/** 未在期限内提出退办的，视为签收: shares whose window closed before today, for the nightly job. */
export async function sharesPastWindow({ tx, tenant, today }: Work, limit = 500): Promise<Assignment[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from case_assignment a
      join case_clock k on k.tenant_id = a.tenant_id and k.case_id = a.case_id and k.assignment_id = a.id and k.code = 'D20'
     where a.tenant_id = ${tenant} and a.state = 'assigned' and k.stopped_on is null and k.due_on < ${today as PlainDate}::date
     order by a.id limit ${limit}`.execute(tx)
  if (rows.length === 0) return []
  const found = await tx
    .selectFrom('caseAssignment')
    .select(columns)
    .where('tenantId', '=', tenant)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return found as Assignment[]
}
