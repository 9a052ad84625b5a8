/** Rows of a sheet (行) as plain cells, counted against the limits as they are made. */
import { SSF, type CellObject, type WorkSheet } from '@e965/xlsx'
import { Refusal } from '#kernel/refusal'
import type { Cell, Merge } from '#kernel/workbook'
import { bomb, unreadable, type WorkbookLimits } from './limits.ts'

/** What one file may still use, and what refusals about it name. */
export interface Budget {
  readonly name: string
  readonly limits: WorkbookLimits
  readonly date1904: boolean
  cells: number
  characters: number
}

/** Adds the rows of a sheet, or of a portion of it, to those above them. */
export function addRows(rows: Cell[][], sheet: WorkSheet, sheetName: string, budget: Budget): void {
  const found = () => lastRow(sheet)
  // forEach passes over holes: a single cell in row 1,048,576 costs nothing before it is refused.
  sheet['!data']?.forEach((cells, index) => {
    const values: Cell[] = []
    cells.forEach((cell, column) => {
      const value = valueOf(cell, budget)
      if (value === null) return
      // One column beyond the limit is refused before the blank ones in front of it are made.
      if (column >= budget.limits.columns) throw tooMany('columns', sheetName, column + 1, budget)
      while (values.length < column) values.push(null)
      values.push(value)
    })
    addRow(rows, { index, cells: values }, { sheetName, found, budget })
  })
}

interface RowPlace {
  readonly sheetName: string
  /** How many rows the sheet itself says it has. */
  readonly found: () => number
  readonly budget: Budget
}

/** Adds one row, counted from 0, below those above it; a blank one is not kept. */
export function addRow(
  rows: Cell[][],
  { index, cells }: { readonly index: number; readonly cells: readonly Cell[] },
  { sheetName, found, budget }: RowPlace,
): void {
  if (cells.length === 0) return
  const { limits } = budget
  if (cells.length > limits.columns) throw tooMany('columns', sheetName, cells.length, budget)
  if (index >= limits.rows) throw tooMany('rows', sheetName, Math.max(found(), index + 1), budget)
  for (const cell of cells) if (typeof cell === 'string') countText(cell, { sheetName, line: index + 1 }, budget)
  budget.cells += cells.length
  if (budget.cells > limits.cells) throw bomb(budget.name, 'cells', limits.cells)
  while (rows.length < index) rows.push([])
  rows.push(cells as Cell[])
}

export function tooMany(what: 'rows' | 'columns', sheet: string, found: number, { name, limits }: Budget): Refusal {
  return new Refusal('too_large', `workbook.too_many_${what}`, { name, sheet, [what]: found, limit: limits[what] })
}

/** Rows beyond the limit are not read; the sheet's own measure says how many there are. */
export function lastRow(sheet: WorkSheet): number {
  const measured: unknown = sheet['!fullref'] ?? sheet['!ref']
  return typeof measured === 'string' ? Number(/(\d+)$/u.exec(measured)?.[1] ?? 0) : 0
}

export function countText(
  text: string,
  { sheetName, line }: { sheetName: string; line: number },
  budget: Budget,
): void {
  const { name, limits } = budget
  if (text.length > limits.cellCharacters) {
    throw new Refusal('too_large', 'workbook.cell_too_long', {
      name,
      sheet: sheetName,
      line,
      limit: limits.cellCharacters,
    })
  }
  budget.characters += text.length
  if (budget.characters > limits.characters) throw bomb(name, 'characters', limits.characters)
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

export function valueOf(cell: CellObject, budget: Pick<Budget, 'date1904'>): Cell {
  const { t: type, v: value } = cell
  if (type === 'e') return errors[Number(value)] ?? '#ERROR!'
  if (type === 'n' && typeof value === 'number') return isDay(cell) ? dayOf(value, budget) : value
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'boolean' ? value : null
}

/** In .xls files the East Asian formats have a number only; the text SheetJS made with them then shows what they are. */
function isDay({ z: format, w: shown }: CellObject): boolean {
  if (format === undefined) return shown !== undefined && /^\d+[/:]\d+[/:]\d+$/u.test(shown)
  return isDateFormat(String(format))
}

/** The package declares SSF as any. */
const formats: {
  is_date(format: string): boolean
  parse_date_code(serial: number, options: { date1904: boolean }): Moment | null
} = SSF

const dateFormats = new Map<string, boolean>()

function isDateFormat(format: string): boolean {
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const found = formats.is_date(format)
  dateFormats.set(format, found)
  return found
}

/** 'YYYY-MM-DD', with the time behind it when there is one; a time alone stays alone. */
function dayOf(serial: number, { date1904 }: Pick<Budget, 'date1904'>): Cell {
  const moment = formats.parse_date_code(serial, { date1904 })
  if (!moment) return serial
  const day = [String(moment.y).padStart(4, '0'), twoDigits(moment.m), twoDigits(moment.d)].join('-')
  const time = [moment.H, moment.M, moment.S].map(twoDigits).join(':')
  if (serial < 1) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

interface Moment {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly H: number
  readonly M: number
  readonly S: number
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Merged cells within the rows; together they cannot cover more cells than there are unless they overlap, which no program allows. */
export function mergesOf(sheet: WorkSheet, rows: readonly (readonly Cell[])[], { name, limits }: Budget): Merge[] {
  const merges = (sheet['!merges'] ?? [])
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rows.length - 1),
      right: Math.min(e.c, limits.columns - 1),
    }))
    .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && top <= bottom && left <= right)
  const covered = merges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0)
  if (covered > rows.length * limits.columns) throw unreadable(name)
  return merges
}
