/** Choosing a unit by two letters and Enter (U): for the lead unit of many, or one more unit of one. */
import { useMemo, useState } from 'react'
import { Modal } from '#ui/dialogs'
import { matches, useInitials } from '#ui/pinyin'
import { SearchList } from '#ui/SearchList'
import type { PickableUnit } from '#ui/UnitPicker'
import { useWords } from '../words.ts'

interface UnitDialogProps {
  readonly title: string
  readonly units: readonly PickableUnit[]
  /** Units that are proposed now. */
  readonly now: readonly string[]
  readonly onPick: (unitId: string) => void
  readonly onClose: () => void
}

const shownAtOnce = 50

export function UnitDialog({ title, units, now, onPick, onClose }: UnitDialogProps) {
  const { unitDialog } = useWords().desk
  const [typed, setTyped] = useState('')
  useInitials(useMemo(() => units.map(({ name }) => name), [units]))
  const found = units.filter(({ name }) => matches(name, typed)).slice(0, shownAtOnce)
  return (
    <Modal title={title} onClose={onClose}>
      <SearchList
        label={unitDialog.search}
        placeholder={unitDialog.search}
        words={typed}
        onWords={setTyped}
        items={found.map(({ id, name }) => ({
          id,
          label: name,
          hint: now.includes(id) ? unitDialog.proposedNow : undefined,
        }))}
        onPick={(id) => {
          onClose()
          onPick(id)
        }}
        none={unitDialog.none}
      />
    </Modal>
  )
}
