/** What happened and what comes next (办理经过、办理步骤): a timeline for readers, a task list for those who act. */
import type { ReactNode } from 'react'
import { Day } from './dates.tsx'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'
import { Status, type StatusKind } from './status.tsx'

export interface TimelineStep {
  readonly id: string
  readonly title: ReactNode
  readonly state: 'done' | 'now' | 'next'
  readonly on?: string | undefined
  /** Who, where, how long; short. */
  readonly facts?: readonly ReactNode[]
  readonly more?: ReactNode
}

/** One lane per round: 第一次办理 and 第二次办理 stay in the same history under their own headings. */
export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  const m = useMessages(messages)
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map(({ id, title, state, on, facts = [], more }) => (
        <li key={id} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="hidden">{m.steps[state]} </span>
          <b>{title}</b>
          {(on || facts.length > 0) && (
            <span className="facts">
              {on && <Day date={on} />}
              {facts.map((fact, index) => (
                <span key={index}>{fact}</span>
              ))}
            </span>
          )}
          {more}
        </li>
      ))}
    </ol>
  )
}

export interface Task {
  readonly id: string
  readonly title: string
  /** Absent: the task cannot be opened now; `hint` says why. */
  readonly href?: string | undefined
  readonly status: StatusKind
  readonly statusWord?: string
  readonly hint?: string | undefined
}

/** 签收 · 面商 · 起草 · 审签 · 寄发: what has to be done, in order, each with its state. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="tasks">
    {tasks.map(({ id, title, href, status, statusWord, hint }) => (
      <li key={id}>
        <span>
          {href ? (
            <a href={href} aria-describedby={`task-${id}`}>
              {title}
            </a>
          ) : (
            title
          )}
          {hint && <span className="hint">{hint}</span>}
        </span>
        <span id={`task-${id}`}>
          <Status kind={status}>{statusWord}</Status>
        </span>
      </li>
    ))}
  </ul>
)
