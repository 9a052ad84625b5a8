import { expect, test } from 'vitest'
import { gridCommands, keysOf, meaningOf, reservedLetters, type KeyContext, type KeyPress } from './keyboard.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})
const inGrid: KeyContext = { inField: false, letters: true, actions: ['a', 'u'] }

test.each([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['ArrowUp', 'previous'],
  ['x', 'toggle'],
  [' ', 'toggle'],
  ['*', 'all'],
  ['Enter', 'open'],
  ['Escape', 'clear'],
  ['Home', 'first'],
  ['End', 'last'],
  ['?', 'help'],
] as const)('%s in the grid means %s', (key, command) => {
  expect(meaningOf(press(key), inGrid)).toBe(command)
})

test('with Shift, moving chooses what is passed', () => {
  expect(meaningOf(press('J', { shiftKey: true }), inGrid)).toBe('extend_next')
  expect(meaningOf(press('ArrowUp', { shiftKey: true }), inGrid)).toBe('extend_previous')
  expect(meaningOf(press('X', { shiftKey: true }), inGrid)).toBe('toggle_range')
})

test('a letter of the screen is its action', () => {
  expect(meaningOf(press('a'), inGrid)).toEqual({ action: 'a' })
  expect(meaningOf(press('b'), inGrid)).toBeUndefined()
  expect(meaningOf(press('A', { shiftKey: true }), inGrid)).toBeUndefined()
})

test('Ctrl+A and ⌘A choose all rows, with letters off too; in a field they are the field’s', () => {
  for (const modifier of ['ctrlKey', 'metaKey'])
    for (const context of [inGrid, { ...inGrid, letters: false }]) {
      expect(meaningOf(press('a', { [modifier]: true }), context)).toBe('all')
      expect(meaningOf(press('a', { [modifier]: true, shiftKey: true }), context)).toBeUndefined()
      expect(meaningOf(press('a', { [modifier]: true }), { ...context, inField: true })).toBeUndefined()
    }
})

test('nothing happens in a field, with a modifier, or while an input method composes', () => {
  for (const key of ['j', 'x', 'a', 'Enter', 'Escape', ' ', '*', '?']) {
    expect(meaningOf(press(key), { ...inGrid, inField: true })).toBeUndefined()
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'].slice(key === 'a' ? 2 : 0))
      expect(meaningOf(press(key, { [modifier]: true }), inGrid)).toBeUndefined()
    expect(meaningOf(press(key, { isComposing: true }), inGrid)).toBeUndefined()
    expect(meaningOf(press(key, { keyCode: 229 }), inGrid)).toBeUndefined()
  }
})

test('with letters off, only keys that are no characters work', () => {
  const off = { ...inGrid, letters: false }
  for (const key of ['j', 'k', 'x', '*', '?', 'a']) expect(meaningOf(press(key), off)).toBeUndefined()
  expect(meaningOf(press('ArrowDown'), off)).toBe('next')
  expect(meaningOf(press(' '), off)).toBe('toggle')
})

test('every command is in the help', () => {
  expect(Object.keys(keysOf).toSorted()).toEqual([...gridCommands].toSorted())
  expect(reservedLetters).toEqual(['j', 'k', 'j', 'k', 'x', 'x', '*', '?'])
})
