/** 时限台 (D05): every clock with its day, why it is that day, who is reminded when; pressing units, deciding extensions. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { caseApi } from '#features/cases'
import { Asking } from '#ui/asking'
import { GridSearch } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { Anchor, useSearchState, writeSearch } from '#ui/navigation'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { deskTitles } from '../../messages/desk-titles.ts'
import { SuggestionNav } from '../nav.tsx'
import { useWords } from '../words.ts'
import { ClockGrid } from './ClockGrid.tsx'
import { Requests } from './Requests.tsx'

const states = ['running', 'due_soon', 'overdue', 'extended', 'stopped'] as const

const Search = GridSearch.extend({
  state: z.enum(states).default('running'),
  code: z.string().optional(),
})

const most = 500

export function ClockScreen() {
  const { clocks } = useWords()
  const { language } = useSession()
  const [{ state, code }] = useSearchState(Search)
  const { data, error } = useEndpoint(caseApi.clocks, { state, code, limit: most })
  return (
    <>
      <h1 className="hidden">{deskTitles.clock[language]}</h1>
      <SuggestionNav here="clock" />
      <Requests />
      <div className="desk-bar">
        <States state={state} code={code} />
        <Codes />
        {data && data.total > data.rows.length && (
          <span className="hint">{say(clocks.total, { shown: data.rows.length, total: data.total })}</span>
        )}
      </div>
      {data ? (
        <ClockGrid
          rows={data.rows}
          empty={
            <Empty kind="done" title={clocks.emptyStates[state]}>
              {clocks.emptyWhy}
            </Empty>
          }
        />
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function States({ state, code }: { state: (typeof states)[number]; code: string | undefined }) {
  const { clocks } = useWords()
  return (
    <nav className="chips" aria-label={clocks.state}>
      {states.map((one) => (
        <Anchor
          key={one}
          className="chip"
          href={`/desk/clock?${writeSearch({ state: one, code })}`}
          aria-current={one === state ? 'page' : undefined}
        >
          {clocks.states[one]}
        </Anchor>
      ))}
    </nav>
  )
}

function Codes() {
  const { clocks, cases } = useWords()
  const [{ code }, change] = useSearchState(Search)
  return (
    <label>
      <span className="hidden">{clocks.code}</span>
      <select value={code ?? ''} onChange={(event) => change({ code: event.target.value || undefined })}>
        <option value="">{clocks.allCodes}</option>
        {Object.entries(cases.clocks).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
