/**
 * Keys of a grid (快捷键): what a key press means, or nothing.
 * Single letters are a help for hands and a danger for speech input, so they work only while the grid itself has the
 * focus, never inside a field, with a modifier or while an input method composes, and one switch turns them off.
 */

export const gridCommands = [
  'next',
  'previous',
  'extend_next',
  'extend_previous',
  'first',
  'last',
  'toggle',
  'toggle_range',
  'all',
  'open',
  'clear',
  'help',
] as const
export type GridCommand = (typeof gridCommands)[number]

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

export interface KeyContext {
  /** The focus is in something that is typed into. */
  readonly inField: boolean
  readonly letters: boolean
  /** Letters of the screen's own actions, lower case. */
  readonly actions: readonly string[]
}

/** Keys that are no letters: they always work. */
const plainKeys: Readonly<Record<string, GridCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  'Shift+ArrowDown': 'extend_next',
  'Shift+ArrowUp': 'extend_previous',
  Home: 'first',
  End: 'last',
  ' ': 'toggle',
  'Shift+ ': 'toggle_range',
  Enter: 'open',
  Escape: 'clear',
}

/** With Shift already in the letter: J is Shift and j. */
const letterKeys: Readonly<Record<string, GridCommand>> = {
  j: 'next',
  k: 'previous',
  J: 'extend_next',
  K: 'extend_previous',
  x: 'toggle',
  X: 'toggle_range',
  '*': 'all',
  '?': 'help',
}

/** The keys as the help lists them. */
export const keysOf: Readonly<Record<GridCommand, readonly string[]>> = {
  next: ['J', '↓'],
  previous: ['K', '↑'],
  extend_next: ['Shift J', 'Shift ↓'],
  extend_previous: ['Shift K', 'Shift ↑'],
  first: ['Home'],
  last: ['End'],
  toggle: ['X', 'Space'],
  toggle_range: ['Shift X', 'Shift Space'],
  all: ['*', 'Ctrl A'],
  open: ['Enter'],
  clear: ['Esc'],
  help: ['?'],
}

/** Letters a screen cannot give to an action of its own. */
export const reservedLetters: readonly string[] = Object.keys(letterKeys).map((key) => key.toLowerCase())

/** While an input method composes, Enter and letters belong to it (229 is how older browsers say so). */
const composing = ({ isComposing, keyCode }: KeyPress): boolean => isComposing || keyCode === 229

/** Ctrl+A or ⌘A: in a grid its rows, not the text of the page. */
const choosesAll = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): boolean =>
  key.toLowerCase() === 'a' && ctrlKey !== metaKey && !altKey && !shiftKey

export function meaningOf(
  press: KeyPress,
  { inField, letters, actions }: KeyContext,
): GridCommand | { action: string } | undefined {
  if (inField || composing(press)) return undefined
  if (choosesAll(press)) return 'all'
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  const plain = plainKeys[press.shiftKey ? `Shift+${press.key}` : press.key]
  if (plain) return plain
  if (!letters) return undefined
  const letter = letterKeys[press.key]
  if (letter) return letter
  return !press.shiftKey && actions.includes(press.key) ? { action: press.key } : undefined
}
