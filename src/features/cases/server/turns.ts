/** Whose turn it is (轮到谁): rows that say what waits for a person, an organisation or a role. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import { ownOrgansOf, type Work } from '#kernel/work'
import { among } from './among.ts'

/** Exactly one of person, organisation and role is waited for. */
export type Turn = {
  /** The action that waits, a key of the kind's rule table or of `handling`. */
  readonly action: string
  readonly dueOn?: PlainDate | null
  readonly assignmentId?: string | null
} & ({ readonly personId: string } | { readonly organisationId: string } | { readonly role: Role })

/** From now on exactly these wait for one case; one that waited already keeps the day it began. */
export const setTurns = (work: Work, caseId: string, turns: readonly Turn[]): Promise<void> =>
  setAllTurns(work, [{ caseId, turns }])

/** The same for many cases, in one statement. */
export async function setAllTurns(
  { tx, tenant, today, newId }: Work,
  all: readonly { caseId: string; turns: readonly Turn[] }[],
): Promise<void> {
  if (all.length === 0) return
  const rows = all.flatMap(({ caseId, turns }) =>
    turns.map((turn) => ({
      id: newId(),
      case_id: caseId,
      action: turn.action,
      due_on: turn.dueOn ?? null,
      assignment_id: turn.assignmentId ?? null,
      person_id: 'personId' in turn ? turn.personId : null,
      organisation_id: 'organisationId' in turn ? turn.organisationId : null,
      role: 'role' in turn ? turn.role : null,
    })),
  )
  await sql`
    with gone as (
      delete from case_turn
       where tenant_id = ${tenant}
         and case_id ${among(all.map(({ caseId }) => caseId))}
      returning case_id, action, person_id, organisation_id, role, since
    )
    insert into case_turn (tenant_id, id, case_id, action, person_id, organisation_id, role, assignment_id, due_on, since)
    select ${tenant}, t.id, t.case_id, t.action, t.person_id, t.organisation_id, t.role, t.assignment_id, t.due_on,
           coalesce((select min(gone.since) from gone
                      where gone.case_id = t.case_id
                        and gone.action = t.action
                        and gone.person_id is not distinct from t.person_id
                        and gone.organisation_id is not distinct from t.organisation_id
                        and gone.role is not distinct from t.role), ${today})
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as t (id uuid, case_id uuid, action text, person_id uuid, organisation_id uuid, role text, assignment_id uuid, due_on date)`.execute(
    tx,
  )
}

export interface TurnRow {
  readonly id: string
  readonly caseId: string
  readonly kind: string
  readonly reference: string | null
  readonly title: string
  readonly action: string
  readonly assignmentId: string | null
  readonly dueOn: PlainDate | null
  readonly since: PlainDate
}

/** As many turns as a today page reads; whoever has so many has more. */
export const mostTurns = 500

/** What waits for the actor himself, his organisations and his roles, the earliest due first. */
export async function turnsOf({ tx, tenant, actor }: Work, limit = mostTurns): Promise<TurnRow[]> {
  const organisations = JSON.stringify(ownOrgansOf(actor))
  const { rows } = await sql<TurnRow>`
    select t.id, t.case_id, c.kind, c.reference, c.title, t.action, t.assignment_id, t.due_on, t.since
      from case_turn t
      join case_record c on c.tenant_id = t.tenant_id and c.id = t.case_id
     where t.tenant_id = ${tenant}
       and (t.person_id = ${actor.personId}
         or t.organisation_id in (select value::uuid from jsonb_array_elements_text(${organisations}::jsonb) as o (value))
         or t.role in (select value from jsonb_array_elements_text(${JSON.stringify(actor.roles)}::jsonb) as r (value)))
     order by t.due_on nulls last, t.since, t.id
     limit ${limit}`.execute(tx)
  return rows
}
