/** From when to when something held (起止日期). */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { useMessages, useSession } from '#ui/session'
import { messages } from '../messages/index.ts'

export function Period({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) {
  const m = useMessages(messages).desk
  const { language } = useSession()
  const from = dayText(startsOn, language)
  return (
    <span className="nb">
      {endsOn === null ? say(m.since, { from }) : say(m.fromTo, { from, to: dayText(endsOn, language) })}
    </span>
  )
}
