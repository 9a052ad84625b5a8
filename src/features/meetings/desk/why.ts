/** Why a step of the meeting is not possible now, in words (为什么现在不行). */
import { say } from '#kernel/message'
import { useMessages, useSession } from '#ui/session'
import type { MeetingView } from '../domain/contract-reads.ts'
import { meetingRules, stepBefore, type MeetingAction } from '../domain/lifecycle.ts'
import { deskMessages } from '../messages/desk.ts'
import { messages } from '../messages/index.ts'

const isAction = (name: string): name is MeetingAction => name in meetingRules

/** Undefined when the step is possible. */
export function useWhy(view: MeetingView): (action: string) => string | undefined {
  const { language } = useSession()
  const { reasons, steps } = useMessages(deskMessages)
  const named: Readonly<Partial<Record<MeetingAction, string>>> = steps
  const { present, needed } = view.quorum
  const refusals: Readonly<Record<string, string>> = messages[language].refusals
  return (action) => {
    const reason = view.can[action]
    if (reason === null || reason === undefined) return undefined
    const words = refusals[`rules.${reason}`]
    if (words !== undefined) return say(words, { present, needed, startsOn: view.meeting.startsOn })
    if (reason === 'wrong_role') return reasons.wrong_role
    const { state } = view.meeting
    const stage = messages[language].states[state]
    const first = isAction(action) ? stepBefore(action, state) : undefined
    const step = first && named[first]
    return step === undefined ? say(reasons.over, { state: stage }) : say(reasons.early, { state: stage, step })
  }
}
