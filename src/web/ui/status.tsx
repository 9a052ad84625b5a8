/** Statuses (状态): a word, a shape and a colour together, so that black-and-white print says the same. */
import type { ReactNode } from 'react'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

/** 待办 · 办理中 · 等您 · 将到期 · 依法延期 · 逾期 · 办结 · 退回 */
export type StatusKind = 'todo' | 'doing' | 'yours' | 'soon' | 'extended' | 'overdue' | 'done' | 'returned'

/** Drawn, not typed: some phones show ⏸ and ↩ as coloured pictures. */
const shapes: Record<StatusKind, string> = {
  todo: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zm0 2a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  doing: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zm0 2v9a4.5 4.5 0 1 1 0-9z',
  yours: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  soon: 'M8 1.5l7 13H1z',
  extended: 'M3 2h4v12H3zM9 2h4v12H9z',
  overdue: 'M2 2h12v12H2z',
  done: 'M6.3 13.2L1.2 8.1l1.9-1.9 3.2 3.2L13 2.7l1.8 1.9z',
  returned: 'M6.5 1.5v3H10a4.5 4.5 0 0 1 0 9H4v-2h6a2.5 2.5 0 0 0 0-5H6.5v3l-5-4z',
}

export const Shape = ({ kind }: { kind: StatusKind }) => (
  <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[kind]} />
  </svg>
)

/** The feature's own word, or the common one. Never a link: a tag that looks like a button disappoints. */
export function Status({ kind, children }: { kind: StatusKind; children?: ReactNode }) {
  const m = useMessages(messages)
  return (
    <span className={`status ${kind}`}>
      <Shape kind={kind} />
      {children ?? m.status[kind]}
    </span>
  )
}

/** A plain label without a state: 重点督办, B 列入计划. */
export const Tag = ({
  children,
  tone = 'mute',
}: {
  children: ReactNode
  tone?: 'mute' | 'info' | 'ok' | 'warn' | 'bad'
}) => <span className={`tag ${tone}`}>{children}</span>
