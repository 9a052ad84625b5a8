/** All SQL that reads or changes one suggestion. find* may answer undefined; get* refuses with not_found. */
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Suggestion as Row } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { ResultClass } from '#features/cases'
import type { SuggestionState } from '../domain/lifecycle.ts'

/** One suggestion with what its case says of it. */
export interface Suggestion extends Omit<Selectable<Row>, 'tenantId' | 'classReported' | 'classVerified'> {
  readonly state: SuggestionState
  readonly title: string
  readonly reference: string | null
  readonly round: number
  readonly returns: number
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly version: number
  readonly lead: string
  readonly delegation: string
  readonly classReported: ResultClass | null
  readonly classVerified: ResultClass | null
  /** Last day of the deputy's rating (D26) while it is waited for. */
  readonly dueRating: PlainDate | null
  /** Co-signers in order, each with his own answer to the invitation. */
  readonly signers: readonly Signer[]
}

export interface Signer {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly delegation: string
  readonly invitedOn: PlainDate
  readonly answeredOn: PlainDate | null
  readonly consented: boolean | null
  readonly textDigest: string | null
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** By id or by reference ('17-3-118'), in one round trip. */
export async function getSuggestion(work: Work, idOrReference: string): Promise<Suggestion> {
  const [found] = await readSuggestions(
    work,
    isId(idOrReference) ? sql`c.id = ${idOrReference}` : sql`c.kind = 'suggestion' and c.reference = ${idOrReference}`,
  )
  if (!found) throw new Refusal('not_found', 'suggestion.not_found', { reference: idOrReference })
  return found
}

/** Reads many in one statement for a bulk action; who asks a second time for one gets it as it is then. */
export async function readAhead(work: Work, ids: readonly string[]): Promise<typeof getSuggestion> {
  const found = await readSuggestions(work, sql`c.id = any (${ids}::uuid[])`)
  const ahead = new Map(found.map((suggestion) => [suggestion.id, suggestion]))
  return async (_work, id) => {
    const suggestion = ahead.get(id)
    ahead.delete(id)
    return suggestion ?? getSuggestion(work, id)
  }
}

async function readSuggestions({ tx, tenant }: Work, by: RawBuilder<unknown>): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select s.*, c.state, c.title, c.reference, c.round, c.returns, c.opened_on, c.closed_on, c.version,
           p.name as lead, d.short_name as delegation,
           (select max(k.due_on) from case_clock k
             where k.tenant_id = s.tenant_id and k.case_id = s.id and k.code = 'D26' and k.stopped_on is null) as due_rating,
           coalesce((
             select jsonb_agg(jsonb_build_object('mandateId', g.mandate_id, 'personId', g.person_id, 'name', gp.name,
                      'delegation', gd.short_name, 'invitedOn', g.invited_on, 'answeredOn', g.answered_on,
                      'consented', g.consented, 'textDigest', g.text_digest) order by g.position)
               from suggestion_signer g
               join person gp on gp.tenant_id = g.tenant_id and gp.id = g.person_id
               join mandate gm on gm.tenant_id = g.tenant_id and gm.id = g.mandate_id
               join organisation gd on gd.tenant_id = gm.tenant_id and gd.id = gm.delegation_id
              where g.tenant_id = s.tenant_id and g.suggestion_id = s.id), '[]') as signers
      from suggestion s
      join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
      join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
      join mandate m on m.tenant_id = s.tenant_id and m.id = s.lead_mandate_id
      join organisation d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
     where s.tenant_id = ${tenant} and ${by}`.execute(tx)
  return rows
}

export type SuggestionChange = Partial<Omit<Selectable<Row>, 'tenantId' | 'id'>>

/** Saves what is the suggestion's own; the case itself moves through the loop. */
export async function saveSuggestion({ tx, tenant }: Work, id: string, change: SuggestionChange): Promise<void> {
  await tx.updateTable('suggestion').set(change).where('tenantId', '=', tenant).where('id', '=', id).execute()
}

/** 核实类别 of many as they stand. */
export async function saveClasses(
  { tx, tenant }: Work,
  suggestions: readonly Pick<Suggestion, 'id' | 'classVerified'>[],
): Promise<void> {
  const asked = JSON.stringify(suggestions.map(({ id, classVerified }) => ({ id, class: classVerified })))
  await sql`
    update suggestion s set class_verified = asked.class
      from jsonb_to_recordset(${asked}::jsonb) as asked (id uuid, class text)
     where s.tenant_id = ${tenant} and s.id = asked.id and s.class_verified is distinct from asked.class`.execute(tx)
}

/** 受理 today of many, each with its number; a ground to send it back no longer holds. */
export async function saveAccepted(
  { tx, tenant, today }: Work,
  suggestions: readonly Pick<Suggestion, 'id' | 'number'>[],
): Promise<void> {
  const asked = JSON.stringify(suggestions.map(({ id, number }) => ({ id, number })))
  await sql`
    update suggestion s set number = asked.number, accepted_on = ${today}, screening_ground = null, screening_note = ''
      from jsonb_to_recordset(${asked}::jsonb) as asked (id uuid, number integer)
     where s.tenant_id = ${tenant} and s.id = asked.id`.execute(tx)
}

/** 联合交办 confirmed today by the actor. */
export async function confirmJoint({ tx, tenant, today, actor }: Work, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('suggestion')
    .set({ jointConfirmedOn: today, jointConfirmedBy: actor.personId })
    .where('tenantId', '=', tenant)
    .where('id', 'in', ids)
    .execute()
}
