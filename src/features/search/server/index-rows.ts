/** Writes what can be found (建索引): the rows of some records, in one statement, only where they changed. */
import { sql } from 'kysely'
import type { Findable, FindableText } from '#kernel/search'
import type { Work } from '#kernel/work'
import { readInitials, type Initials } from './initials.ts'
import { lexemesOf } from './lexemes.ts'
import { timesOf } from './times.ts'
import { plainOf, unitsOf, wordsOf } from './words.ts'

/** Characters of one record that are read; nobody looks for what stands behind them. */
const longest = 60_000

function rowOf(work: Work, text: FindableText, { ofPerson, ofUnit }: Initials) {
  const { word, number, initials, time } = lexemesOf(work.tenant)
  const body = text.text.slice(0, longest)
  const ownTitle = unitsOf(text.title)
  const units = unitsOf([text.title, body, ...text.persons, ...text.units].join('\n'))
  const named = (names: readonly string[], initialsOf: (name: string) => string) =>
    names.filter((name) => name !== '').map((name) => initials(initialsOf(name)))
  const numbers = text.numbers.map((one) => number(one.toLowerCase()))
  const people = named(text.persons, ofPerson)
  const bodies = named(text.units, ofUnit)
  const ofTitle = [
    ...named(
      text.persons.filter((name) => name === text.title),
      ofPerson,
    ),
    ...named(
      text.units.filter((name) => name === text.title),
      ofUnit,
    ),
  ]
  const times = timesOf(text.on).map(time)
  return {
    id: text.id,
    audience: text.audience,
    reference: text.reference,
    title: text.title,
    body,
    units: text.units,
    on_day: text.on,
    plain: plainOf(units),
    length: units.length,
    words: [...new Set([...wordsOf(units).map(word), ...numbers, ...people, ...bodies, ...times])],
    title_words: [...new Set([...wordsOf(ownTitle).map(word), ...numbers, ...ofTitle, ...times])],
  }
}

/** What is no longer answered for disappears; the rest is as the feature says it now. */
export async function indexTexts(work: Work, findable: Findable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const initials = await readInitials()
  const rows = (await findable.textsOf(work, ids)).map((text) => rowOf(work, text, initials))
  await sql`
    with fresh as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
        id uuid, audience text, reference text, title text, body text, units jsonb, on_day date, plain text, length integer,
        words jsonb, title_words jsonb)),
    gone as (
      delete from search_text t
       where t.tenant_id = ${work.tenant} and t.kind = ${findable.kind} and t.id = any (${ids}::uuid[])
         and not exists (select from fresh f where f.id = t.id and f.audience = t.audience))
    insert into search_text as t (tenant_id, kind, id, audience, reference, title, body, units, on_day, plain, length, words, title_words)
    select ${work.tenant}, ${findable.kind}, f.id, f.audience, f.reference, f.title, f.body,
           array(select jsonb_array_elements_text(f.units)), f.on_day, f.plain, f.length,
           array_to_tsvector(array(select jsonb_array_elements_text(f.words))),
           array_to_tsvector(array(select jsonb_array_elements_text(f.title_words)))
      from fresh f
    on conflict (tenant_id, kind, id, audience) do update
       set reference = excluded.reference, title = excluded.title, body = excluded.body, units = excluded.units,
           on_day = excluded.on_day, plain = excluded.plain, length = excluded.length, words = excluded.words,
           title_words = excluded.title_words
     where (t.reference, t.title, t.body, t.units, t.on_day, t.plain, t.words)
           is distinct from (excluded.reference, excluded.title, excluded.body, excluded.units, excluded.on_day, excluded.plain, excluded.words)`.execute(
    work.tx,
  )
}
