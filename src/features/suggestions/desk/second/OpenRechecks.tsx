/** 批量请代表回头看: every closed A-class answer of a first round whose deputy was not asked yet. */
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { useBulk } from '../bulk.tsx'
import { useWords } from '../words.ts'

export function OpenRechecks() {
  const { whole, desk } = useWords()
  const { second } = whole
  const bulk = useBulk()
  const { data } = useEndpoint(suggestionApi.list, { state: ['closed'], class: ['A'], round: 1, limit: 500 })
  if (!data) return null
  const { rows } = data
  const ask = () => {
    const items = rows.map(({ id, version }) => ({ id, version }))
    void bulk.run(officeSuggestionApi.openRechecks, { items }, { rows, done: desk.done.open_recheck })
  }
  return (
    <section>
      <h2>{second.rechecks}</h2>
      <p>{rows.length === 0 ? second.rechecksNone : say(second.rechecksWhat, { count: rows.length })}</p>
      {rows.length > 0 && <ActionButton label={say(second.rechecksAll, { count: rows.length })} onClick={ask} />}
      {bulk.dialog}
    </section>
  )
}
