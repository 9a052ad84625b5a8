/** 提醒与升级阶梯: shown to the unit in advance, with what was already sent. */
import { say } from '#kernel/message'
import type { ClockRow } from '#features/cases'
import { dayText } from '#ui/dates'
import { useSession } from '#ui/session'
import { useWords } from '../words.ts'

type Step = ClockRow['ladder'][number]

export function Ladder({ steps }: { steps: readonly Step[] }) {
  const { ladder } = useWords().cases
  const { language, today } = useSession()
  if (steps.length === 0) return null
  const when = ({ step, amount, unit }: Step) =>
    step === 'due' ? ladder.due : say(step === 'ahead' ? ladder.ahead[unit] : ladder.overdue, { amount })
  return (
    <details>
      <summary>{ladder.title}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step.on}>
            {say(ladder.line, {
              on: dayText(step.on, language, { today, weekday: true }),
              when: when(step),
              to: step.to.map((rung) => ladder.to[rung]).join(ladder.and),
            })}{' '}
            {step.sent && <b>{ladder.sent}</b>}
          </li>
        ))}
      </ul>
    </details>
  )
}
