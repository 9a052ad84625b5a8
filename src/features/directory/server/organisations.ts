/** Reads bodies, units, their names, duties and stations. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Duty, FormerName, Organisation, OrganisationKind, Station, StationLevel } from '../domain/organisation.ts'

export const organisationColumns = [
  'id',
  'kind',
  'name',
  'shortName',
  'parentId',
  'code',
  'handles',
  'phone',
  'startsOn',
  'endsOn',
  'sort',
  'version',
] as const

/** Rows of any day; callers say which. */
const organisations = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('organisation as o')
    .select(organisationColumns)
    .where('o.tenantId', '=', tenant)
    .$narrowType<{ kind: OrganisationKind }>()

/** Exists on that day. */
const existing = (work: Work, on: PlainDate) =>
  organisations(work)
    .where('o.startsOn', '<=', on)
    .where((is) => is.or([is('o.endsOn', 'is', null), is('o.endsOn', '>', on)]))

export async function getOrganisation(work: Work, id: string): Promise<Organisation> {
  const organisation = await organisations(work).where('o.id', '=', id).executeTakeFirst()
  if (!organisation) throw new Refusal('not_found', 'directory.organisation_not_found', { id })
  return organisation
}

/** 承办单位: an organisation suggestions can be assigned to today. */
export async function getUnit(work: Work, id: string): Promise<Organisation> {
  const unit = await existing(work, work.today).where('o.id', '=', id).where('o.handles', '=', true).executeTakeFirst()
  if (!unit) throw new Refusal('not_found', 'directory.unit_not_found', { id })
  return unit
}

/** All units of a day, in the order of the office. */
export const listUnits = (work: Work, { on = work.today }: { on?: PlainDate } = {}): Promise<Organisation[]> =>
  existing(work, on).where('o.handles', '=', true).orderBy('o.sort').orderBy('o.name').limit(1000).execute()

/** The unit somebody means by its present, short or former name; undefined when none or more than one fits. */
export async function findUnitByName(work: Work, name: string): Promise<Organisation | undefined> {
  const wanted = name.trim()
  const found = await existing(work, work.today)
    .where('o.handles', '=', true)
    .where((is) =>
      is.or([
        is('o.name', '=', wanted),
        is('o.shortName', '=', wanted),
        is.exists(
          is
            .selectFrom('organisationName as n')
            .select('n.name')
            .where('n.tenantId', '=', work.tenant)
            .whereRef('n.organisationId', '=', 'o.id')
            .where('n.name', '=', wanted),
        ),
      ]),
    )
    .limit(50)
    .execute()
  const present = found.filter((unit) => unit.name === wanted)
  const short = found.filter((unit) => unit.shortName === wanted)
  const best = [present, short, found].find((units) => units.length > 0) ?? []
  return best.length === 1 ? best[0] : undefined
}

export interface OrganisationFilter {
  readonly kind?: OrganisationKind | undefined
  /** Only those suggestions can be assigned to, or only the others. */
  readonly handles?: boolean | undefined
  readonly parentId?: string | undefined
  /** Part of a name it has or had. */
  readonly search?: string | undefined
  readonly on?: PlainDate | undefined
  /** Also those that have ended by that day. */
  readonly ended?: boolean | undefined
}

export function listOrganisations(
  work: Work,
  { kind, handles, parentId, search, on = work.today, ended = false }: OrganisationFilter = {},
): Promise<Organisation[]> {
  let query = ended ? organisations(work).where('o.startsOn', '<=', on) : existing(work, on)
  if (kind) query = query.where('o.kind', '=', kind)
  if (handles !== undefined) query = query.where('o.handles', '=', handles)
  if (parentId) query = query.where('o.parentId', '=', parentId)
  if (search) query = query.where('o.id', 'in', everNamed(work, search))
  return query.orderBy('o.sort').orderBy('o.name').limit(2000).execute()
}

const everNamed = ({ tx, tenant }: Work, part: string) =>
  tx
    .selectFrom('organisationName as n')
    .select('n.organisationId')
    .where('n.tenantId', '=', tenant)
    .where(sql<boolean>`strpos(n.name, ${part.trim()}) > 0`)

/** Every name a body has had, newest first. */
export const namesOf = ({ tx, tenant }: Work, organisationId: string): Promise<FormerName[]> =>
  tx
    .selectFrom('organisationName')
    .select(['name', 'startsOn', 'endsOn'])
    .where('tenantId', '=', tenant)
    .where('organisationId', '=', organisationId)
    .orderBy('startsOn', 'desc')
    .limit(100)
    .execute()

/** Every name any body has had: which body, by name; the newest owner of a name last. */
export const listNames = ({ tx, tenant }: Work): Promise<{ organisationId: string; name: string }[]> =>
  tx
    .selectFrom('organisationName')
    .select(['organisationId', 'name'])
    .where('tenantId', '=', tenant)
    .orderBy('startsOn')
    .limit(20_000)
    .execute()

/** The district's congress: the one that belongs to no town. */
export async function findCongress(work: Work): Promise<Organisation | undefined> {
  return existing(work, work.today).where('o.kind', '=', 'congress').where('o.parentId', 'is', null).executeTakeFirst()
}

/** Duties of one unit, or of all units that exist today. */
export function listDuties(work: Work, { organisationId }: { organisationId?: string } = {}): Promise<Duty[]> {
  let query = work.tx
    .selectFrom('unitDuty as d')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 'd.tenantId').onRef('o.id', '=', 'd.organisationId'),
    )
    .select(['d.id', 'd.organisationId', 'd.number', 'd.topic'])
    .where('d.tenantId', '=', work.tenant)
    .where((is) => is.or([is('o.endsOn', 'is', null), is('o.endsOn', '>', work.today)]))
  if (organisationId) query = query.where('d.organisationId', '=', organisationId)
  return query.orderBy('o.sort').orderBy('o.name').orderBy('d.number').limit(5000).execute()
}

export const listStations = (
  { tx, tenant, today }: Work,
  { parentId }: { parentId?: string | undefined } = {},
): Promise<Station[]> => {
  let query = tx
    .selectFrom('station as s')
    .innerJoin('organisation as o', (join) => join.onRef('o.tenantId', '=', 's.tenantId').onRef('o.id', '=', 's.id'))
    .select(['s.id', 'o.name', 's.level', 's.address', 'o.parentId'])
    .where('s.tenantId', '=', tenant)
    .where((is) => is.or([is('o.endsOn', 'is', null), is('o.endsOn', '>', today)]))
    .$narrowType<{ level: StationLevel }>()
  if (parentId) query = query.where('o.parentId', '=', parentId)
  return query.orderBy('o.sort').orderBy('o.name').limit(2000).execute()
}

/** The stations of the town or street whose deputies form a delegation. */
export async function listStationsOf(work: Work, delegationId: string): Promise<Station[]> {
  const { parentId } = await getOrganisation(work, delegationId)
  return parentId ? listStations(work, { parentId }) : []
}
