/** 承诺台账: what was promised in answers, the earliest day first. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import { Day, dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { Select } from '#ui/fields'
import { Actions } from '#ui/form'
import { DataTable, Empty } from '#ui/lists'
import { Money } from '#ui/numbers'
import type { Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { caseApi } from '../domain/contract.ts'
import { promiseStates, type PromiseView } from '../domain/views.ts'
import { pageMessages } from '../messages/pages.ts'
import { PromiseTag } from './PromiseTag.tsx'

export const promisesPage: Page = {
  path: '/unit/promises',
  access: ['unit', 'unit_head'],
  async get({ call, query, session }) {
    const state = stateIn(query)
    const { rows, total } = await call(caseApi.promises, { state })
    return {
      title: pageMessages[session.language].promises.title,
      layout: 'wide',
      body: <Promises rows={rows} total={total} state={state ?? ''} />,
    }
  },
  async list({ call, query, session }) {
    const { promises: m, promise, words } = pageMessages[session.language]
    const state = stateIn(query)
    return listTable(m.title, await everyRow((part) => call(caseApi.promises, { ...part, state })), [
      [m.content, ({ content }) => content],
      [m.state, (row) => words.promises[row.state]],
      [m.due, ({ dueOn }) => dueOn],
      [m.amountYuan, ({ amountFen }) => (amountFen === null ? null : amountFen / 100)],
      [m.case, ({ caseTitle }) => caseTitle],
      [
        m.latest,
        ({ progress }) => {
          const last = progress.at(-1)
          return last ? say(promise.progressLine, { date: last.on, words: last.words }) : m.noProgress
        },
      ],
    ])
  },
}

const stateIn = (query: Readonly<Record<string, string>>) => promiseStates.find((one) => one === query.state)

interface PromisesProps {
  readonly rows: readonly PromiseView[]
  readonly total: number
  readonly state: string
}

function Promises({ rows, total, state }: PromisesProps) {
  const { promises: m, words } = useMessages(pageMessages)
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      <form method="get" action="/unit/promises">
        <Select
          name="state"
          label={m.state}
          value={state}
          empty={m.all}
          options={promiseStates.map((one) => ({ value: one, label: words.promises[one] }))}
        />
        <Actions>
          <button type="submit" className="button secondary">
            {m.filter}
          </button>
        </Actions>
      </form>
      {rows.length === 0 && state === '' && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {rows.length === 0 && state !== '' && <Empty kind="missed" title={m.missed} clear="/unit/promises" />}
      {rows.length > 0 && <Table rows={rows} total={total} />}
      {rows.length > 0 && <ExportForm />}
    </>
  )
}

function Table({ rows, total }: { rows: readonly PromiseView[]; total: number }) {
  const { promises: m, promise } = useMessages(pageMessages)
  const { language, today } = useSession()
  const latest = ({ progress }: PromiseView) => {
    const last = progress.at(-1)
    return last
      ? say(promise.progressLine, { date: dayText(last.on, language, { today }), words: last.words })
      : m.noProgress
  }
  return (
    <DataTable
      caption={say(m.count, { total })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'content', head: m.content, cell: (row) => <a href={`/unit/promises/${row.id}`}>{row.content}</a> },
        { id: 'state', head: m.state, cell: ({ state }) => <PromiseTag state={state} /> },
        { id: 'due', head: m.due, cell: ({ dueOn }) => <Day date={dueOn} /> },
        {
          id: 'amount',
          head: m.amount,
          number: true,
          cell: ({ amountFen }) => amountFen !== null && <Money fen={amountFen} />,
        },
        { id: 'case', head: m.case, cell: ({ caseTitle, link }) => <a href={link}>{caseTitle}</a> },
        { id: 'latest', head: m.latest, cell: latest },
      ]}
    />
  )
}
