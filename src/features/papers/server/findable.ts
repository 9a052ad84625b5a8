/** 印发的文书 as they can be found: number, addressee, organ and every word, by whoever may open their page. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Paper, paperTexts } from '#kernel/paper'
import type { Findable, FindableText, Readable } from '#kernel/search'
import type { Work } from '#kernel/work'
import { searchWords } from '../messages/search-words.ts'
import { readable } from './readers.ts'

const issuing = 'paper.issued'

export const findablePapers: Findable = {
  kind: 'paper',
  table: 'paper',
  words: searchWords,
  async changed({ tx, tenant }, facts) {
    const of = (wanted: string) => facts.filter(({ fact }) => fact === wanted).map(({ subjectId }) => subjectId)
    const renamed = of('directory.organisation_renamed')
    if (renamed.length === 0) return of(issuing)
    const { rows } = await sql<{ id: string }>`
      select id from paper where tenant_id = ${tenant} and organ_id = any (${renamed}::uuid[])`.execute(tx)
    return [...of(issuing), ...rows.map(({ id }) => id)]
  },
  textsOf,
  readable: inside,
  published: sql`false`,
  state: sql<string>`(
    select case when p.voided_on is not null then 'void' when p.scanned_on is not null then 'scanned' else 'issued' end
      from paper p where p.tenant_id = t.tenant_id and p.id = t.id)`,
  link: ({ id }) => ({ page: `/papers/${id}`, desk: `/papers/${id}` }),
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly content: unknown
  readonly organ: string
  readonly kind: string
  readonly on: PlainDate
}

/** A form nobody numbers stands in no register. */
async function textsOf({ tx, tenant, slots }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Row>`
    select p.id, p.number_text as reference, p.title, p.content, p.kind, p.issued_on as on, o.short_name as organ
      from paper p join organisation o on o.tenant_id = p.tenant_id and o.id = p.organ_id
     where p.tenant_id = ${tenant} and p.id = any (${ids}::uuid[]) and p.number_text is not null`.execute(tx)
  return rows.map(({ id, reference, title, content, organ, kind, on }) => ({
    id,
    reference,
    title,
    on,
    audience: 'inside',
    text: [
      reference,
      slots.documents.find((one) => one.kind === kind)?.words['zh-CN'] ?? '',
      ...paperTexts(Paper.parse(content)),
    ].join('\n'),
    persons: [],
    units: [organ],
    numbers: [reference],
  }))
}

/** As its own page does, void ones included. */
function inside(work: Work): Readable {
  const own = readable(work)
  if (own === 'all' || own === 'none') return own
  return sql`exists (select from paper p where p.tenant_id = t.tenant_id and p.id = t.id and ${own})`
}
