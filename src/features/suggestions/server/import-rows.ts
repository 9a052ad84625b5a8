/** 清单的一行: what it means, and what is wrong with it; the same judgement before a commit and inside it. */
import type { ImportCell, ImportRecord, ImportRow } from '#kernel/import'
import type { PlainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { readDate } from '#kernel/written-date'
import { textLimit } from '../domain/contract-deputy.ts'
import { cleanLine, cleanText, lengthOf } from '../domain/clean.ts'
import { proposedTitle, titleOfMatter } from '../domain/title.ts'
import { importHeaders, importWords as words, type ImportKey } from '../messages/import-words.ts'
import {
  keyText,
  knowing,
  nothingStands,
  standing,
  type Known,
  type KnownDeputy,
  type Standing,
} from './import-known.ts'
import type { Place } from './placing.ts'

export type Values = Readonly<Record<string, string>>
type Problem = NonNullable<ImportCell['problem']>
type Problems = Partial<Record<ImportKey, Problem>>

/** What is written for a row that can be. */
export interface Entry {
  readonly line: number
  readonly title: string
  readonly text: string
  readonly lead: KnownDeputy
  readonly place: Place
  readonly raisedOn: PlainDate
  readonly category: string | null
  readonly unitId: string | null
}

export interface JudgedRow {
  readonly row: ImportRow
  readonly entry: Entry | undefined
}

const titleLimit = 120

/** Begins to judge a sheet: a suggestion that stands on it twice is seen, however far apart its rows are. */
export function judging(work: Work): (rows: readonly ImportRecord[]) => Promise<JudgedRow[]> {
  const known = knowing(work)
  const there = standing(work)
  const lines = new Map<string, number>()
  return async (rows) => {
    const cleaned = rows.map(({ line, values }) => ({ line, values: cleanedValues(values) }))
    const references = cleaned.flatMap(({ values }) => values['reference'] || [])
    const against = { ...(await known(namedIn(cleaned, work.today))), ...(await there(references)), lines }
    return cleaned.map((row) => judgeRow(work, row, against))
  }
}

/** Begins to read what is written of a sheet's rows once they are judged; what is there already and errors are none of it. */
export function entriesOf(work: Work): (rows: readonly ImportRow[]) => Promise<Entry[]> {
  const known = knowing(work)
  return async (rows) => {
    const wanted = rows
      .filter(({ state }) => state !== 'error' && state !== 'unchanged')
      .map(({ line, cells }) => ({
        line,
        values: Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value])),
      }))
    const against = { ...(await known(namedIn(wanted, work.today))), ...nothingStands, lines: new Map() }
    return wanted.flatMap((row) => judgeRow(work, row, against).entry ?? [])
  }
}

interface Against extends Known, Standing {
  /** Where each suggestion of the sheet stands first. */
  readonly lines: Map<string, number>
}

const namedIn = (rows: readonly ImportRecord[], today: PlainDate) => ({
  days: rows.flatMap(({ values }) => dayOf(values, today) ?? []),
  unitNames: rows.flatMap(({ values }) => unitNamesOf(values)),
})

const cleanedValues = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cleanText(value)]))

function judgeRow(
  { today, actor, ports }: Work,
  { line, values }: { line: number; values: Values },
  known: Against,
): JudgedRow {
  const { lines } = known
  const problems: Problems = {}
  const former = known.byReference.get(values['reference'] ?? '')
  const title = titleOf(values)
  if (former?.title === title) return { row: rowOf(line, values, {}, true), entry: undefined }
  if (former)
    problems.reference = wrong('import_number_taken', { reference: former.reference ?? '', title: former.title })
  else if (values['reference']) problems.reference = odd('import_number_ignored', { reference: values['reference'] })

  const lead = leadOf(values, known, problems)
  const day = dayOf(values, today)
  const place = placeFor(day, known, problems, actor.roles.includes('deputies_office'))
  if (!day) problems.submittedOn = { level: 'error', code: 'suggestion.day_unreadable' }
  else if (day > today) problems.submittedOn = { level: 'error', code: 'suggestion.day_in_future', facts: { on: day } }
  const text = textOf(values, known, problems)
  checkWords(values, title, text, problems)

  const short = shortened(title)
  const key = lead && place ? ports.sha256(keyText(lead.personId, place.sessionId, short)) : undefined
  const same = key === undefined ? undefined : lines.get(key)
  if (same !== undefined) problems.title = odd('import_repeated', { line: same })
  if (key !== undefined && same === undefined) lines.set(key, line)
  const there = key !== undefined && (same !== undefined || known.present.has(key))
  const row = rowOf(line, values, problems, there)
  if (row.state === 'error' || row.state === 'unchanged' || !lead || !place || !day) return { row, entry: undefined }
  const category = known.categories.includes(values['category'] ?? '') ? (values['category'] ?? null) : null
  const unitId = unitNamesOf(values).flatMap((name) => known.units.get(name) ?? [])[0] ?? null
  return { row, entry: { line, title: short, text, lead, place, raisedOn: day, category, unitId } }
}

