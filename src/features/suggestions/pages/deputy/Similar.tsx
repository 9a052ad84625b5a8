/** 相似建议: a quiet line while writing, never in the way. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { PageContext } from '#ui/page'
import { suggestionApi } from '../../domain/contract.ts'
import { reasonText } from '../reason.ts'
import { useWords } from '../words.ts'

export type SimilarOne = z.output<typeof suggestionApi.similar.output>[number]

const fewestCharacters = 20
const shown = 3

/** Nothing is asked before there is something to compare. */
export async function similarTo({ call }: PageContext, text: string, exceptId?: string): Promise<SimilarOne[]> {
  if (text.trim().length < fewestCharacters) return []
  const found = await call(suggestionApi.similar, { text: text.slice(0, 20_000), exceptId })
  return found.slice(0, shown)
}

interface SimilarProps {
  readonly found: readonly SimilarOne[]
  /** The suggestion that is written itself. */
  readonly exceptId?: string | undefined
}

/** With the script it follows what is written; the words it says stand here. */
export function Similar({ found, exceptId }: SimilarProps) {
  const { write } = useWords().deputy
  return (
    <div
      data-similar="text"
      data-similar-except={exceptId}
      data-similar-summary={write.similar}
      data-similar-places={write.samePlace}
      data-similar-matters={write.sameMatter}
      data-similar-and={write.and}
    >
      {found.length > 0 && <Folded found={found} />}
    </div>
  )
}

function Folded({ found }: Pick<SimilarProps, 'found'>) {
  const { write } = useWords().deputy
  return (
    <details className="field">
      <summary>{say(write.similar, { count: found.length })}</summary>
      <ul className="files">
        {found.map(({ id, reference, title, ...reasons }) => (
          <li key={id}>
            <a href={`/s/${reference ?? id}`} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            <span className="hint">{reasonText(reasons, write)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
