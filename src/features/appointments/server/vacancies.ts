/** 出缺与补选: a post nobody holds, its candidates, and how many places are left; it closes when they are filled. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { postRules } from '../domain/posts.ts'
import type { vacancyApi } from '../domain/contract-joint.ts'
import type { Appointment, Vacancy } from '../domain/views.ts'
import { congressFor } from './checking.ts'
import { listAppointments } from './repository.ts'

export type StoredVacancy = Omit<Vacancy, 'candidates' | 'writtenIn'>

async function vacanciesWhere({ tx, tenant }: Work, condition: ReturnType<typeof sql>): Promise<StoredVacancy[]> {
  const { rows } = await sql<StoredVacancy>`
    select v.id, v.organisation_id, o.name as organisation, v.title, v.places, v.arisen_on, v.reason, v.closed_on,
           v.close_reason, v.version,
           (select count(*)::int from appointment a
             where a.tenant_id = v.tenant_id and a.vacancy_id = v.id and a.state = 'passed') as filled
      from vacancy v join organisation o on o.tenant_id = v.tenant_id and o.id = v.organisation_id
     where v.tenant_id = ${tenant} and ${condition}
     order by (v.closed_on is null) desc, v.arisen_on desc, v.id limit 300`.execute(tx)
  return rows
}

export const listVacancies = (work: Work, { open }: { open: boolean }): Promise<StoredVacancy[]> =>
  vacanciesWhere(work, open ? sql`v.closed_on is null` : sql`true`)

export async function getVacancy(work: Work, id: string): Promise<StoredVacancy> {
  const [found] = await vacanciesWhere(work, sql`v.id = ${id}`)
  if (!found) throw new Refusal('not_found', 'vacancy.not_found', {})
  return found
}

/** 还有几名应选 */
export const leftIn = ({ places, filled }: Pick<StoredVacancy, 'places' | 'filled'>): number => places - filled

/** The open vacancy of a post; refuses when nobody has left it. */
export async function openVacancyFor(
  work: Work,
  { organisationId, title }: { organisationId: string; title: string },
): Promise<StoredVacancy> {
  const [found] = await vacanciesWhere(
    work,
    sql`v.closed_on is null and v.organisation_id = ${organisationId} and v.title = ${title}`,
  )
  if (!found) throw new Refusal('conflict', 'vacancy.none', { title }, 'title')
  return found
}

const open: readonly Appointment['state'][] = ['signing', 'nominated', 'agreed', 'on_agenda']

/** Candidates who are not decided on yet. */
export const candidatesOf = async (work: Work, vacancyId: string): Promise<Appointment[]> =>
  (await listAppointments(work, { vacancyId })).filter(({ state }) => open.includes(state))

type Opened = z.output<typeof vacancyApi.open.input> & { readonly caseId?: string | null }

export async function openVacancy(work: Work, { caseId = null, ...fields }: Opened): Promise<string> {
  const organisation = await getOrganisation(work, fields.organisationId)
  if (!postRules.elected.organs.includes(organisation.kind))
    throw new Refusal('invalid', 'appointment.wrong_organ', { organisation: organisation.name }, 'organisationId')
  if (fields.arisenOn > work.today) throw new Refusal('invalid', 'vacancy.in_future', {}, 'arisenOn')
  const { organisationId, title } = fields
  const [before] = await vacanciesWhere(
    work,
    sql`v.closed_on is null and v.organisation_id = ${organisationId} and v.title = ${title}`,
  )
  if (before) return addPlaces(work, before, fields.places)
  const body = await congressFor(work, organisation)
  if (!body) throw new Refusal('conflict', 'appointment.no_term', {})
  const id = work.newId()
  await work.tx
    .insertInto('vacancy')
    .values({ ...fields, tenantId: work.tenant, id, bodyId: body.id, caseId })
    .execute()
  work.record('vacancy.opened', id, { organisation: organisation.name, title, places: fields.places })
  return id
}

/** Another post of the same name: they are voted on together. */
async function addPlaces(work: Work, { id, places, version, title }: StoredVacancy, more: number): Promise<string> {
  await saveVacancy(work, { id, version }, { places: places + more })
  work.record('vacancy.extended', id, { title, places: places + more })
  return id
}

async function saveVacancy(
  { tx, tenant }: Work,
  { id, version }: Pick<StoredVacancy, 'id' | 'version'>,
  change: { places?: number; closedOn?: string; closeReason?: string },
): Promise<void> {
  const saved = await tx
    .updateTable('vacancy')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'appointment.changed_meanwhile', { id })
}

/** 不再补选: the post was abolished, or is left open until the next term. */
export async function closeVacancy(
  work: Work,
  { id, version, reason }: z.output<typeof vacancyApi.close.input>,
): Promise<string> {
  const vacancy = await getVacancy(work, id)
  if (vacancy.closedOn !== null) throw new Refusal('conflict', 'vacancy.closed', {})
  if ((await candidatesOf(work, id)).length > 0) throw new Refusal('conflict', 'vacancy.has_candidates', {})
  await saveVacancy(work, { id, version }, { closedOn: work.today, closeReason: reason })
  work.record('vacancy.closed', id, { title: vacancy.title, reason })
  return id
}

/** After each announced election: all places filled, or 不足的名额另行选举 with what is left. */
export async function closeIfFilled(work: Work, id: string): Promise<void> {
  const vacancy = await getVacancy(work, id)
  if (vacancy.closedOn !== null || leftIn(vacancy) > 0) return
  await saveVacancy(work, vacancy, { closedOn: work.today })
  work.record('vacancy.filled', id, { title: vacancy.title, places: vacancy.places })
}
