/** 留痕内容: the public part of a fact as a person reads it: names instead of numbers of records, words instead of codes. */
import { sql } from 'kysely'
import { dayWords, isDay } from '#kernel/day-words'
import { settingInWords } from '#kernel/setting'
import type { FactDetail, Work } from '#kernel/work'
import { detailMarks } from '../messages/detail-marks.ts'
import { detailNames, unnamedDetails } from '../messages/detail-words.ts'

export type NamesById = ReadonlyMap<string, string>

/** Bodies and persons these details mention, by id; one statement for a whole page. */
export async function mentionedNames({ tx, tenant }: Work, details: readonly FactDetail[]): Promise<NamesById> {
  const ids = [...new Set(details.flatMap((detail) => Object.values(detail).flatMap(idsIn)))]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from organisation where tenant_id = ${tenant} and id = any (${ids}::uuid[])
    union all
    select id, name from person where tenant_id = ${tenant} and id = any (${ids}::uuid[])
    union all
    select a.id, p.name from account a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where a.tenant_id = ${tenant} and a.id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter(isId)

interface Recorded {
  readonly fact: string
  readonly detail: FactDetail
}

export function detailInWords(work: Work, { fact, detail }: Recorded, names: NamesById): [string, string][] {
  const own = work.slots.factDetails.get(fact)?.[work.language]
  const known: Readonly<Record<string, string>> = { ...detailNames[work.language], ...own?.names }
  return Object.entries(detail)
    .filter(([name]) => !unnamedDetails.includes(name))
    .map(([name, value]): [string, string] => {
      const codes = own?.values?.[name] ?? {}
      return [known[name] ?? name, partInWords(work, { name, value, detail, codes }, names)]
    })
    .filter(([, words]) => words !== '')
}

interface Part {
  readonly name: string
  readonly value: unknown
  readonly detail: FactDetail
  readonly codes: Codes
}

/** What a code says. */
type Codes = Readonly<Record<string, string>>

function partInWords(work: Work, { name, value, detail, codes }: Part, names: NamesById): string {
  const { language, slots } = work
  const definition = slots.settings.find(({ key }) => key === detail['key'])
  if (definition && name === 'key') return definition.words?.[language].name ?? definition.key
  if (definition && name === 'value') {
    const parsed = definition.value.safeParse(value)
    if (parsed.success) return settingInWords(definition, parsed.data, language).join(detailMarks[language].and)
  }
  return inWords(
    language,
    value,
    (text) => names.get(text) ?? codes[text] ?? (isDay(text) ? dayWords(text, language) : text),
  )
}

function inWords(language: Work['language'], value: unknown, read: (text: string) => string): string {
  const m = detailMarks[language]
  if (Array.isArray(value)) return value.map((one) => inWords(language, one, read)).join(m.and)
  if (typeof value === 'boolean') return value ? m.yes : m.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return read(value)
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
