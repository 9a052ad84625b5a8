import { expect, test } from 'vitest'
import { asksForHelp, wrongWords } from './command-line.ts'
import { startUsage } from './start-usage.ts'

const backup = { form: '', says: '', words: [0, 1] } as const

test('a start knows --empty and nothing else, and says what was meant', () => {
  expect(wrongWords(startUsage, [])).toBeUndefined()
  expect(wrongWords(startUsage, ['--empty'])).toBeUndefined()
  expect(wrongWords(startUsage, ['--emtpy'])).toBe('There is no option --emtpy. Did you mean --empty?')
  expect(wrongWords(startUsage, ['--production'])).toBe('There is no option --production.')
  expect(wrongWords(startUsage, ['empty'])).toBe('There is nothing to do with “empty”.')
})

test('a word too many or too few is refused', () => {
  expect(wrongWords(backup, ['a.backup'])).toBeUndefined()
  expect(wrongWords(backup, ['a.backup', 'b.backup'])).toBe('There is nothing to do with “b.backup”.')
  expect(wrongWords({ ...backup, words: [1, 1] }, [])).toBe('A word is missing.')
})

test('help is asked for anywhere among the words', () => {
  expect(asksForHelp(['a.backup', '--help'])).toBe(true)
  expect(asksForHelp(['-h'])).toBe(true)
  expect(asksForHelp(['a.backup'])).toBe(false)
})
