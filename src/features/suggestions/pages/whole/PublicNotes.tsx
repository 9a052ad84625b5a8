/** 公开页的说明: what was withdrawn, with the day and the reason. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { useSession } from '#ui/session'
import { useWords } from '../words.ts'

export function WithdrawnNote({ on, reason }: { on: string; reason: string }) {
  const { whole } = useWords()
  const { language, today } = useSession()
  const words = whole.withdrawnPublic
  return (
    <>
      <h1>{words.title}</h1>
      <p>{say(words.on, { date: dayText(on, language, { today }) })}</p>
      <p>{say(words.why, { reason })}</p>
      <p>
        <a href="/s">{whole.notPublic.other}</a>
      </p>
    </>
  )
}
