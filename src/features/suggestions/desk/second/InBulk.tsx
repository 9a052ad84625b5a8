/** What is done for many at once (批量): asking for re-checks, and keeping class A where they held. */
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { useBulk } from '../bulk.tsx'
import { useWords } from '../words.ts'

/** Every closed A-class answer of a first round whose deputy was not asked yet. */
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

/** 维持 A 类: what was re-checked and is not among those found wanting. */
export function KeepHeld({ wanting }: { wanting: ReadonlySet<string> }) {
  const { whole, desk } = useWords()
  const { second } = whole
  const bulk = useBulk()
  const { data } = useEndpoint(suggestionApi.list, { state: ['rechecked'], limit: 500 })
  const rows = (data?.rows ?? []).filter(({ id }) => !wanting.has(id))
  const keep = () => {
    const items = rows.map(({ id, version }) => ({ id, version }))
    void bulk.run(officeSuggestionApi.keepClass, { items }, { rows, done: desk.done.keep })
  }
  if (rows.length === 0) return bulk.dialog
  return (
    <section>
      <h2>{second.held}</h2>
      <p>{say(second.heldWhat, { count: rows.length })}</p>
      <ActionButton label={say(second.heldAll, { count: rows.length })} onClick={keep} />
      {bulk.dialog}
    </section>
  )
}
