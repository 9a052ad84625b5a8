/** Rows written as usual (常见写法的行) read straight from their XML; whatever is written otherwise is left to the interpreter. */
import type { Cell } from '#kernel/workbook'
import type { TextPlaces } from './shared-texts.ts'
import { plainText } from './xml-text.ts'

/** A row of the sheet, counted from 0, with the values of its cells; blank ones within it are null. */
export interface PlainRow {
  readonly index: number
  readonly cells: readonly Cell[]
}

export interface PlainReading {
  readonly texts: TextPlaces
  /** What a number under this style is: itself, or a day. */
  readonly numberOf: (value: number, style: number) => Cell
}

const rowStart = /\s*<row r="(\d+)"[^>]*?(\/?)>/y
const rowEnd = /\s*<\/row>\s*/y
const cell =
  /\s*<c r="([A-Z]{1,3})(\d+)"([^>]*?)(?:\/>|>(?:<f[^>]*(?:\/>|>[^<]*<\/f>))?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y

/** Undefined where anything in these rows (latin1) is not written as foreseen: rows out of order, rich text, errors. */
export function plainRows(xml: string, reading: PlainReading): PlainRow[] | undefined {
  const rows: PlainRow[] = []
  let at = 0
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(xml)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < xml.length) {
    const start = next(rowStart)
    const index = Number(start?.[1]) - 1
    if (!start || index <= (rows.at(-1)?.index ?? -1)) return undefined
    const cells: Cell[] = []
    if (start[2] === '')
      while (!next(rowEnd)) {
        const found = next(cell)
        if (!found || found[2] !== start[1] || !addCell(cells, found, reading)) return undefined
      }
    rows.push({ index, cells })
  }
  return rows
}

/** False where its value cannot be told here, or its column does not follow the one before. */
function addCell(cells: Cell[], found: RegExpExecArray, reading: PlainReading): boolean {
  const [, letters = '', , attributes = '', value, text] = found
  const column = columnOf(letters)
  const kind = kindOf(attributes)
  if (column < cells.length || !kind) return false
  const read = valueOf({ ...kind, value, text }, reading)
  if (read === undefined) return false
  if (read === null) return true
  while (cells.length < column) cells.push(null)
  cells.push(read)
  return true
}

interface CellKind {
  readonly type: string
  readonly style: number
}

const kinds = new Map<string, CellKind | undefined>([['', { type: 'n', style: 0 }]])

/** From the attributes behind its place; few of them differ within a file. */
function kindOf(attributes: string): CellKind | undefined {
  if (kinds.has(attributes)) return kinds.get(attributes)
  const written = [...attributes.matchAll(/\s(s|t)="(\w+)"/g)]
  const { s = '0', t = 'n' } = Object.fromEntries(written.map(([, name, value]) => [name, value]))
  const foreseen = written.map(([whole]) => whole).join('') === attributes && /^\d+$/.test(s)
  const kind = foreseen ? { type: t, style: Number(s) } : undefined
  kinds.set(attributes, kind)
  return kind
}

interface Written extends CellKind {
  readonly value: string | undefined
  readonly text: string | undefined
}

function valueOf({ type, style, value, text }: Written, { texts, numberOf }: PlainReading): Cell | undefined {
  if (type === 'inlineStr') return text === undefined ? null : filled(plainText(text))
  if (value === undefined) return text === undefined ? null : undefined
  if (type === 's') return /^\d+$/.test(value) ? filled(texts.plain(Number(value))) : undefined
  if (type === 'str') return filled(plainText(value))
  if (type === 'b') return value === '1' || value === '0' ? value === '1' : undefined
  const number = Number(value)
  return type === 'n' && value.trim() !== '' && Number.isFinite(number) ? numberOf(number, style) : undefined
}

const filled = (text: string | undefined): Cell | undefined => (text === '' ? null : text)

/** A → 0, Z → 25, AA → 26 */
function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}
