/** Whose turn it is while units handle a suggestion, read from its shares, clocks and open requests. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import type { Work } from '#kernel/work'
import { answerCodes } from '#features/cases'
import { among, setAllTurns, type Turn } from '#features/cases/server'
import { lifecycle } from '../domain/lifecycle.ts'

interface ShareStanding {
  readonly caseId: string
  readonly id: string
  readonly unitId: string
  readonly part: string
  readonly state: string
  readonly contacted: boolean
  readonly extensionAsked: boolean
  /** Contacts the deputy has not confirmed or disputed yet. */
  readonly unconfirmed: boolean
  readonly leadPersonId: string
  /** The office whose agreement to the assignment is waited for. */
  readonly jointOffice: Role | null
  readonly due: Readonly<Record<string, PlainDate>>
}

/**
 * Brings the turns of these suggestions up to date in two statements; those not being handled any more keep theirs:
 * a co-handler may act late, when the deputy is already asked to rate.
 */
export async function refreshHandlingTurns(work: Work, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return
  const { rows } = await sql<ShareStanding>`
    select c.id as case_id, a.id, a.unit_id, a.part, a.state, s.lead_person_id,
           case when s.joint_confirmed_on is null then s.joint_office end as joint_office, o.contacted, o.unconfirmed, k.extension_asked, k.due
      from case_record c
      join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
      join case_assignment a on a.tenant_id = c.tenant_id and a.case_id = c.id and a.round = c.round and a.state <> 'ended'
     cross join lateral (
       select count(*) > 0 as contacted,
              count(*) filter (where o.confirmed_on is null and o.disputed_on is null) > 0 as unconfirmed
         from case_contact o
        where o.tenant_id = a.tenant_id and o.case_id = a.case_id and o.assignment_id = a.id and o.round = a.round) o
     cross join lateral (
       select count(e.id) > 0 as extension_asked,
              coalesce(jsonb_object_agg(k.code, k.due_on) filter (where k.stopped_on is null), '{}') as due
         from case_clock k
         left join case_extension e on e.tenant_id = k.tenant_id and e.clock_id = k.id and e.decided_on is null and k.stopped_on is null
        where k.tenant_id = a.tenant_id and k.case_id = a.case_id and k.assignment_id = a.id) k
     where c.tenant_id = ${work.tenant} and c.id ${among(caseIds)} and c.state = 'handling'`.execute(work.tx)
  await setAllTurns(
    work,
    [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, shares]) => ({
      caseId,
      turns: [...jointTurns(shares), ...shares.flatMap(turnsOfShare)],
    })),
  )
}

/** One of the case, whatever many shares it has. */
function jointTurns([share]: readonly ShareStanding[]): Turn[] {
  return share?.jointOffice ? [{ action: 'confirm_joint', role: share.jointOffice }] : []
}

export function turnsOfShare(share: ShareStanding): Turn[] {
  const { id: assignmentId, unitId: organisationId, state, part, due } = share
  const ofUnit = (action: string, code?: string): Turn => ({
    action,
    organisationId,
    assignmentId,
    dueOn: (code && due[code]) || null,
  })
  const ofOffices = (action: string, dueOn: PlainDate | '' | undefined): Turn[] =>
    lifecycle.assign.by.map((role) => ({ action, role, assignmentId, dueOn: dueOn || null }))
  const answerCode = answerCodes.find((code) => due[code])
  const turns: Turn[] = []
  if (state === 'assigned') turns.push(ofUnit('receive', 'D20'))
  if (state === 'received' && part === 'co') turns.push(ofUnit('opine', 'D23'))
  if (state === 'received' && (part === 'lead' || part === 'separate'))
    turns.push(share.contacted ? ofUnit('reply', answerCode) : ofUnit('contact', due.D22 ? 'D22' : answerCode))
  if (state === 'return_requested') turns.push(...ofOffices('decide_return', due.D21))
  if (share.extensionAsked) turns.push(...ofOffices('decide_extension', answerCode && due[answerCode]))
  if (share.unconfirmed) turns.push({ action: 'confirm_contact', personId: share.leadPersonId, assignmentId })
  return turns
}
