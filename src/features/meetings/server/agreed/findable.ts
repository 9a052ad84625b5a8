/** 议定事项 as they can be found: confirmed ones by those who may read them, published ones by everybody. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Findable, FindableText } from '#kernel/search'
import { ownOrgansOf, type Work } from '#kernel/work'
import { publicationsOf } from '#features/publications/server'
import { PublicAgreedList } from '../../domain/agreed/views.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { publicKind } from './publication.ts'
import { ownedBy, overseesAll } from './ownership.ts'

/** What changes the words of all matters of a list. */
const ofLists = new Set(['agreed.published', 'agreed.unpublished'])
/** What somebody reports or is told is text of the matter. */
const ofMatters = new Set(['assigned', 'progress_reported', 'done_reported'].map((name) => `agreed.${name}`))

export const findableMatters: Findable = {
  kind: 'agreed_matter',
  table: 'agreedMatter',
  words: {
    'zh-CN': { ...agreedWords['zh-CN'].search, states: agreedWords['zh-CN'].states },
    en: { ...agreedWords.en.search, states: agreedWords.en.states },
  },
  async changed({ tx, tenant }, facts) {
    const of = (known: ReadonlySet<string>) =>
      facts.filter(({ fact }) => known.has(fact)).map(({ subjectId }) => subjectId)
    const [own, lists, renamed] = [of(ofMatters), of(ofLists), of(new Set(['directory.organisation_renamed']))]
    if (lists.length === 0 && renamed.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select a.id from agreed_matter a
       where a.tenant_id = ${tenant} and (a.list_id = any (${lists}::uuid[]) or ${ownedBy(renamed)})`.execute(tx)
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf: async (work, ids) => {
    const rows = await confirmed(work, ids)
    return [...rows.map(insideText), ...(await publishedTexts(work, rows))]
  },
  readable,
  published: sql`exists (
    select from agreed_matter a join agreed_list l on l.tenant_id = a.tenant_id and l.id = a.list_id
     where a.tenant_id = t.tenant_id and a.id = t.id and l.state = 'published')`,
  state: sql<string>`(select c.state from case_record c where c.tenant_id = t.tenant_id and c.id = t.id)`,
  link: ({ id, reference, audience }) =>
    audience === 'inside'
      ? { page: `/agreed/${id}`, desk: `/desk/agreed/${id}` }
      : { page: `/m/${reference}/agreed`, desk: null },
}

interface Row {
  readonly id: string
  readonly listId: string
  readonly reference: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly units: string[]
  readonly on: PlainDate
}

/** Drafts are in no index. */
async function confirmed({ tx, tenant }: Work, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.list_id, m.reference, a.number, a.title, m.starts_on as on,
           concat_ws(E'\n', a.text, m.title,
             (select string_agg(x.text, E'\n' order by x.number) from agreed_matter_act x
               where x.tenant_id = a.tenant_id and x.matter_id = a.id and x.act in ('progress', 'done'))) as text,
           array(select o.short_name from organisation o
                  where o.tenant_id = a.tenant_id and (o.id = a.lead_id or o.id in (
                    select x.organisation_id from agreed_matter_co_owner x
                     where x.tenant_id = a.tenant_id and x.matter_id = a.id))) as units
      from agreed_matter a
      join agreed_list l on l.tenant_id = a.tenant_id and l.id = a.list_id
      join meeting m on m.tenant_id = l.tenant_id and m.id = l.meeting_id
     where a.tenant_id = ${tenant} and a.id = any (${ids}::uuid[]) and a.case_id is not null`.execute(tx)
  return rows
}

const numbersOf = ({ reference, number }: Pick<Row, 'reference' | 'number'>) => [reference, `${reference}-${number}`]

const insideText = ({ id, reference, number, title, text, units, on }: Row): FindableText => ({
  id,
  reference,
  title,
  text,
  units,
  on,
  audience: 'inside',
  persons: [],
  numbers: numbersOf({ reference, number }),
})

/** Exactly what the public page of the list shows of them. */
async function publishedTexts(work: Work, rows: readonly Row[]): Promise<FindableText[]> {
  const lists = await publicationsOf(work, publicKind, [...new Set(rows.map(({ listId }) => listId))])
  return rows.flatMap(({ id, listId, number, on }) => {
    const list = lists.get(listId)
    if (list?.state !== 'published') return []
    const { reference, matters } = PublicAgreedList.parse(list.content)
    const shown = matters.find((one) => one.number === number)
    if (!shown) return []
    const { title, text, lead, coOwners } = shown
    return {
      id,
      audience: 'public' as const,
      reference,
      title,
      text: text ?? '',
      persons: [],
      units: [lead, ...coOwners],
      numbers: numbersOf({ reference, number }),
      on,
    }
  })
}

/** As one matter itself decides (reads.ts): those who oversee clocks all of them, an owner its own. */
function readable(work: Work): 'all' | 'none' | RawBuilder<unknown> {
  if (overseesAll(work)) return 'all'
  const organs = ownOrgansOf(work.actor)
  if (organs.length === 0) return 'none'
  return sql`exists (
    select from agreed_matter a where a.tenant_id = t.tenant_id and a.id = t.id and ${ownedBy(organs)})`
}
