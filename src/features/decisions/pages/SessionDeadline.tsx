/** 议案截止时间 in a sentence, the same for deputies and at the workbench; nothing while no session is set. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { useMessages, useSession } from '#ui/session'
import type { motionApi } from '../domain/contract-motions.ts'
import { words } from '../messages/words.ts'

export type MotionDeadline = z.output<typeof motionApi.deadline.output>

export function SessionDeadline({ deadline: { session, dueOn, decidedAt } }: { deadline: MotionDeadline }) {
  const m = useMessages(words)
  const { language, today } = useSession()
  if (session === null) return null
  return (
    <p>
      {dueOn === null
        ? say(m.sessionNoDeadline, { session })
        : say(m.sessionDeadline, { session, day: dayText(dueOn, language, { today }), meeting: decidedAt ?? '' })}
    </p>
  )
}
