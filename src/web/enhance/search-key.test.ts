// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { openSearchByKey } from './search-key.ts'

test('Ctrl+K and ⌘K go to the search box of the page, else to the page of the search; other keys stay what they are', () => {
  const opened: string[] = []
  openSearchByKey((address) => opened.push(address))
  const press = (key: string, more: KeyboardEventInit) =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }))
  document.body.innerHTML = '<textarea></textarea>'
  expect(press('k', { ctrlKey: true })).toBe(false)
  expect(opened).toEqual(['/search'])
  document.body.innerHTML = '<form><input type="search" value="供水"></form>'
  expect(press('K', { metaKey: true })).toBe(false)
  expect(document.activeElement).toBe(document.querySelector('input'))
  for (const more of [{}, { ctrlKey: true, altKey: true }, { ctrlKey: true, shiftKey: true }])
    expect(press('k', more)).toBe(true)
  expect(opened).toHaveLength(1)
})
