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

export interface Known {
  readonly byCertificate: ReadonlyMap<string, KnownDeputy>
  readonly byName: ReadonlyMap<string, readonly KnownDeputy[]>
  readonly units: ReadonlyMap<string, string>
  readonly categories: readonly string[]
  /** By day; a refusal where the day belongs to no session. */
  readonly places: ReadonlyMap<PlainDate, Place | Refusal>
}

export interface Named {
  readonly days: readonly PlainDate[]
  readonly unitNames: readonly string[]
}

/** Who and what a sheet may name; read once, and further days and former names of units when a portion has them. */
export function knowing(work: Work): (named: Named) => Promise<Known> {
  let first: Promise<Known & { units: Map<string, string>; places: Map<PlainDate, Place | Refusal> }> | undefined
  const strange = new Set<string>()
  const read = async () => {
    const deputies = await knownDeputies(work)
    return {
      byCertificate: new Map(deputies.map((deputy) => [deputy.certificate, deputy])),
      byName: Map.groupBy(deputies, ({ name }) => name),
      units: await presentUnits(work),
      categories: (await settingOf(work, categories)).names,
      places: new Map<PlainDate, Place | Refusal>(),
    }
  }
  return async ({ days, unitNames }) => {
    const known = await (first ??= read())
    for (const day of new Set(days)) if (!known.places.has(day)) known.places.set(day, await placeOrRefusal(work, day))
    for (const name of new Set(unitNames)) {
      if (known.units.has(name) || strange.has(name)) continue
      const unit = await findUnitByName(work, name)
      if (unit) known.units.set(name, unit.id)
      else strange.add(name)
    }
    return known
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

/** By present and short names; a former name is looked up only where a sheet uses it. */
async function presentUnits(work: Work): Promise<Map<string, string>> {
  const units = await listUnits(work)
  return new Map([
    ...units.map(({ id, shortName }) => [shortName, id] as const),
    ...units.map(({ id, name }) => [name, id] as const),
  ])
}

const placeOrRefusal = (work: Work, day: PlainDate): Promise<Place | Refusal> =>
  placeOn(work, day).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })

export interface Standing {
  readonly byReference: ReadonlyMap<string, { readonly reference: string; readonly title: string }>
  /** Digests of the suggestions handed in before, see keyText. */
  readonly present: ReadonlySet<string>
}

export const nothingStands: Standing = { byReference: new Map(), present: new Set() }

/** What makes two rows one suggestion: whose it is, in which session, its title. */
export const keyText = (personId: string, sessionId: string, title: string): string =>
  [personId, sessionId, title].join('\n')

/** What is there already: digests of all of it, read once, and the suggestions under the numbers a portion names. */
export function standing(work: Work): (references: readonly string[]) => Promise<Standing> {
  let first: Promise<Set<string>> | undefined
  return async (references) => ({
    present: await (first ??= presentDigests(work)),
    byReference: references.length > 0 ? await numbered(work, references) : new Map(),
  })
}

/** Drafts are their deputies' own and count for nothing here. */
async function presentDigests({ tx, tenant }: Work): Promise<Set<string>> {
  const { rows } = await sql<{ digests: string }>`
    select coalesce(string_agg(encode(sha256(convert_to(
             s.lead_person_id || E'\\n' || s.session_id || E'\\n' || c.title, 'UTF8')), 'hex'), ' '), '') as digests
      from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${tenant} and s.submitted_on is not null`.execute(tx)
  return new Set(rows[0]?.digests.split(' '))
}

async function numbered(
  { tx, tenant }: Work,
  references: readonly string[],
): Promise<Map<string, { reference: string; title: string }>> {
  const { rows } = await sql<{ reference: string; title: string }>`
    select c.reference, c.title
      from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${tenant} and c.kind = 'suggestion' and c.reference = any (${references}::text[])
       and s.submitted_on is not null`.execute(tx)
  return new Map(rows.map((row) => [row.reference, row]))
}
