/** 留痕: what was done, by whom and when, newest first; the filters stand in the address. */
import type { FormEvent } from 'react'
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { Field, Select } from '#ui/fields'
import { DataTable, Empty, Facts } from '#ui/lists'
import { Anchor, useSearchState, writeSearch, type ChangeSearch } from '#ui/navigation'
import { useFileFetch } from '#ui/fetched-file'
import { useSession } from '#ui/session'
import { call, useEndpoint } from '#ui/useEndpoint'
import { journalApi, type JournalEntry } from '../domain/contract.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { detailMarks } from '../messages/detail-marks.ts'
import { useWords } from './parts.tsx'

const Search = z.object({
  subjectId: z.uuid().optional(),
  fact: z.string().optional(),
  actorId: z.uuid().optional(),
  from: PlainDateText.optional(),
  to: PlainDateText.optional(),
  before: z.coerce.number().int().min(1).optional(),
})
type Search = z.output<typeof Search>

const addressOf = (search: Search): string => `/desk/journal?${writeSearch(search)}`

export function JournalScreen() {
  const { language } = useSession()
  const m = useWords().journal
  const [search, change] = useSearchState(Search)
  const { data, error } = useEndpoint(journalApi.list, search)
  const last = data?.entries.at(-1)
  return (
    <>
      <h1>{deskTitles.journal[language]}</h1>
      <p>{m.hint}</p>
      <Chain />
      <Filter search={search} change={change} />
      {data ? <Entries entries={data.entries} search={search} /> : <Asking error={error} />}
      <nav className="pagination">
        {search.before !== undefined && <Anchor href={addressOf({ ...search, before: undefined })}>{m.newest}</Anchor>}
        {data?.more && last && <Anchor href={addressOf({ ...search, before: last.seq })}>{m.older}</Anchor>}
      </nav>
    </>
  )
}

/** How long the chain is and where it ends, so that somebody can check it from outside. */
function Chain() {
  const m = useWords().journal
  const { data } = useEndpoint(journalApi.about, {})
  if (!data) return null
  return (
    <Facts
      facts={[
        [m.entries, data.entries],
        [m.head, <code key="hash">{data.hash}</code>],
        [m.verify, m.verifyHow],
      ]}
    />
  )
}

function Filter({ search, change }: { search: Search; change: ChangeSearch<typeof Search> }) {
  const m = useWords().journal
  const { data } = useEndpoint(journalApi.about, {})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' && value !== '' ? value : undefined
    }
    change({ fact: typed('fact'), from: typed('from'), to: typed('to'), before: undefined }, { push: true })
  }
  const filtered = search.subjectId ?? search.actorId
  return (
    <form key={writeSearch(search)} className="desk-bar" onSubmit={submit}>
      <Select
        name="fact"
        label={m.fact}
        value={search.fact ?? ''}
        empty={m.every}
        options={(data?.facts ?? []).map(({ fact, words }) => ({ value: fact, label: words }))}
      />
      <Field name="from" type="date" label={m.from} value={search.from} width="medium" />
      <Field name="to" type="date" label={m.to} value={search.to} width="medium" />
      <button type="submit" className="button secondary">
        {m.filter}
      </button>
      <Export search={search} />
      {filtered && <span className="hint">{m.filtered}</span>}
      {Object.values(search).some((value) => value !== undefined) && <Anchor href="/desk/journal">{m.clear}</Anchor>}
    </form>
  )
}

function Export({ search }: { search: Search }) {
  const m = useWords().journal
  const fetchFile = useFileFetch()
  const run = () =>
    fetchFile(async () => {
      const { before: _page, ...filter } = search
      const { fileId, rows, more } = await call(journalApi.export, filter)
      return { fileId, said: say(more ? m.exportedPart : m.exported, { rows }) }
    })
  return (
    <button type="button" className="button secondary" onClick={() => void run()}>
      {m.export}
    </button>
  )
}

function Entries({ entries, search }: { entries: readonly JournalEntry[]; search: Search }) {
  const m = useWords().journal
  const { language } = useSession()
  if (entries.length === 0)
    return (
      <Empty kind="missed" title={m.none} clear="/desk/journal">
        {m.noneHint}
      </Empty>
    )
  return (
    <DataTable
      caption={deskTitles.journal[language]}
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { id: 'seq', head: m.number, number: true, cell: ({ seq }) => seq },
        { id: 'at', head: m.at, cell: ({ at }) => <Moment at={at} /> },
        { id: 'actor', head: m.actor, cell: (entry) => <ActorCell entry={entry} search={search} /> },
        { id: 'fact', head: m.fact, cell: ({ words }) => words },
        { id: 'subject', head: m.subject, cell: (entry) => <SubjectCell entry={entry} search={search} /> },
        { id: 'detail', head: m.detail, cell: (entry) => <Detail entry={entry} /> },
      ]}
    />
  )
}

interface CellProps {
  readonly entry: JournalEntry
  readonly search: Search
}

function ActorCell({ entry: { actor, actorId }, search }: CellProps) {
  const m = useWords().journal
  if (actorId === null) return <>{m.house}</>
  const name = actor ?? actorId.slice(0, 8)
  return (
    <Anchor href={addressOf({ ...search, actorId, before: undefined })} title={say(m.onlyActor, { name })}>
      {name}
    </Anchor>
  )
}

function SubjectCell({ entry: { link, subjectId }, search }: CellProps) {
  const m = useWords().journal
  return (
    <>
      {link && <Anchor href={link}>{m.open}</Anchor>}{' '}
      <Anchor href={addressOf({ ...search, subjectId, before: undefined })}>{m.only}</Anchor>
    </>
  )
}

function Detail({ entry: { detail, personal } }: { entry: JournalEntry }) {
  const m = useWords().journal
  const { language } = useSession()
  return (
    <>
      {detail.map(([name, value]) => say(detailMarks[language].pair, { name, value })).join(m.between)}
      {personal && <span className="hint">{m.personal}</span>}
    </>
  )
}
