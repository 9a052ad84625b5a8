/** Statuses (状态): a word, a shape and a colour together, so that black-and-white print says the same. */
import type { ReactNode } from 'react'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

/** 待办 · 办理中 · 等您 · 将到期 · 依法延期 · 逾期 · 办结 · 退回 */
export type StatusKind = 'todo' | 'doing' | 'yours' | 'soon' | 'extended' | 'overdue' | 'done' | 'returned'

/** The shape alone, before words that say the same; the style sheet draws it. */
export const Shape = ({ kind }: { kind: StatusKind }) => <span className={`shape ${kind}`} aria-hidden="true" />

/** The feature's own word, or the common one. Never a link: a tag that looks like a button disappoints. */
export const Status = ({ kind, children }: { kind: StatusKind; children?: ReactNode }) => (
  <span className={`status ${kind}`}>{children ?? <CommonWord kind={kind} />}</span>
)

const CommonWord = ({ kind }: { kind: StatusKind }) => useMessages(messages).status[kind]

/** A plain label without a state: 重点督办, B 列入计划. */
export const Tag = ({
  children,
  tone = 'mute',
}: {
  children: ReactNode
  tone?: 'mute' | 'info' | 'ok' | 'warn' | 'bad'
}) => <span className={`tag ${tone}`}>{children}</span>
