/** 插入数字: found by name or number, with its value; arrow keys and Enter are enough. */
import { useMemo, useState } from 'react'
import { say } from '#kernel/message'
import { Modal } from '#ui/dialogs'
import { matches, useInitials } from '#ui/pinyin'
import { SearchList } from '#ui/SearchList'
import { useMessages } from '#ui/session'
import { printed, type StatedFigure } from '../../domain/writer/stated.ts'
import { writerMessages } from '../../messages/writer.ts'

interface FigurePickerProps {
  readonly figures: readonly StatedFigure[]
  /** The number that is being bound; figures of that value come first. */
  readonly number: string
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

export function FigurePicker({ figures, number, onPick, onClose }: FigurePickerProps) {
  const m = useMessages(writerMessages).picker
  const [words, setWords] = useState('')
  useInitials(useMemo(() => figures.map(({ name }) => name), [figures]))
  const same = (figure: StatedFigure): number => (String(figure.value) === number.replace('%', '') ? 0 : 1)
  const found = figures
    .filter(({ id, name }) => id.toLowerCase().includes(words.trim().toLowerCase()) || matches(name, words))
    .toSorted((a, b) => same(a) - same(b))
  return (
    <Modal title={m.title} onClose={onClose}>
      <SearchList
        label={m.search}
        placeholder={m.search}
        words={words}
        onWords={setWords}
        items={found.map((figure) => ({
          id: figure.id,
          label: figure.name,
          hint: say(m.hint, {
            printed: printed(figure, 'defined') ?? '',
            id: figure.id,
            arithmetic: figure.arithmetic,
          }),
        }))}
        onPick={onPick}
        none={m.none}
      />
    </Modal>
  )
}
