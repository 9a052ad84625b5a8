/** 交办 and 拟办 of one suggestion, with co-handling units and difficulty. */
import { Choice } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Select } from '#ui/fields'
import { text, texts } from '#ui/page'
import { UnitPicker } from '#ui/UnitPicker'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionView } from '../../domain/views.ts'
import type { Bulk } from '../bulk.tsx'
import { assignItems } from '../triage/plans.ts'
import { useWords } from '../words.ts'

interface OneDialogProps {
  readonly view: SuggestionView
  readonly bulk: Bulk
  readonly onClose: () => void
}

export function useUnits() {
  const { data } = useEndpoint(suggestionApi.choices, {})
  return (data?.units ?? []).map(({ id, shortName }) => ({ id, name: shortName }))
}

export function AssignOneDialog({ view, bulk, onClose }: OneDialogProps) {
  const { whole, desk } = useWords()
  const words = whole.dialogs.assign
  const units = useUnits()
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={(form) => {
        const [lead, ...separateUnitIds] = texts(form, 'lead')
        const plan = {
          coUnitIds: texts(form, 'co'),
          separateUnitIds,
          referenceUnitIds: texts(form, 'reference'),
          complex: text(form, 'difficulty') === 'complex',
        }
        const row = { ...view, proposedUnit: lead === undefined ? null : { id: lead, name: '' } }
        const { items } = assignItems([row], { [view.id]: plan })
        if (items.length === 0) return Promise.reject(new Error(desk.refused.noUnit))
        return bulk.send(officeSuggestionApi.assign, { items: [...items] }, { rows: [view], done: desk.done.assign })
      }}
    >
      <UnitPicker
        name="lead"
        label={words.lead}
        hint={words.leadHint}
        units={units}
        value={view.proposedUnit ? [view.proposedUnit.id] : []}
        multiple
      />
      <UnitPicker name="co" label={words.co} units={units} multiple optional />
      <UnitPicker name="reference" label={words.reference} hint={words.referenceHint} units={units} multiple optional />
      <Choice
        name="difficulty"
        label={words.difficulty}
        value={view.difficulty}
        options={[
          { value: 'ordinary', label: words.ordinary },
          { value: 'complex', label: words.complex },
        ]}
      />
    </FormDialog>
  )
}

export function ProposeDialog({ view, bulk, onClose }: OneDialogProps) {
  const { whole, desk } = useWords()
  const words = whole.dialogs.propose
  const { data } = useEndpoint(suggestionApi.choices, {})
  const units = useUnits()
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={(form) => {
        const { id, version } = view
        const item = { id, version, unitId: text(form, 'unit') || null, category: text(form, 'category') || null }
        return bulk.send(officeSuggestionApi.propose, { items: [item] }, { rows: [view], done: desk.done.propose })
      }}
    >
      <Select
        name="category"
        label={words.category}
        value={view.category ?? ''}
        empty={desk.pane.noCategory}
        options={(data?.categories ?? []).map((name) => ({ value: name, label: name }))}
      />
      <UnitPicker
        name="unit"
        label={words.unit}
        units={units}
        value={view.proposedUnit ? [view.proposedUnit.id] : []}
        optional
      />
    </FormDialog>
  )
}