const wrong = (code: string, facts: Problem['facts'] = {}): Problem => ({
  level: 'error',
  code: `suggestion.${code}`,
  facts,
})
const odd = (code: string, facts: Problem['facts'] = {}): Problem => ({
  level: 'warning',
  code: `suggestion.${code}`,
  facts,
})

/** An error stays an error, what is there already stays as it is, a warning only asks to look. */
function rowOf(line: number, values: Values, problems: Problems, there: boolean): ImportRow {
  const cells: Record<string, ImportCell> = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value }]),
  )
  for (const [key, problem] of Object.entries(problems)) cells[key] = { value: values[key] ?? '', problem }
  const levels = Object.values(problems).map(({ level }) => level)
  const state = levels.includes('error') ? 'error' : there ? 'unchanged' : levels.length > 0 ? 'warning' : 'new'
  return { line, cells, state }
}

const titleOf = ({ title = '', matter = '', text = '', place = '' }: Values): string =>
  cleanLine(title) || titleOfMatter(matter, place) || proposedTitle(text)

const shortened = (title: string): string => Array.from(title).slice(0, titleLimit).join('')

/** Today where the sheet names no day; undefined when it cannot be read. */
function dayOf({ submittedOn = '' }: Values, today: PlainDate): PlainDate | undefined {
  if (submittedOn === '') return today
  const written = readDate(submittedOn)
  return written?.hasDay ? written.date : undefined
}

function placeFor(
  day: PlainDate | undefined,
  known: Known,
  problems: Problems,
  betweenSessionsToo: boolean,
): Place | undefined {
  const place = day && known.places.get(day)
  if (place instanceof Refusal) {
    problems.submittedOn = { level: 'error', code: place.code, facts: place.detail }
    return undefined
  }
  if (place?.betweenSessions && !betweenSessionsToo) problems.submittedOn = wrong('import_not_receiver')
  return place
}

const namesOf = ({ lead = '' }: Values): string[] =>
  lead
    .split(words.names)
    .map((name) => name.trim().replaceAll(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, ''))
    .filter(Boolean)

/** By certificate number where one is given; by name only when a single deputy has it. */
function leadOf(values: Values, { byCertificate, byName }: Known, problems: Problems): KnownDeputy | undefined {
  const { certificate = '', delegation = '' } = values
  const [name] = namesOf(values)
  if (certificate) {
    const found = byCertificate.get(certificate)
    if (!found) problems.certificate = wrong('import_certificate_unknown', { number: certificate })
    else if (name && found.name !== name)
      problems.certificate = wrong('import_certificate_other', { number: certificate, name: found.name })
    return found
  }
  if (!name) {
    problems.lead = wrong('import_lead_missing')
    return undefined
  }
  const alike = byName.get(name) ?? []
  const near = alike.filter(({ delegations }) => delegations.includes(delegation))
  const [found, ...others] = alike.length > 1 && near.length > 0 ? near : alike
  if (!found) problems.lead = wrong('import_lead_unknown', { name })
  if (found && others.length > 0) {
    const who = [found, ...others]
      .map(({ description }) => description)
      .toSorted()
      .join(words.and)
    problems.lead = wrong('import_same_name', { name, count: others.length + 1, who })
  }
  return others.length > 0 ? undefined : found
}

const unitNamesOf = ({ proposedUnit = '', leadUnits = '' }: Values): string[] =>
  (proposedUnit || leadUnits)
    .split(words.names)
    .map((name) => name.trim())
    .filter(Boolean)

/** Whatever a sheet says that has no place of its own stays in the text, each with its name. */
function textOf(values: Values, { units, categories }: Known, problems: Problems): string {
  const { text = '', matter = '', place = '', amount = '', category = '', reference = '', rest = '' } = values
  const [, ...coSigners] = namesOf(values)
  if (coSigners.length > 0) problems.lead ??= odd('import_co_signers', { names: coSigners.join(words.and) })
  const names = unitNamesOf(values)
  const strange = names.find((name) => !units.has(name))
  const unitKey = values['proposedUnit'] ? 'proposedUnit' : 'leadUnits'
  if (strange) problems[unitKey] = odd('import_unit_unknown', { unit: strange })
  const unlisted = category !== '' && !categories.includes(category)
  if (unlisted) problems.category = odd('import_category_unknown', { category })
  const line = (label: string, value: string) => value && say(words.line, { label, value })
  const named = (key: ImportKey, value: string) => line(importHeaders[key][0], value)
  return [
    text || matter || cleanLine(values['title'] ?? ''),
    named('place', place),
    named('amount', amount),
    named('leadUnits', strange || names.length > 1 ? names.join(words.and) : ''),
    named('category', unlisted ? category : ''),
    line(words.coSigners, coSigners.join(words.and)),
    named('reference', reference),
    rest,
  ]
    .filter(Boolean)
    .join('\n')
}

function checkWords(values: Values, title: string, text: string, problems: Problems): void {
  const content = values['text'] || values['matter']
  if (title === '') problems.title = wrong('import_empty')
  else if (lengthOf(title) > titleLimit) problems.title = odd('import_title_long', { limit: titleLimit })
  if (title !== '' && !content) problems.text = odd('import_only_title')
  const over = lengthOf(text) - textLimit
  if (over > 0) problems.text = wrong('text_too_long', { limit: textLimit, over })
}
