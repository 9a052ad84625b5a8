/** 相似建议: a quiet line while writing, never in the way. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { PageContext } from '#ui/page'
import { suggestionApi } from '../../domain/contract.ts'
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

export function Similar({ found }: { found: readonly SimilarOne[] }) {
  const { deputy, words } = useWords()
  if (found.length === 0) return null
  return (
    <details className="field">
      <summary>{say(deputy.write.similar, { count: found.length })}</summary>
      <ul className="files">
        {found.map(({ id, reference, title, state }) => (
          <li key={id}>
            <a href={`/s/${reference ?? id}`} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            <span className="hint">{words.states[state]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
