/** A deadline (期限): which day, how many working days are left, and why it is this day. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { Day, dayText } from './dates.tsx'
import { messages } from './messages.tsx'
import { useMessages, useSession, type Session } from './session.tsx'
import { Status, type StatusKind } from './status.tsx'

export interface DueFacts {
  readonly dueOn: string | null
  /** Negative when late; null when the calendar of that year is not known. */
  readonly workingDaysLeft: number | null
  /** 依法延期: not late, and called so. */
  readonly extended?: boolean
  /** Done in time; nothing runs any more. */
  readonly met?: boolean
}

/** 未到 · 将到 · 依法延期 · 逾期, each with its own word and shape. */
export function dueKind({ dueOn, workingDaysLeft, extended, met }: DueFacts, today: string): StatusKind | undefined {
  if (met) return 'done'
  if (dueOn === null) return undefined
  if (dueOn < today) return 'overdue'
  if (dueOn === today || (workingDaysLeft !== null && workingDaysLeft <= 3)) return 'soon'
  return extended ? 'extended' : 'doing'
}

type Reader = Pick<Session, 'language' | 'today'>

/** One short phrase: 还剩 6 个工作日, 今天截止, 逾期 2 个工作日. */
function dueWords({ dueOn, workingDaysLeft, extended, met }: DueFacts, { language, today }: Reader): string {
  const { due } = messages[language]
  if (met) return due.met
  if (dueOn === null) return due.none
  if (dueOn < today) return workingDaysLeft ? say(due.late, { days: Math.abs(workingDaysLeft) }) : due.lateUncounted
  if (dueOn === today) return due.today
  if (extended) return say(due.extended, { date: dayText(dueOn, language, { today }) })
  return workingDaysLeft === null
    ? say(due.by, { date: dayText(dueOn, language, { today }) })
    : say(due.left, { days: workingDaysLeft })
}

/** The tag alone, for cards. */
export const DueTag = (facts: DueFacts) => dueTag(facts, useSession())

/** Called, not mounted, where there are hundreds. */
export function dueTag(facts: DueFacts, reader: Reader) {
  const words = dueWords(facts, reader)
  const kind = dueKind(facts, reader.today)
  return kind ? <Status kind={kind}>{words}</Status> : <span className="hint">{words}</span>
}

interface DueProps extends DueFacts {
  /** What is due, before the tag: 答复. */
  readonly label?: string | undefined
  /** The lines of the sum, in words: from which event, by which rule, which days were skipped, what paused it. */
  readonly why?: readonly ReactNode[]
}

export function Due({ label, why, ...facts }: DueProps) {
  const m = useMessages(messages)
  return (
    <div className="due">
      {label && <b>{label} </b>}
      <DueTag {...facts} /> {facts.dueOn && <Day date={facts.dueOn} weekday />}
      {why && why.length > 0 && (
        <details>
          <summary>{m.due.why}</summary>
          <ol>
            {why.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
