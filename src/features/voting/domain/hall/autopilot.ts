/** The next step of a meeting day (自动推进): what the operator is offered and the chair reads, from how things stand. */
import type { HallView, ScreenMode, HallScreen } from './views.ts'

export type Step =
  | 'wait_for_quorum' // 等候到会人数
  | 'open_meeting' // 开会
  | 'adopt_agenda' // 通过议程
  | 'resume' // 继续开会
  | 'open_poll' // 开始表决
  | 'close_poll' // 结束表决
  | 'count' // 录入计票
  | 'show_result' // 结果上屏
  | 'announce' // 宣布结果
  | 'move_on' // 下一项
  | 'close_meeting' // 闭会
  | 'over' // 已闭会

type Stand = Pick<HallView, 'meeting' | 'quorum' | 'item' | 'next' | 'poll' | 'screens'>

/** What comes next; the operator may do something else, and does so by hand. */
export function nextStep({ meeting, quorum, item, next, poll, screens }: Stand): Step {
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
  if (poll && (poll.state === 'draft' || poll.state === 'ready') && poll.agendaItemId === item?.id) return 'open_poll'
  return next ? 'move_on' : 'close_meeting'
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
