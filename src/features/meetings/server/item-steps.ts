/** Steps of one agenda item (议程项的步骤): what other features hang on it decides whether it may still be altered. */
import type { Refusal } from '#kernel/refusal'
import { nextState, whyNot, type StateAfter } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { itemRules, type ItemAction } from '../domain/lifecycle.ts'
import type { AgendaItem, Meeting } from '../domain/views.ts'
import { closingMessages } from '../messages/closing.ts'
import { partiesOf } from './situation.ts'

/** Items of the meeting that are fixed, because voting on them has begun, each with the reason. */
export async function fixedItems(work: Work, meetingId: string): Promise<ReadonlyMap<string, Refusal>> {
  const fixed = new Map<string, Refusal>()
  for (const { agendaHold } of work.slots.features)
    for (const [itemId, why] of (await agendaHold?.fixed?.(work, meetingId)) ?? []) fixed.set(itemId, why)
  return fixed
}

/** The state of the item after a step; refuses with the exact reason. */
export async function itemStep<Action extends ItemAction>(
  work: Work,
  { meeting, item }: { meeting: Meeting; item: AgendaItem },
  action: Action,
): Promise<StateAfter<typeof itemRules, Action>> {
  const why = (await fixedItems(work, meeting.id)).get(item.id)
  const situation = {
    state: item.state,
    parties: partiesOf(work, meeting),
    holds: { item_not_voted: why === undefined, item_not_used: action !== 'remove' || !(await isUsed(work, item.id)) },
  }
  const begins = action === 'begin' || action === 'end'
  if (why && !begins && whyNot(itemRules, action, situation) !== 'wrong_role') throw why
  return nextState(itemRules, action, situation)
}

/** Papers, speeches, attendance, what was agreed under it, or records of other features hang on it. */
async function isUsed(work: Work, id: string): Promise<boolean> {
  const { tx, tenant } = work
  for (const [table, column] of own) {
    const row = await tx
      .selectFrom(table)
      .select('id')
      .where('tenantId', '=', tenant)
      .where(column, '=', id)
      .executeTakeFirst()
    if (row) return true
  }
  for (const { agendaHold } of work.slots.features) if (await agendaHold?.holds(work, id)) return true
  return false
}

const own = [
  ['agendaPaper', 'itemId'],
  ['speech', 'itemId'],
  ['attendanceEvent', 'agendaItemId'],
  ['agreedMatter', 'agendaItemId'],
] as const

/** 下一项、休会: not in the middle of a vote. */
export async function goOn(work: Work, meetingId: string): Promise<void> {
  for (const { agendaHold } of work.slots.features) await agendaHold?.goingOn?.(work, meetingId)
}

/** 闭会: refuses while a result is awaited; what came to none is free for another meeting. */
export async function closeAll(work: Work, meetingId: string): Promise<void> {
  const { withoutResult: reason } = closingMessages[work.language]
  for (const { agendaHold } of work.slots.features) await agendaHold?.closing?.(work, { meetingId, reason })
}

/** What stood ready for the item is taken back with it. */
export async function takeAllBack(work: Work, item: AgendaItem, reason: string): Promise<void> {
  for (const { agendaHold } of work.slots.features)
    await agendaHold?.takenBack(work, { itemId: item.id, meetingId: item.meetingId, reason })
}
