/** One clock beside the list (一项期限): its sum, and who is reminded on which day. */
import type { ClockRow } from '#features/cases'
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { useWhy } from '#ui/explain'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { deadlineCell } from '../cells.tsx'
import { clockName } from '../whole/Deadlines.tsx'
import { useWords, type DeskWords } from '../words.ts'
import { matterAddress } from './matter-address.ts'

export function ClockPane({ row }: { row: ClockRow }) {
  const m = useWords()
  const { language, today } = useSession()
  const why = useWhy(row)
  const { unit, title, code, dueOn, state, workingDaysLeft, ladder } = row
  const day = (date: string) => dayText(date, language, { today })
  return (
    <article className="reading">
      <p className="hint">{unit ?? m.clocks.noUnit}</p>
      <h2>
        {clockName(code, m)} {deadlineCell({ dueOn, dueState: state, workingDaysLeft }, m)}
      </h2>
      <p>
        <Anchor href={matterAddress(row)}>{title}</Anchor>
      </p>
      <h3>{m.clocks.why}</h3>
      <ol>
        {why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {ladder.length > 0 && (
        <>
          <h3>{m.clocks.ladder}</h3>
          <ol className="plain-list">
            {ladder.map((step) => (
              <li key={`${step.step}-${step.on}`}>
                {say(m.cases.ladder.line, { on: day(step.on), when: whenOf(step, m), to: toOf(step, m) })}{' '}
                {step.sent && <span className="tag ok">{m.cases.ladder.sent}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </article>
  )
}

type Step = ClockRow['ladder'][number]

function whenOf({ step, amount, unit }: Step, { cases: { ladder } }: DeskWords): string {
  if (step === 'due') return ladder.due
  return say(step === 'ahead' ? ladder.ahead[unit] : ladder.overdue, { amount })
}

const toOf = ({ to }: Step, { cases: { ladder } }: DeskWords): string =>
  to.map((one) => ladder.to[one]).join(ladder.and)
