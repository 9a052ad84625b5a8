/** 相似建议: the same place or the same matter, with the words that say so. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Anchor } from '#ui/navigation'
import { useRested } from '#ui/rested'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { deskAddress } from '../naming.ts'
import { useWords } from '../words.ts'

/** Characters that go into an address; more would not find more. */
const comparedCharacters = 600

export function Similar({ row }: { row: SuggestionRow }) {
  const { desk, words } = useWords()
  const { pane } = desk
  const rested = useRested(row, 300)
  const { data: whole } = useEndpoint(suggestionApi.one, { id: rested.id })
  const text = whole ? `${whole.title}\n${whole.text}${whole.situation}${whole.proposal}` : rested.title
  const { data, error } = useEndpoint(suggestionApi.similar, {
    text: text.slice(0, comparedCharacters),
    exceptId: rested.id,
  })
  return (
    <>
      <h3>{pane.similar}</h3>
      {!data && <Asking error={error} />}
      {data?.length === 0 && <p className="hint">{pane.noSimilar}</p>}
      <ul className="similar">
        {data?.map(({ id, reference, title, state, likeness, places, matters }) => (
          <li key={id}>
            <Anchor href={deskAddress({ id, reference })}>
              {reference} {title}
            </Anchor>
            <span className="hint">
              {say(pane.likeness, { likeness: likeness.toFixed(2) })} · {words.states[state]}
              {places.length > 0 && ` · ${say(pane.samePlace, { words: places.join(desk.and) })}`}
              {matters.length > 0 && ` · ${say(pane.sameMatter, { words: matters.join(desk.and) })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
