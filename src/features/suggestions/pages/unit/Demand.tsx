/** What the office asks for (要求) where the unit works on the matter again. */
import { Prose } from '#ui/letter'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { demandOf } from './points.ts'

export function Demand({ view }: { view: Pick<SuggestionView, 'timeline' | 'round'> }) {
  const { unit } = useWords()
  const demand = demandOf(view)
  if (demand === '') return null
  return (
    <div className="notice warn">
      <b>{unit.demand}</b>
      <Prose>{demand}</Prose>
    </div>
  )
}
