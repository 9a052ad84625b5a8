/** Reads mandates (代表身份): who is a deputy on which day, in the order of surname strokes. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Deputy, EndGround, Mandate } from '../domain/person.ts'

/** 暂停执行代表职务 of a mandate `m` on a day, or on what answers one. */
export const suspendedOn = (on: string | RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`exists (
  select from mandate_suspension as x
   where x.tenant_id = m.tenant_id and x.mandate_id = m.id
     and x.starts_on <= ${on} and (x.ends_on is null or x.ends_on > ${on}))`

/** In force on that day: begun, not ended, the term not over, not suspended. */
export const activeOn = (on: PlainDate): RawBuilder<boolean> => sql<boolean>`
  (m.starts_on <= ${on} and (m.ends_on is null or m.ends_on > ${on}) and (t.ends_on is null or t.ends_on > ${on})
   and not ${suspendedOn(on)})`

/** Somebody else has the same name; both say what tells them apart. */
export const sharesName = sql<boolean>`exists (
  select from person as other where other.tenant_id = p.tenant_id and other.name = p.name and other.id <> p.id)`

/** Mandates of the district with their person, term and delegation. */
const joined = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('mandate as m')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'm.tenantId').onRef('p.id', '=', 'm.personId'))
    .innerJoin('term as t', (join) => join.onRef('t.tenantId', '=', 'm.tenantId').onRef('t.id', '=', 'm.termId'))
    .innerJoin('organisation as d', (join) =>
      join.onRef('d.tenantId', '=', 'm.tenantId').onRef('d.id', '=', 'm.delegationId'),
    )
    .where('m.tenantId', '=', tenant)

const mandates = (work: Work, on: PlainDate) =>
  joined(work)
    .select([
      'm.id',
      'm.personId',
      'p.name',
      'p.distinction',
      't.bodyId',
      't.number as term',
      'm.delegationId',
      'd.name as delegation',
      'm.constituency',
      'm.certificateNumber',
      'm.occupation',
      'm.startsOn',
      // A term that is over ends its mandates without a ground of their own.
      (or) => or.fn.coalesce('m.endsOn', 't.endsOn').as('endsOn'),
      'm.endGround',
      'm.version',
      suspendedOn(on).as('suspended'),
      activeOn(on).as('active'),
    ])
    .$narrowType<{ endGround: EndGround | null }>()

/** The mandate with what holds today. */
export async function getMandate(work: Work, id: string): Promise<Mandate> {
  const mandate = await mandates(work, work.today).where('m.id', '=', id).executeTakeFirst()
  if (!mandate) throw new Refusal('not_found', 'directory.mandate_not_found', { id })
  return mandate
}

/** What makes a person a deputy on that day; an ended or suspended mandate does not. */
export const activeMandates = (work: Work, personId: string, on: PlainDate = work.today): Promise<Mandate[]> =>
  mandates(work, on)
    .where('m.personId', '=', personId)
    .where(activeOn(on))
    .orderBy('t.number', 'desc')
    .orderBy('m.id')
    .limit(20)
    .execute()

/** Every mandate a person ever had, newest term first. */
export const listMandates = (work: Work, personId: string): Promise<Mandate[]> =>
  mandates(work, work.today)
    .where('m.personId', '=', personId)
    .orderBy('t.number', 'desc')
    .orderBy('m.startsOn', 'desc')
    .limit(100)
    .execute()

/** The mandates of a term with these certificate numbers, ended ones too. */
export const listMandatesOf = (
  work: Work,
  { termId, certificates }: { termId: string; certificates: readonly string[] },
): Promise<Mandate[]> =>
  mandates(work, work.today)
    .where('m.termId', '=', termId)
    .where('m.certificateNumber', 'in', certificates.length > 0 ? certificates : [''])
    .limit(5000)
    .execute()

export interface DeputyFilter {
  readonly on?: PlainDate | undefined
  readonly delegationId?: string | undefined
  /** The congress; deputies of towns are in the directory too. */
  readonly bodyId?: string | undefined
  /** Only those of these mandates. */
  readonly mandateIds?: readonly string[] | undefined
  /** Part of a name, a constituency or an occupation. */
  readonly search?: string | undefined
}

/** 代表名单: the deputies of a day in the order of surname strokes, with what the public may know of them. */
export function listDeputies(
  work: Work,
  { on = work.today, delegationId, bodyId, mandateIds, search }: DeputyFilter = {},
): Promise<Deputy[]> {
  let query = joined(work)
    .select([
      'm.id as mandateId',
      'm.personId',
      'p.name',
      'p.distinction',
      sharesName.as('sameName'),
      'm.delegationId',
      'd.name as delegation',
      'm.constituency',
      'm.occupation',
      't.number as term',
    ])
    .where(activeOn(on))
  if (delegationId) query = query.where('m.delegationId', '=', delegationId)
  if (bodyId) query = query.where('t.bodyId', '=', bodyId)
  if (mandateIds) query = query.where(sql<boolean>`m.id = any (${mandateIds}::uuid[])`)
  if (search)
    query = query.where(
      sql<boolean>`strpos(concat_ws(' ', p.name, m.constituency, m.occupation), ${search.trim()}) > 0`,
    )
  return query.orderBy('p.strokeKey').orderBy('p.distinction').orderBy('m.id').limit(1000).execute()
}
