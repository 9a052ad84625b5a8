/** 建议全貌 (D04): everything about one suggestion in one place, and every step the offices can take with it. */
import { z } from 'zod'
import { Asking } from '#ui/asking'
import { Anchor, useParameters } from '#ui/navigation'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { SuggestionNav } from '../nav.tsx'
import { useWords } from '../words.ts'
import { Whole } from './Whole.tsx'

const Parameters = z.object({ id: z.string() })

export function SuggestionScreen() {
  const { whole } = useWords()
  const { id } = useParameters(Parameters)
  const { data, error } = useEndpoint(suggestionApi.one, { id })
  return (
    <>
      <SuggestionNav here="list" />
      <p>
        <Anchor href="/desk/s">{whole.back}</Anchor>
      </p>
      {data ? <Whole key={data.id} view={data} /> : <Asking error={error} />}
    </>
  )
}
