/** 领导·今天: what waits, the key suggestions with their targets and meetings, and clocks at risk; read only. */
import { say } from '#kernel/message'
import { everyRow, listTable } from '#kernel/table-export'
import type { WaitingItem } from '#kernel/waiting'
import { caseApi, type ClockRow } from '#features/cases'
import { dayText } from '#ui/dates'
import { DueTag } from '#ui/due'
import { ExportForm } from '#ui/ExportForm'
import { listMessages } from '#ui/list-messages'
import { Card, Empty } from '#ui/lists'
import type { Call, Page } from '#ui/page'
import { useSession } from '#ui/session'
import { Waiting } from '#ui/waiting'
import { suggestionApi } from '../domain/contract.ts'
import type { SuggestionView } from '../domain/views.ts'
import { WaitingCount } from './deputy/TodayPage.tsx'
import { clockName } from './whole/Clocks.tsx'
import { addressOf } from './whole/naming.ts'
import { ClassTag, StateTag } from './whole/StateTag.tsx'
import { useWords, wordsOf } from './words.ts'

const mostKeys = 30
const risksShown = 7

export const leadPage: Page = {
  path: '/lead',
  access: ['leader'],
  async get({ call, session }) {
    const { items } = await call(caseApi.waiting, {})
    const late = await call(caseApi.clocks, { state: 'overdue', limit: risksShown })
    const soon = await call(caseApi.clocks, { state: 'due_soon', limit: risksShown })
    return {
      title: wordsOf(session).unit.menu.lead,
      body: (
        <Lead
          items={items}
          keys={await keysOf(call)}
          risks={[...late.rows, ...soon.rows]}
          riskTotal={late.total + soon.total}
        />
      ),
    }
  },
  /** All that is on it, deadlines at risk to the last one. */
  async list({ call, session }) {
    const m = wordsOf(session)
    const heads = listMessages[session.language]
    const { items } = await call(caseApi.waiting, {})
    const keys = await everyRow((part) => call(suggestionApi.list, { view: 'key', sort: 'due', ...part }))
    const late = await everyRow((part) => call(caseApi.clocks, { state: 'overdue', ...part }))
    const soon = await everyRow((part) => call(caseApi.clocks, { state: 'due_soon', ...part }))
    const rows = [
      ...items.map(({ verb, title, dueOn, why }) => ({ what: verb, title, dueOn, why })),
      ...keys.map((key) => ({ ...key, what: m.whole.key, why: m.words.states[key.state] })),
      ...[...late, ...soon].map((clock) => ({ ...clock, what: clockName(clock.code, m), why: clock.unit ?? '' })),
    ]
    return listTable(m.unit.lead.title, rows, [
      [heads.verb, ({ what }) => what],
      [heads.matter, ({ title }) => title],
      [heads.due, ({ dueOn }) => dueOn],
      [heads.why, ({ why }) => why],
    ])
  },
}

/** Each whole, for its targets and meetings; a district has a handful a year. */
async function keysOf(call: Call): Promise<SuggestionView[]> {
  const { rows } = await call(suggestionApi.list, { view: 'key', sort: 'due', limit: mostKeys })
  const keys: SuggestionView[] = []
  for (const { id } of rows) keys.push(await call(suggestionApi.one, { id }))
  return keys.toSorted((a, b) => (b.keySuggestion?.year ?? 0) - (a.keySuggestion?.year ?? 0))
}

interface LeadProps {
  readonly items: readonly WaitingItem[]
  readonly keys: readonly SuggestionView[]
  readonly risks: readonly ClockRow[]
  readonly riskTotal: number
}

function Lead({ items, keys, risks, riskTotal }: LeadProps) {
  const m = useWords().unit.lead
  const { personId } = useSession()
  const isMine = ({ keySuggestion }: SuggestionView) =>
    keySuggestion !== null && [keySuggestion.leaderId, keySuggestion.supervisorId].includes(personId ?? '')
  const mine = keys.filter(isMine)
  const others = keys.filter((key) => !isMine(key))
  return (
    <>
      <h1>
        <WaitingCount items={items} />
      </h1>
      {items.length > 0 && <Waiting items={items} />}
      <h2>{m.keys}</h2>
      {keys.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {keys.length > 0 && mine.length === 0 && <p>{m.keysNone}</p>}
      {mine.map((view) => (
        <KeyCard key={view.id} view={view} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>{say(m.keysOther, { count: others.length })}</summary>
          {others.map((view) => (
            <KeyCard key={view.id} view={view} />
          ))}
        </details>
      )}
      <h2>{m.risk}</h2>
      {risks.length === 0 && (
        <Empty kind="done" title={m.riskNone}>
          {m.riskNext}
        </Empty>
      )}
      {risks.slice(0, risksShown).map((clock) => (
        <RiskCard key={clock.id} clock={clock} />
      ))}
      {riskTotal > risksShown && <p>{say(m.riskMore, { count: riskTotal - risksShown })}</p>}
      {items.length + keys.length + risks.length > 0 && <ExportForm />}
    </>
  )
}

function KeyCard({ view }: { view: SuggestionView }) {
  const { unit, whole } = useWords()
  const m = unit.lead
  const { language, today } = useSession()
  const { keySuggestion: key } = view
  if (!key) return null
  const quarters = key.missingQuarters.map((quarter) => {
    const [year = '', number = ''] = quarter.split('-')
    return say(m.quarter, { year, quarter: number })
  })
  return (
    <Card href={addressOf(view)} title={view.title}>
      <StateTag state={view.state} />
      {view.classReported && <ClassTag of={view.classVerified ?? view.classReported} />}
      <span>{say(m.leader, { name: key.leader })}</span>
      <span>{say(m.supervisor, { name: key.supervisor })}</span>
      <span>{view.leadUnits.map(({ name }) => name).join(whole.and)}</span>
      <span className="nb">
        {say(m.targets, { met: key.targets.filter(({ metOn }) => metOn !== null).length, all: key.targets.length })}
      </span>
      <span className="nb">{say(m.meetings, { count: key.meetings.length })}</span>
      {quarters.length > 0 && <span>{say(m.missing, { quarters: quarters.join(whole.and) })}</span>}
      {key.acceptedOn && <span>{say(m.accepted, { date: dayText(key.acceptedOn, language, { today }) })}</span>}
    </Card>
  )
}

function RiskCard({ clock }: { clock: ClockRow }) {
  const m = useWords()
  const { dueOn, workingDaysLeft, state, title, unit, link, code } = clock
  return (
    <Card href={link} title={title} urgency={state === 'overdue' ? 'overdue' : undefined}>
      <DueTag dueOn={dueOn} workingDaysLeft={workingDaysLeft} extended={state === 'extended'} />
      <span>{clockName(code, m)}</span>
      {unit && <span>{unit}</span>}
    </Card>
  )
}
