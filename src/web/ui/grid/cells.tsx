/** Cells that many grids share (常用单元格). */
import { Day } from '../dates.tsx'
import { DueTag, type DueFacts } from '../due.tsx'

/** The state of the deadline and its day, on one line. */
export const DueCell = (facts: DueFacts) => (
  <span className="due-cell">
    <DueTag {...facts} />
    {facts.dueOn && <Day date={facts.dueOn} />}
  </span>
)
