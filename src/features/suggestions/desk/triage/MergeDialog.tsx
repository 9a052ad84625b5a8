/** 并案 (M): into one of those chosen, or into any other that stands open. */
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { text } from '#ui/page'
import { UnitPicker } from '#ui/UnitPicker'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import type { Bulk } from '../bulk.tsx'
import { shortNumber, whatOf } from '../naming.ts'
import { useWords } from '../words.ts'

interface MergeDialogProps {
  readonly rows: readonly SuggestionRow[]
  readonly bulk: Bulk
  readonly onClose: () => void
}

export function MergeDialog({ rows, bulk, onClose }: MergeDialogProps) {
  const m = useWords()
  const { mergeDialog, done } = m.desk
  const { data: others } = useEndpoint(suggestionApi.list, {
    view: 'all',
    limit: 500,
    sort: 'number',
    descending: true,
  })
  const chosen = new Set(rows.map(({ id }) => id))
  // Those chosen come first: mostly the main one is among them.
  const offered = [...(rows.length > 1 ? rows : []), ...(others?.rows ?? []).filter(({ id }) => !chosen.has(id))]
  return (
    <FormDialog
      title={say(mergeDialog.title, { what: whatOf(rows, m) })}
      submit={mergeDialog.submit}
      onClose={onClose}
      onSubmit={(form) => {
        const intoId = text(form, 'into')
        if (intoId === '') return Promise.reject(new Error(mergeDialog.missing))
        const items = rows.filter(({ id }) => id !== intoId).map(({ id, version }) => ({ id, version }))
        return bulk.send(officeSuggestionApi.merge, { items, intoId }, { rows, done: done.merge })
      }}
    >
      <p>{mergeDialog.intro}</p>
      <UnitPicker
        name="into"
        first
        label={mergeDialog.into}
        units={offered.map((row) => ({
          id: row.id,
          name: `${shortNumber(row, m)} ${row.title}`,
          hint: m.words.states[row.state],
        }))}
      />
    </FormDialog>
  )
}
