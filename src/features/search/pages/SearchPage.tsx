/** 查找: one box for everything the reader may read, or for what is public; works without JavaScript. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Field } from '#ui/fields'
import { Actions } from '#ui/form'
import { listMessages } from '#ui/list-messages'
import { Card, Empty, Pagination } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { addressOf, choicesOf, facetNames, withChoice, type Asked } from '../domain/address.ts'
import { Search, searchApi, type Hit, type Piece, type Results } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

const path = '/search'

export const searchPage: Page = {
  path,
  access: 'public',
  async get({ call, query, session }) {
    const asked = askedOf(query)
    const found = await call(session.signedIn ? searchApi.search : searchApi.publicSearch, asked)
    return { title: messages[session.language].title, body: <SearchView asked={asked} found={found} /> }
  },
  async list({ call, query, session }) {
    const asked = askedOf(query)
    const endpoint = session.signedIn ? searchApi.search : searchApi.publicSearch
    const words = messages[session.language]
    const m = listMessages[session.language]
    const rows = await everyRow(({ page, limit }) => call(endpoint, { ...asked, page, limit }))
    return listTable(say(words.all, { words: asked.q }), rows, [
      [m.kind, ({ kindName }) => kindName],
      [m.number, ({ reference }) => reference],
      [m.title, ({ title }) => plain(title)],
      [m.state, ({ state }) => state],
      [m.unit, ({ units }) => units.join(words.and)],
      [m.day, ({ on }) => on],
      [m.excerpt, ({ excerpt }) => plain(excerpt)],
    ])
  },
}

const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** What does not fit is left out: an address somebody shortened still opens. */
function askedOf(query: Readonly<Record<string, string>>): Search {
  const whole = Search.safeParse({ ...query, q: (query['q'] ?? '').slice(0, 200) })
  return whole.success ? whole.data : Search.parse({ q: (query['q'] ?? '').slice(0, 200) })
}

function SearchView({ asked, found }: { asked: Asked; found: Results }) {
  const m = useMessages(messages)
  const { signedIn } = useSession()
  return (
    <>
      <h1>{m.title}</h1>
      <form method="get" action={path} role="search">
        <Field name="q" type="search" label={m.label} hint={signedIn ? m.hint : m.publicHint} value={asked.q} />
        <Actions>
          <button type="submit" className="button">
            {m.button}
          </button>
        </Actions>
      </form>
      {asked.q !== '' && <Found asked={asked} found={found} />}
    </>
  )
}

function Found({ asked, found: { rows, total, pages, more, closest, facets } }: { asked: Asked; found: Results }) {
  const m = useMessages(messages)
  if (rows.length === 0)
    return (
      <Empty kind="missed" title={m.none} clear={addressOf(path, { q: asked.q, page: 1 })}>
        {m.noneWhy}
      </Empty>
    )
  return (
    <>
      <p role="status">{say(more ? m.foundMore : m.found, { total })}</p>
      {closest && <p className="hint">{m.closest}</p>}
      <Narrowing asked={asked} facets={facets} />
      {rows.map((hit) => (
        <HitCard key={`${hit.kind} ${hit.id}`} hit={hit} />
      ))}
      <ExportForm />
      <Pagination page={asked.page} pages={pages} href={(page) => addressOf(path, { ...asked, page })} />
    </>
  )
}

function Narrowing({ asked, facets }: { asked: Asked; facets: Results['facets'] }) {
  const m = useMessages(messages)
  const choices = choicesOf(facets, asked)
  if (choices.length === 0) return null
  return (
    <details open={choices.some(({ chosen }) => chosen)}>
      <summary>{m.narrow}</summary>
      {facetNames.map((name) => {
        const own = choices.filter((choice) => choice.name === name)
        if (own.length === 0) return null
        return (
          <section key={name}>
            <h2>{m[name]}</h2>
            <ul>
              {own.map((choice) => (
                <li key={choice.value}>
                  <a href={addressOf(path, withChoice(asked, choice))}>
                    {choice.chosen
                      ? say(m.remove, { name: choice.label })
                      : say(m.facet, { name: choice.label, count: choice.count })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </details>
  )
}

function HitCard({ hit }: { hit: Hit }) {
  const m = useMessages(messages)
  const { language, today } = useSession()
  const title = (
    <>
      {hit.reference} <Marked pieces={hit.title} />
    </>
  )
  const facts = (
    <>
      <span>{hit.kindName}</span>
      {hit.state && <span>{hit.state}</span>}
      {hit.units.length > 0 && <span>{hit.units.join(m.and)}</span>}
      <span>{dayText(hit.on, language, { today })}</span>
      <span>
        <Marked pieces={hit.excerpt} />
      </span>
    </>
  )
  return (
    <Card href={hit.page ?? hit.desk ?? path} title={title}>
      {facts}
    </Card>
  )
}

/** Pieces, never markup. */
const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))
