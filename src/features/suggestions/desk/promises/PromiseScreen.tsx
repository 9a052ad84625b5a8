/** 承诺台账: what B-class answers promised, by when, and what became of it. */
import { useMemo } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { caseApi, promiseStates, type PromiseView } from '#features/cases'
import { Asking } from '#ui/asking'
import { Day, dayText } from '#ui/dates'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridColumn } from '#ui/grid/types'
import { GridSearch, useGridView } from '#ui/grid/view'
import { Prose } from '#ui/letter'
import { Empty } from '#ui/lists'
import { Anchor, useOpen, useSearchState } from '#ui/navigation'
import { Money } from '#ui/numbers'
import { useSession } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { deskTitles } from '../../messages/desk-titles.ts'
import { SuggestionNav } from '../nav.tsx'
import { deskAddress } from '../naming.ts'
import { useWords } from '../words.ts'

const Search = GridSearch.extend({ state: z.enum(promiseStates).optional() })
const most = 500

export function PromiseScreen() {
  const { clocks } = useWords()
  const { language } = useSession()
  const [{ state }] = useSearchState(Search)
  const { data, error } = useEndpoint(caseApi.promises, { state, limit: most })
  const view = useGridView('chip')
  const open = useOpen()
  const columns = useColumns()
  return (
    <>
      <h1 className="hidden">{deskTitles.promises[language]}</h1>
      <SuggestionNav here="promises" />
      <States state={state} />
      {data ? (
        <DataGrid
          label={deskTitles.promises[language]}
          rows={data.rows}
          columns={columns}
          rowId={rowId}
          view={view}
          onOpen={(row) => open(matterAddress(row))}
          pane={(row) => <PromisePane row={row} />}
          empty={
            <Empty kind={state ? 'done' : 'none'} title={clocks.promise.empty}>
              {clocks.promise.emptyWhy}
            </Empty>
          }
        />
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

const rowId = ({ id }: PromiseView): string => id
const matterAddress = ({ caseId, reference }: PromiseView): string => deskAddress({ id: caseId, reference })

function States({ state }: { state: PromiseView['state'] | undefined }) {
  const { clocks, cases } = useWords()
  return (
    <div className="desk-bar">
      <nav className="chips" aria-label={clocks.promise.state}>
        <Anchor className="chip" href="/desk/promises" aria-current={state === undefined ? 'page' : undefined}>
          {clocks.promise.all}
        </Anchor>
        {promiseStates.map((one) => (
          <Anchor
            key={one}
            className="chip"
            href={`/desk/promises?state=${one}`}
            aria-current={one === state ? 'page' : undefined}
          >
            {cases.promises[one]}
          </Anchor>
        ))}
      </nav>
    </div>
  )
}

const kinds: Record<PromiseView['state'], StatusKind> = {
  open: 'doing',
  due_soon: 'soon',
  overdue: 'overdue',
  kept: 'done',
  given_up: 'returned',
}

function useColumns(): readonly GridColumn<PromiseView>[] {
  const m = useWords()
  return useMemo(() => {
    const words = m.clocks.promise
    return [
      {
        id: 'number',
        head: m.desk.number,
        value: ({ reference }) => reference,
        cell: ({ reference }) => <span className="num">{reference ?? m.desk.noNumber}</span>,
        width: 96,
      },
      { id: 'content', head: words.content, value: ({ content }) => content, href: matterAddress },
      { id: 'unit', head: words.unit, value: ({ unit }) => unit, width: 124 },
      {
        id: 'due',
        head: words.due,
        value: ({ dueOn }) => dueOn,
        cell: ({ dueOn }) => <Day date={dueOn} />,
        width: 128,
      },
      {
        id: 'state',
        head: words.state,
        value: ({ state }) => m.cases.promises[state],
        cell: ({ state }) => <Status kind={kinds[state]}>{m.cases.promises[state]}</Status>,
        width: 112,
      },
      {
        id: 'amount',
        head: words.amount,
        value: ({ amountFen }) => amountFen,
        cell: ({ amountFen }) => amountFen !== null && <Money fen={amountFen} />,
        width: 120,
        number: true,
      },
      {
        id: 'progress',
        head: words.progress,
        value: ({ progress }) => progress.length,
        cell: ({ progress }) => say(words.progressCount, { count: progress.length }),
        width: 72,
        number: true,
      },
    ]
  }, [m])
}

function PromisePane({ row }: { row: PromiseView }) {
  const { clocks } = useWords()
  const { language, today } = useSession()
  const words = clocks.promise
  const day = (date: string) => dayText(date, language, { today })
  return (
    <article className="reading">
      <p className="hint">{row.unit}</p>
      <h2>{row.content}</h2>
      <p>
        <Anchor href={matterAddress(row)}>
          {row.reference} {row.caseTitle}
        </Anchor>
      </p>
      <h3>{words.progress}</h3>
      {row.progress.length === 0 && <p className="hint">{words.noProgress}</p>}
      <ol className="plain-list">
        {row.progress.map((one) => (
          <li key={`${one.on}-${one.words}`}>{say(words.line, { date: day(one.on), words: one.words })}</li>
        ))}
      </ol>
      {(row.fulfilledOn ?? row.givenUpOn) && (
        <>
          <h3>{words.outcome}</h3>
          <p>
            {row.fulfilledOn && say(words.kept, { date: day(row.fulfilledOn) })}
            {row.givenUpOn && say(words.givenUp, { date: day(row.givenUpOn) })}
          </p>
          <Prose>{row.outcome}</Prose>
        </>
      )}
    </article>
  )
}
