/** 改主办 (U): two letters, Enter, done. */
import { useMemo, useState } from 'react'
import { say } from '#kernel/message'
import { Modal } from '#ui/dialogs'
import { matches, useInitials } from '#ui/pinyin'
import { SearchList } from '#ui/SearchList'
import type { PickableUnit } from '#ui/UnitPicker'
import type { SuggestionRow } from '../../domain/views.ts'
import { whatOf } from '../naming.ts'
import { useWords } from '../words.ts'

interface UnitDialogProps {
  readonly rows: readonly SuggestionRow[]
  readonly units: readonly PickableUnit[]
  readonly onPick: (unitId: string) => void
  readonly onClose: () => void
}

const shownAtOnce = 50

export function UnitDialog({ rows, units, onPick, onClose }: UnitDialogProps) {
  const m = useWords()
  const { unitDialog } = m.desk
  const [typed, setTyped] = useState('')
  useInitials(useMemo(() => units.map(({ name }) => name), [units]))
  const now = new Set(rows.flatMap(({ proposedUnit }) => proposedUnit?.id ?? []))
  const found = units.filter(({ name }) => matches(name, typed)).slice(0, shownAtOnce)
  return (
    <Modal title={say(unitDialog.title, { what: whatOf(rows, m) })} onClose={onClose}>
      <SearchList
        label={unitDialog.search}
        placeholder={unitDialog.search}
        words={typed}
        onWords={setTyped}
        items={found.map(({ id, name }) => ({
          id,
          label: name,
          hint: now.has(id) ? unitDialog.proposedNow : undefined,
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
