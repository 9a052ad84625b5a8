/** 二次交办 (D06, F5): one case after the other, the old answer left, the deputy's words right, the decision below. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { dayText } from '#ui/dates'
import { Empty } from '#ui/lists'
import { useSearchState } from '#ui/navigation'
import { useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useEndpoint } from '#ui/useEndpoint'
import { deskSuggestionApi, type Unsatisfied } from '../../domain/contract-desk.ts'
import { SuggestionNav } from '../nav.tsx'
import { shortNumber } from '../naming.ts'
import { useWords } from '../words.ts'
import { KeepHeld, OpenRechecks } from './InBulk.tsx'
import { OneCase } from './OneCase.tsx'

const Search = z.object({ case: z.string().optional() })

export function SecondScreen() {
  const { whole } = useWords()
  const { second } = whole
  const { data, error } = useEndpoint(deskSuggestionApi.unsatisfied, {})
  return (
    <>
      <SuggestionNav here="second" />
      <h1>{second.title}</h1>
      {!data && <Asking error={error} />}
      {data?.length === 0 && (
        <Empty kind="done" title={second.empty}>
          {second.emptyWhy}
        </Empty>
      )}
      {data && data.length > 0 && <Cases cases={data} />}
      {data && <KeepHeld wanting={new Set(data.map(({ row }) => row.id))} />}
      <OpenRechecks />
    </>
  )
}

function Cases({ cases }: { cases: readonly Unsatisfied[] }) {
  const { whole } = useWords()
  const [search, change] = useSearchState(Search)
  const at = Math.max(
    0,
    cases.findIndex(({ row }) => row.id === search.case),
  )
  const shown = cases[at]
  const next = cases[at + 1]?.row.id
  const go = (id: string | undefined) => change({ case: id })
  return (
    <div className="case-list">
      <nav aria-label={whole.second.list}>
        <ol>
          {cases.map((one) => (
            <li key={one.row.id}>
              <button type="button" aria-current={one === shown ? 'true' : undefined} onClick={() => go(one.row.id)}>
                <CaseLine one={one} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {shown && (
        <OneCase
          key={shown.row.id}
          one={shown}
          position={say(whole.second.position, { position: at + 1, count: cases.length })}
          onDone={() => go(next)}
          onNext={next === undefined ? undefined : () => go(next)}
        />
      )}
    </div>
  )
}

function CaseLine({ one: { row, because, since } }: { one: Unsatisfied }) {
  const m = useWords()
  const { language, today } = useSession()
  const { second } = m.whole
  return (
    <>
      <b>
        {shortNumber(row, m)} {row.title}
      </b>
      <span className="facts">
        <Tag tone="bad">{second.because[because]}</Tag>
        <span>{say(second.since, { date: dayText(since, language, { today }) })}</span>
      </span>
    </>
  )
}
