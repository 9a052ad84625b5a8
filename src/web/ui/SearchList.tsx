/** A search field with its list below (边输边找): for the palette and for choosing a unit. Nothing floats, nothing is hidden. */
import type { ReactNode } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components'

export interface SearchItem {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly shortcut?: string | undefined
}

interface SearchListProps {
  readonly label: string
  readonly placeholder: string
  readonly words: string
  readonly onWords: (words: string) => void
  /** Already filtered. */
  readonly items: readonly SearchItem[]
  readonly onPick: (id: string) => void
  readonly none: ReactNode
  /** False where the list stands among other fields. */
  readonly autoFocus?: boolean
}

export const SearchList = ({
  label,
  placeholder,
  words,
  onWords,
  items,
  onPick,
  none,
  autoFocus = true,
}: SearchListProps) => (
  <Autocomplete inputValue={words} onInputChange={onWords}>
    {/* A combobox whose list is always open: Esc stays with the dialog around it. */}
    <TextField aria-label={label} autoFocus={autoFocus} className="search-field">
      <Input className="control" placeholder={placeholder} role="combobox" aria-expanded aria-haspopup="listbox" />
    </TextField>
    <ListBox
      aria-label={label}
      className="search-list"
      items={items}
      selectionMode="none"
      onAction={(key) => onPick(String(key))}
      renderEmptyState={() => <p className="hint">{none}</p>}
    >
      {({ id, label: name, hint, shortcut }) => (
        <ListBoxItem id={id} textValue={name}>
          <span>{name}</span>
          {hint && <span className="hint">{hint}</span>}
          {shortcut && <kbd>{shortcut}</kbd>}
        </ListBoxItem>
      )}
    </ListBox>
  </Autocomplete>
)
