/** 历年看也可能是: other units the district's history speaks for; one press proposes it instead, nothing is assigned. */
import { useRested } from '#ui/rested'
import { useEndpoint } from '#ui/useEndpoint'
import { deskSuggestionApi } from '../../domain/contract-desk.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { useWords } from '../words.ts'

export function CandidateUnits({ row, onLead }: { row: SuggestionRow; onLead: (unitId: string) => void }) {
  const { pane } = useWords().desk
  const rested = useRested(row.id, 300)
  const { data } = useEndpoint(deskSuggestionApi.candidateUnits, { id: rested })
  const others = (data ?? []).filter(({ id }) => id !== row.proposedUnit?.id)
  if (rested !== row.id || others.length === 0) return null
  return (
    <div className="unit-line" role="group" aria-label={pane.candidates}>
      <span className="hint">{pane.candidates}</span>
      <span>
        {others.map(({ id, name, reason }) => (
          <button key={id} type="button" className="button secondary" title={reason} onClick={() => onLead(id)}>
            {name}
          </button>
        ))}
      </span>
    </div>
  )
}
