/** The next step of a meeting day (自动推进): what the operator is offered and the chair reads, from how things stand. */
import type { ItemKind } from '#features/meetings'
import { isTied } from '../tally.ts'
import type { HallView, ScreenMode, HallScreen } from './views.ts'

export type Step =
  | 'wait_for_quorum' // 等候到会人数
  | 'open_meeting' // 开会
  | 'adopt_agenda' // 通过议程
  | 'resume' // 继续开会
  | 'put_to_vote' // 付表决
  | 'arrange_vote' // 安排表决
  | 'name_scrutineers' // 提名监票人
  | 'approve_scrutineers' // 会议通过监票人
  | 'open_poll' // 开始表决
  | 'close_poll' // 结束表决
  | 'count' // 录入计票
  | 'vote_again' // 就得票相等的再次投票
  | 'show_result' // 结果上屏
  | 'announce' // 宣布结果
  | 'move_on' // 下一项
  | 'close_meeting' // 闭会
  | 'over' // 已闭会

/** Items that end with a vote; who is appointed is put to the vote by the cases themselves. */
const votedOn: readonly ItemKind[] = ['resolution', 'motion', 'election', 'poll']

type Stand = Pick<HallView, 'meeting' | 'quorum' | 'item' | 'next' | 'poll' | 'offers' | 'screens'>

/** What comes next; the operator may do something else, and does so by hand. */
export function nextStep({ meeting, quorum, item, next, poll, offers, screens }: Stand): Step {
  if (meeting.state === 'planned' || meeting.state === 'notified')
    return quorum.reached ? 'open_meeting' : 'wait_for_quorum'
  if (meeting.state === 'adjourned') return 'resume'
  if (meeting.state !== 'open') return 'over'
  if (poll?.state === 'open') return 'close_poll'
  if (poll?.state === 'closed') {
    if (poll.actions.includes('enter') && !poll.agreed) return 'count'
    return screens.some((screen) => shows(screen, poll.id)) ? 'announce' : 'show_result'
  }
  if (meeting.agendaAdoptedOn === null && item === null) return 'adopt_agenda'
  if (poll && poll.agendaItemId === item?.id && isLeftTied(poll)) return 'vote_again'
  if (poll && (poll.state === 'draft' || poll.state === 'ready') && poll.agendaItemId === item?.id) return toOpen(poll)
  if (offers.length > 0) return 'put_to_vote'
  if (item && votedOn.includes(item.kind) && poll?.agendaItemId !== item.id) return 'arrange_vote'
  return next ? 'move_on' : 'close_meeting'
}

/** 监票人 the meeting approves come before the ballots, where the vote has them. */
function toOpen({ scrutineers, scrutineersNeeded }: NonNullable<Stand['poll']>): Step {
  if (!scrutineersNeeded) return 'open_poll'
  return scrutineers.length > 0 ? 'approve_scrutineers' : 'name_scrutineers'
}

/** 得票相等 for a place that is left. */
const isLeftTied = ({ state, actions, outcome }: NonNullable<Stand['poll']>): boolean =>
  state === 'announced' && actions.includes('vote_again') && (outcome?.questions.some(isTied) ?? false)

/** A result stays up until the meeting goes on: to another item, or to another vote. */
export const isPassedBy = (
  { mode, pollId }: Pick<HallScreen, 'mode' | 'pollId'>,
  { polls, currentItemId }: { polls: readonly HallView['polls'][number][]; currentItemId: string | null },
): boolean => {
  const shown = polls.find(({ id }) => id === pollId)
  if (mode !== 'result' || shown?.state !== 'announced') return false
  const elsewhere = shown.agendaItemId !== null && shown.agendaItemId !== currentItemId
  return elsewhere || polls.some(({ id, state }) => id !== pollId && (state === 'open' || state === 'closed'))
}

const shows = ({ mode, pollId }: HallScreen, poll: string): boolean => mode === 'result' && pollId === poll

/** What a screen that follows the meeting shows; a result never goes up by itself. */
export function modeOf({ mode }: Pick<HallScreen, 'mode'>, { meeting, poll, speaker, item }: HallView): ScreenMode {
  if (mode !== 'auto') return mode
  if (meeting.state === 'planned' || meeting.state === 'notified') return 'attendance'
  if (meeting.state !== 'open') return 'welcome'
  if (poll?.state === 'open') return 'vote'
  if (speaker) return 'speaker'
  return item ? 'agenda' : 'attendance'
}
