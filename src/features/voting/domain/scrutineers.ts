/** 监票人: for which votes the meeting approves them before ballots are given out (各级选举办法、表决办法的惯例). */
import type { MeetingKind } from '#kernel/majority-rules'
import type { PollKind, PollMethod } from '#kernel/poll'
import { isSecret } from './rule.ts'
import type { ScrutineersSetting } from './settings.ts'

interface Voted {
  readonly kind: PollKind
  readonly method: PollMethod
}

/** Whether this vote waits for scrutineers the meeting has approved. */
export function needsScrutineers(rule: ScrutineersSetting, { kind, method }: Voted, meeting: MeetingKind): boolean {
  if (rule === 'secret') return isSecret(method)
  return rule === 'elections' && (kind === 'election' || kind === 'preliminary') && meeting === 'congress'
}

/** Whose name is on the ballot, alone or with what tells him apart in brackets. */
export const isOnBallot = (
  { personId, name }: { readonly personId: string; readonly name: string },
  options: readonly { readonly title: string; readonly personId: string | null }[],
): boolean =>
  options.some((option) =>
    option.personId === null ? option.title.replace(/[（(].*$/u, '').trim() === name : option.personId === personId,
  )
