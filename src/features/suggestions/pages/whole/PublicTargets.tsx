/** 重点督办的目标和调整记录: what was promised to be reached by when, and every adjustment with its reason. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { useSession } from '#ui/session'
import { Status } from '#ui/status'
import type { PublicSuggestion } from '../../domain/views.ts'
import { useWords } from '../words.ts'

export function PublicTargets({ targets }: { targets: PublicSuggestion['targets'] }) {
  const { whole } = useWords()
  const { language, today } = useSession()
  const date = (day: string) => dayText(day, language, { today })
  return (
    <ul className="plain">
      {targets.map(({ id, indicator, target, dueOn, metOn, changes }) => (
        <li key={id}>
          <b>{indicator}</b> {target}
          <span className="facts">
            <Status kind={metOn ? 'done' : dueOn < today ? 'overdue' : 'doing'}>
              {say(metOn ? whole.targetMet : whole.targetDue, { date: date(metOn ?? dueOn) })}
            </Status>
          </span>
          {changes.map((change) => (
            <p key={change.changedOn + change.target} className="hint">
              {say(whole.targetChanged, { ...change, date: date(change.changedOn), dueOn: date(change.dueOn) })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
