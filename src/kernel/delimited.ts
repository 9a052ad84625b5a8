/** Delimited text (分隔文本): cells as text that no spreadsheet runs, the clipboard's TSV, and CSV. */
import { Refusal } from './refusal.ts'
import type { Cell } from './workbook.ts'

/**
 * What a spreadsheet would run as a formula, also behind blanks and control characters, and as the full-width
 * forms ＝＋－＠ (OWASP ASVS 5.0, 1.2.10). Apostrophes in front are skipped, so that plainCell can undo safeCell.
 */
function wouldRun(text: string): boolean {
  const plain = text.replace(/^'+/u, '')
  const first = plain
    .replace(/^[\s\p{Cc}\p{Cf}]+/u, '')
    .slice(0, 1)
    .normalize('NFKC')
  return /^\p{Cc}/u.test(plain) || /^[=+\-@]/u.test(first)
}

/** The text for a CSV file or the clipboard: ' in front of whatever a spreadsheet would run. */
export function safeCell(text: string): string {
  return wouldRun(text) ? `'${text}` : text
}

/** The text again as it was before safeCell. */
export function plainCell(text: string): string {
  return text.startsWith("'") && wouldRun(text.slice(1)) ? text.slice(1) : text
}

/** A cell as people read it: trimmed, numbers with the 15 digits a spreadsheet shows; '' when empty. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return typeof cell === 'string' ? cell.trim() : String(cell).toUpperCase()
}

/** For the clipboard. */
export function printTsv(rows: readonly (readonly Cell[])[]): string {
  return print(rows, '\t')
}

/** For a file; the byte order mark lets a spreadsheet program see that it is UTF-8. */
export function printCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${print(rows, ',')}`
}

function print(rows: readonly (readonly Cell[])[], delimiter: string): string {
  return rows.map((row) => `${row.map((cell) => printCell(cell, delimiter)).join(delimiter)}\r\n`).join('')
}

function printCell(cell: Cell, delimiter: string): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? safeCell(cell) : String(cell)
  return text.includes(delimiter) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What was copied from a spreadsheet. */
export function parseTsv(text: string): Cell[][] {
  return parseDelimited(text, '\t')
}

/** Rows of text cells; nothing is taken for a number or a day, so that 007 and 18-digit numbers stay what they are. */
export function parseDelimited(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    const end = quoted ? closingQuote(text, at + 1, rows.length + 1) + 1 : at
    const next = endOfCell(text, end, delimiter)
    const value = (quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : '') + text.slice(end, next)
    row.push(value === '' ? null : plainCell(value))
    at = next + 1
    if (text[next] === delimiter && at < text.length) continue
    if (text[next] === delimiter) row.push(null)
    if (text[next] === '\r' && text[at] === '\n') at++
    rows.push(row.length === 1 && row[0] === null ? [] : row)
    row = []
  }
  return rows
}

function closingQuote(text: string, from: number, line: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  if (at < 0) throw new Refusal('invalid', 'workbook.open_quote', { line })
  return at
}

/** Where the next delimiter, line end or the end of the text is. */
function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
