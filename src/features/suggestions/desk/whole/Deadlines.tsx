/** 期限 of one suggestion: what runs now with its sum, everything that ever ran, and the requests for more time. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Day, dayText } from '#ui/dates'
import { useWhy } from '#ui/explain'
import { DataTable, type Column } from '#ui/lists'
import { useSession } from '#ui/session'
import type { SuggestionView } from '../../domain/views.ts'
import { ClockDue, runningClocks } from '../../pages/whole/Clocks.tsx'
import { deadlineCell } from '../cells.tsx'
import { useWords, type DeskWords } from '../words.ts'
import { ExtensionDialog, type Extension } from './ShareDialogs.tsx'

type Clock = SuggestionView['clocks'][number]

/** The running ones, each with why it is that day. */
export function RunningClocks({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  const running = runningClocks(view)
  if (running.length === 0) return null
  return (
    <section>
      <h2>{whole.clocks}</h2>
      {running.map((clock) => (
        <ClockDue key={clock.id} clock={clock} />
      ))}
    </section>
  )
}

export function AllClocks({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { clocks, assignments } = view
  if (clocks.length === 0) return null
  const unitOf = new Map(assignments.map(({ id, unit }) => [id, unit]))
  const caption = say(m.whole.allClocks, { count: clocks.length })
  return (
    <details>
      <summary>{caption}</summary>
      <DataTable caption={caption} columns={columnsOf(m, unitOf)} rows={clocks} rowKey={({ id }) => id} />
    </details>
  )
}

export const clockName = (code: string, { cases }: DeskWords): string =>
  Object.hasOwn(cases.clocks, code) ? cases.clocks[code as keyof typeof cases.clocks] : code

function columnsOf(m: DeskWords, unitOf: ReadonlyMap<string, string>): Column<Clock>[] {
  const { clock: words } = m.whole
  return [
    { id: 'what', head: words.what, cell: ({ code }) => clockName(code, m) },
    {
      id: 'unit',
      head: words.unit,
      cell: ({ assignmentId }) => (assignmentId && unitOf.get(assignmentId)) ?? m.desk.nothing,
    },
    { id: 'startedOn', head: words.startedOn, cell: ({ startedOn }) => <Day date={startedOn} /> },
    { id: 'dueOn', head: words.dueOn, cell: ({ dueOn }) => <Day date={dueOn} /> },
    { id: 'state', head: words.state, cell: (clock) => <ClockState clock={clock} /> },
    { id: 'why', head: words.why, cell: (clock) => <Why clock={clock} /> },
  ]
}

function ClockState({ clock }: { clock: Clock }) {
  const m = useWords()
  const { language, today } = useSession()
  const { dueOn, state: dueState, workingDaysLeft, stoppedOn } = clock
  return (
    <>
      {deadlineCell({ dueOn, dueState, workingDaysLeft }, m)}
      {stoppedOn && dueState !== 'cancelled' && (
        <span className="hint">{say(m.whole.clock.stopped, { date: dayText(stoppedOn, language, { today }) })}</span>
      )}
    </>
  )
}

export function Why({ clock }: { clock: Parameters<typeof useWhy>[0] }) {
  const { whole } = useWords()
  const lines = useWhy(clock)
  return (
    <details>
      <summary>{whole.clock.why}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  )
}

export function Extensions({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  if (view.extensions.length === 0) return null
  return (
    <section>
      <h2>{whole.extensions}</h2>
      <ul className="plain-list">
        {view.extensions.map((extension) => (
          <ExtensionRow key={extension.id} extension={extension} />
        ))}
      </ul>
    </section>
  )
}

function ExtensionRow({ extension }: { extension: Extension }) {
  const { whole, words } = useWords()
  const { language, today, roles } = useSession()
  const [open, setOpen] = useState(false)
  const { unit, requestedUntil, reason, granted, note, decidedOn, lapsed } = extension
  const mayDecide = roles.includes('deputies_office') || roles.includes('government_office')
  const undecided = lapsed ? whole.extension.lapsed : whole.extension.open
  const decided = granted ? whole.extension.granted : say(whole.extension.refused, { note: note ?? '' })
  return (
    <li>
      <b>{say(whole.extension.asked, { unit, date: dayText(requestedUntil, language, { today }) })}</b>
      <span className="facts">
        <span>{say(whole.extension.reason, { reason })}</span>
        <span>{granted === null ? undecided : decided}</span>
        {decidedOn && <Day date={decidedOn} />}
      </span>
      {granted === null && !lapsed && (
        <ActionButton
          label={whole.extension.decide}
          refused={mayDecide ? undefined : words.reasons.wrong_role}
          onClick={() => setOpen(true)}
        />
      )}
      {open && <ExtensionDialog extension={extension} onClose={() => setOpen(false)} />}
    </li>
  )
}
