/** What a sheet of suggestions is judged against (导入比对): deputies, units, categories, sessions and what is there already. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { findCongress, findUnitByName, listDeputies, listUnits } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { categories } from '../domain/settings.ts'
import { placeOn, type Place } from './placing.ts'

export interface KnownDeputy {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly certificate: string
  /** 代表团, by each name a sheet may use. */
  readonly delegations: readonly string[]
  /** Tells namesakes apart. */
  readonly description: string
}

export interface KnownSuggestion {
  readonly reference: string | null
  readonly title: string
  readonly leadPersonId: string
  readonly sessionId: string
}

export interface Known {
  readonly deputies: readonly KnownDeputy[]
  readonly units: ReadonlyMap<string, string>
  readonly categories: readonly string[]
  /** By day; a refusal where the day belongs to no session. */
  readonly places: ReadonlyMap<PlainDate, Place | Refusal>
  readonly byReference: ReadonlyMap<string, KnownSuggestion>
  /** Keys of suggestions handed in before, see keyOf. */
  readonly present: ReadonlySet<string>
}

export const keyOf = (personId: string, sessionId: string, title: string): string =>
  [personId, sessionId, title].join('\n')

export async function knownFor(
  work: Work,
  { days, unitNames }: { days: readonly PlainDate[]; unitNames: readonly string[] },
): Promise<Known> {
  const present = await submittedSuggestions(work)
  return {
    deputies: await knownDeputies(work),
    units: await knownUnits(work, unitNames),
    categories: (await settingOf(work, categories)).names,
    places: await placesOn(work, days),
    byReference: new Map(present.flatMap((one) => (one.reference ? [[one.reference, one]] : []))),
    present: new Set(present.map(({ leadPersonId, sessionId, title }) => keyOf(leadPersonId, sessionId, title))),
  }
}

async function knownDeputies(work: Work): Promise<KnownDeputy[]> {
  const congress = await findCongress(work)
  if (!congress) return []
  const deputies = await listDeputies(work, { bodyId: congress.id })
  const { rows } = await sql<{ id: string; certificate: string; shortName: string }>`
    select m.id, m.certificate_number as certificate, d.short_name
      from mandate m join organisation d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
     where m.tenant_id = ${work.tenant}`.execute(work.tx)
  const mandates = new Map(rows.map(({ id, ...more }) => [id, more]))
  return deputies.map(({ mandateId, personId, name, delegation, distinction }) => {
    const { certificate = '', shortName = delegation } = mandates.get(mandateId) ?? {}
    const description = [certificate, delegation, distinction].filter(Boolean).join(' ')
    return { mandateId, personId, name, certificate, delegations: [delegation, shortName], description }
  })
}

/** By present and short names; a former name only where a sheet uses it. */
async function knownUnits(work: Work, names: readonly string[]): Promise<Map<string, string>> {
  const units = await listUnits(work)
  const known = new Map([
    ...units.map(({ id, shortName }) => [shortName, id] as const),
    ...units.map(({ id, name }) => [name, id] as const),
  ])
  for (const name of new Set(names)) {
    if (known.has(name)) continue
    const unit = await findUnitByName(work, name)
    if (unit) known.set(name, unit.id)
  }
  return known
}

async function placesOn(work: Work, days: readonly PlainDate[]): Promise<Map<PlainDate, Place | Refusal>> {
  const places = new Map<PlainDate, Place | Refusal>()
  for (const day of new Set(days))
    places.set(
      day,
      await placeOn(work, day).catch((error: unknown) => {
        if (error instanceof Refusal) return error
        throw error
      }),
    )
  return places
}

/** Drafts are their deputies' own and count for nothing here. */
async function submittedSuggestions({ tx, tenant }: Work): Promise<KnownSuggestion[]> {
  const { rows } = await sql<KnownSuggestion>`
    select c.reference, c.title, s.lead_person_id, s.session_id
      from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${tenant} and s.submitted_on is not null`.execute(tx)
  return rows
}
