/** 查找: everything that was found, marked, narrowed by chips; all of it in the address. */
import type { KeyboardEvent } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { Empty, Pagination } from '#ui/lists'
import { Anchor, useSearchState, type ChangeSearch } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { addressOf, choicesOf, facetNames, withChoice } from '../domain/address.ts'
import { Search, searchApi, type Hit, type Piece, type Results } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

const path = '/desk/search'
const State = Search.extend({ q: Search.shape.q.default('') })
type Change = ChangeSearch<typeof State>

export function SearchScreen() {
  const m = useMessages(messages)
  const [asked, change] = useSearchState(State)
  const { data, error } = useEndpoint(searchApi.search, asked)
  return (
    <>
      <h1>{m.title}</h1>
      <Box q={asked.q} change={change} />
      {asked.q !== '' && (data ? <Found asked={asked} change={change} found={data} /> : <Asking error={error} />)}
    </>
  )
}

/** Enter that ends a composition of an input method is no Enter that searches. */
const keepComposing = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
}

function Box({ q, change }: { q: string; change: Change }) {
  const m = useMessages(messages)
  const submit = (form: HTMLFormElement) => {
    const typed = new FormData(form).get('q')
    if (typeof typed !== 'string') return
    change(
      { q: typed.trim(), page: undefined, ...Object.fromEntries(facetNames.map((name) => [name, undefined])) },
      { push: true },
    )
  }
  return (
    <form
      role="search"
      className="desk-bar"
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <label>
        <span className="hidden">{m.label}</span>
        <input
          key={q}
          type="search"
          name="q"
          className="control"
          defaultValue={q}
          maxLength={200}
          placeholder={m.label}
          autoComplete="off"
          onKeyDown={keepComposing}
        />
      </label>
      <button type="submit" className="button">
        {m.button}
      </button>
      <span className="hint">{m.hint}</span>
    </form>
  )
}

interface FoundProps {
  readonly asked: Search
  readonly change: Change
  readonly found: Results
}

function Found({ asked, change, found: { rows, total, pages, more, closest, facets } }: FoundProps) {
  const m = useMessages(messages)
  return (
    <>
      <p role="status">{say(more ? m.foundMore : m.found, { total })}</p>
      {closest && rows.length > 0 && <p className="hint">{m.closest}</p>}
      <Narrowing asked={asked} change={change} facets={facets} />
      {rows.length === 0 && (
        <Empty kind="missed" title={m.none} clear={addressOf(path, { q: asked.q, page: 1 })}>
          {m.noneWhy}
        </Empty>
      )}
      <ol className="hits">
        {rows.map((hit) => (
          <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} />
        ))}
      </ol>
      <Pagination page={asked.page} pages={pages} href={(page) => addressOf(path, { ...asked, page })} />
    </>
  )
}

function Narrowing({ asked, change, facets }: { asked: Search; change: Change; facets: Results['facets'] }) {
  const m = useMessages(messages)
  const choices = choicesOf(facets, asked)
  return facetNames.map((name) => {
    const own = choices.filter((choice) => choice.name === name)
    if (own.length === 0) return null
    return (
      <div key={name} className="desk-bar" role="group" aria-label={m[name]}>
        <span className="hint">{m[name]}</span>
        {own.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className="chip"
            aria-pressed={choice.chosen}
            onClick={() => change({ [name]: withChoice(asked, choice)[name], page: undefined }, { push: true })}
          >
            {choice.chosen ? choice.label : say(m.facet, { name: choice.label, count: choice.count })}
          </button>
        ))}
      </div>
    )
  })
}

function HitRow({ hit }: { hit: Hit }) {
  const m = useMessages(messages)
  const { reference, kindName, state, units, on } = hit
  return (
    <li>
      <Anchor href={hit.desk ?? hit.page ?? path}>
        {reference} <Marked pieces={hit.title} />
      </Anchor>
      <span className="hint">
        {[kindName, state, units.join(m.and)].filter((word) => word).join(' · ')} · <Day date={on} />
      </span>
      <span>
        <Marked pieces={hit.excerpt} />
      </span>
    </li>
  )
}

/** Pieces, never markup. */
const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))
