/** Cells that many grids share (常用单元格). */
import { dayOf } from '../dates.tsx'
import { dueTag, type DueFacts } from '../due.tsx'
import { useSession } from '../session.tsx'

/** The state of the deadline and its day, on one line. */
export function DueCell(facts: DueFacts) {
  const reader = useSession()
  return (
    <span className="due-cell">
      {dueTag(facts, reader)}
      {facts.dueOn && dayOf(facts.dueOn, reader)}
    </span>
  )
}
