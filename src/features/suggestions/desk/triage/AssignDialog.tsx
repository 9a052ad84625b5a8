/** 交办 of several (A): how many each unit gets and by when it must answer, before anything is sent. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { FormDialog } from '#ui/dialogs'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import type { Bulk } from '../bulk.tsx'
import { whyNotRow } from '../list/rows.ts'
import { useWords } from '../words.ts'
import { assignItems, perUnit, type Plans } from './plans.ts'
import { stepReason } from './useTriageActions.ts'

interface AssignDialogProps {
  readonly rows: readonly SuggestionRow[]
  readonly plans: Plans
  readonly bulk: Bulk
  readonly onClose: () => void
}

export function AssignDialog({ rows, plans, bulk, onClose }: AssignDialogProps) {
  const m = useWords()
  const { desk } = m
  const { language, today, roles } = useSession()
  const { data: due } = useEndpoint(deskSuggestionApi.duePreview, {})
  const open = rows.filter((row) => whyNotRow('assign', row, roles) === undefined)
  const closed = rows.find((row) => whyNotRow('assign', row, roles) !== undefined)
  const { items, without } = assignItems(open, plans)
  const words = desk.assignDialog
  const day = (date: string | undefined) => (date ? dayText(date, language, { today }) : '')
  return (
    <FormDialog
      title={say(words.title, { count: items.length })}
      submit={say(words.submit, { count: items.length })}
      onClose={onClose}
      onSubmit={() =>
        items.length === 0
          ? Promise.reject(new Error(words.none))
          : bulk.send(officeSuggestionApi.assign, { items: [...items] }, { rows, done: desk.done.assign })
      }
    >
      <p>{say(words.intro, { date: day(due?.ordinary.dueOn), complex: day(due?.complex.dueOn) })}</p>
      <ul className="per-unit">
        {perUnit(open).map(({ name, count }) => (
          <li key={name}>
            {name} <b className="num">{count}</b>
          </li>
        ))}
      </ul>
      {closed && (
        <p className="hint">
          {say(words.notYet, {
            count: rows.length - open.length,
            reason: stepReason(whyNotRow('assign', closed, roles), { action: 'assign', state: closed.state }, m) ?? '',
          })}
        </p>
      )}
      {without.length > 0 && <p className="hint">{say(words.without, { count: without.length })}</p>}
    </FormDialog>
  )
}
