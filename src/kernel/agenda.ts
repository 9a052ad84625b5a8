/** What other features hang on items of an agenda (议程项): votes, decisions, appointments. */
import type { Refusal } from './refusal.ts'
import type { Work } from './work.ts'

export interface TakenBack {
  readonly itemId: string
  readonly meetingId: string
  /** 撤回的原因 */
  readonly reason: string
}

export interface ClosedMeeting {
  readonly meetingId: string
  /** 闭会时没有结果 */
  readonly reason: string
}

export interface AgendaHold {
  /** Items of a meeting that may neither be altered nor taken back any more, each with the reason. */
  fixed?(work: Work, meetingId: string): Promise<ReadonlyMap<string, Refusal>>
  /** Whether anything of the feature stands on the item, so that it can be taken back and not deleted. */
  holds(work: Work, itemId: string): Promise<boolean>
  /** In the transaction that takes the item back: what was prepared for it goes back too. */
  takenBack(work: Work, item: TakenBack): Promise<void>
  /** In the transaction that goes on to another item, ends the one at hand or adjourns: refuses while people are voting. */
  goingOn?(work: Work, meetingId: string): Promise<void>
  /** In the transaction that closes the meeting: refuses while a result is awaited; what came to none waits for another meeting. */
  closing?(work: Work, meeting: ClosedMeeting): Promise<void>
}
