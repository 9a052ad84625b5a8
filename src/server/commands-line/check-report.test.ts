/** `check-report` on the command line: what it prints of a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { handMadeDocx } from '#testing/text-files'
import { wrongWords } from '../command-line.ts'
import { command, usage } from './check-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

async function printed(...words: string[]): Promise<string> {
  expect(wrongWords(usage, words)).toBeUndefined()
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined)
  try {
    expect(await command(words)).toBe(0)
    return log.mock.calls.flat().join('\n')
  } finally {
    log.mockRestore()
  }
}

test('JSON counts characters, also where one takes two code units', async () => {
  const text = '𠮷村收到代表建议40件，其中城建18件，占46%。'
  const claims = JSON.parse(await printed(fileOf('report.txt', text), '--json')) as object[]
  expect(claims).toEqual([
    {
      start: 8,
      end: 10,
      text: '40',
      value: 40,
      unit: '件',
      approx: false,
      metric: 'suggestion.total',
      verdict: 'cannot_be_checked',
      reason: '没有可比的台账数字',
    },
    expect.objectContaining({ start: 16, end: 18, text: '18', metric: 'suggestion.cat.urban' }),
    expect.objectContaining({
      text: '46%',
      verdict: 'inconsistent',
      reason: '占比算错：18 ÷ 40 = 45.00 %，写的是 46%',
    }),
  ])
  expect(Array.from(text).slice(8, 10).join('')).toBe('40')
})

test('a document and figures from a file, as a table in English', async () => {
  const report = fileOf('report.docx', await handMadeDocx(['收到代表建议40件。']))
  const figures = fileOf('figures.json', '[{ "metric": "suggestion.total", "value": 41 }]')
  expect(await printed(report, '--figures', figures, '--english')).toBe(
    '     6  differs            40 件  suggestion.total  The ledger has 41, printed 40',
  )
})

test('a text that is no report is refused at once, as at the workbench; an empty one has no numbers', async () => {
  const long = fileOf('long.txt', '召开会议9次。'.repeat(20_000))
  await expect(command([long, '--json'])).rejects.toMatchObject({ code: 'check.too_long' })
  expect(await printed(fileOf('empty.txt', ''), '--json')).toBe('[]')
})

test('without a report it says how it is used', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
  expect(await command(['--figures', 'figures.json'])).toBe(2)
  expect(told.mock.calls.flat()).toContain(usage.form)
  told.mockRestore()
})
