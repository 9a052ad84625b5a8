/** Why a step of the meeting is not possible now, in words (为什么现在不行). */
import { say } from '#kernel/message'
import { useMessages, useSession } from '#ui/session'
import type { MeetingView } from '../domain/contract-reads.ts'
import { deskMessages } from '../messages/desk.ts'
import { messages } from '../messages/index.ts'

/** Undefined when the step is possible. */
export function useWhy(view: MeetingView): (action: string) => string | undefined {
  const { language } = useSession()
  const { reasons } = useMessages(deskMessages)
  const { present, needed } = view.quorum
  const refusals: Readonly<Record<string, string>> = messages[language].refusals
  return (action) => {
    const reason = view.can[action]
    if (reason === null || reason === undefined) return undefined
    const words = refusals[`rules.${reason}`]
    if (words !== undefined) return say(words, { present, needed, startsOn: view.meeting.startsOn })
    return reason === 'wrong_role' ? reasons.wrong_role : reasons.wrong_state
  }
}
