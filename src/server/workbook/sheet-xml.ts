/** The XML of one sheet (工作表): cells with types, a frozen header that is printed on each page, widths by content. */
import { daysBetween, isPlainDate, plainDate } from '#kernel/date'
import { safeCell } from '#kernel/delimited'
import { Refusal } from '#kernel/refusal'
import { columnLetter, findHeader, type Cell, type Header, type Sheet } from '#kernel/workbook'
import { workbookLimits } from './limits.ts'

/** Places in the list of cell formats in write.ts. */
export const cellFormats = { plain: 0, text: 1, quoted: 2, day: 3, header: 4 } as const

/** Texts are kept once and named by number: the file is smaller, and a text is never anything but a text. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#numbers.size)
    return this.#numbers.size - 1
  }

  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${spreadsheetNamespace}">`
    let piece = ''
    for (const text of this.#numbers.keys()) {
      piece += `<si><t xml:space="preserve">${escapeText(text)}</t></si>`
      if (piece.length < pieceLength) continue
      yield piece
      piece = ''
    }
    yield `${piece}</sst>`
  }
}

// Each piece is one errand to the packing thread: 100,000 small ones took longer than the packing.
const pieceLength = 200_000

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What XML cannot hold: control characters, two non-characters, halves of surrogate pairs. */
const unwritable = String.raw`[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}`

/** An underscore that would be read as an escape; one that follows may be the beginning of an escape of ours. */
const looksEscaped = new RegExp(String.raw`_(?=x[\dA-Fa-f]{4}(?:_|${unwritable}))`, 'gu')

/** Text for XML; what XML cannot hold is written as Excel does (_x0001_), and so is text that looks like it. */
export function escapeText(text: string): string {
  return text
    .replaceAll(looksEscaped, '_x005F_')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(new RegExp(unwritable, 'gu'), (character) => `_x${hexadecimal(character)}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

const rowsAPiece = 500

export function* sheetXml(sheet: Sheet, texts: SharedTexts): Generator<string> {
  const header = findHeader(sheet)
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${spreadsheetNamespace}">`
  yield `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${views(header)}${columnWidths(sheet)}<sheetData>`
  for (let top = 0; top < sheet.rows.length; top += rowsAPiece) {
    const rows = sheet.rows.slice(top, top + rowsAPiece)
    yield rows
      .map((row, offset) => rowXml(row, { line: top + offset + 1, header, sheetName: sheet.name, texts }))
      .join('')
  }
  yield `</sheetData>${mergesXml(sheet)}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

interface Place {
  readonly line: number
  readonly header: Header | undefined
  readonly sheetName: string
  readonly texts: SharedTexts
}

function rowXml(row: readonly Cell[], place: Place): string {
  const cells = row.map((cell, column) =>
    cell === null ? '' : cellXml(cell, `${columnLetter(column)}${place.line}`, place),
  )
  return `<row r="${place.line}">${cells.join('')}</row>`
}

function cellXml(cell: string | number | boolean, address: string, place: Place): string {
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c r="${address}" s="${cellFormats.plain}"><v>${finite(cell, address)}</v></c>`
  if (isStorableDay(cell))
    return `<c r="${address}" s="${cellFormats.day}"><v>${daysBetween(dayZero, plainDate(cell))}</v></c>`
  const { line, header, sheetName, texts } = place
  if (cell.length > workbookLimits.cellCharacters) {
    throw new Refusal('too_large', 'workbook.cell_too_long', {
      name: sheetName,
      sheet: sheetName,
      line,
      limit: workbookLimits.cellCharacters,
    })
  }
  const inHeader = header !== undefined && line > header.top && line <= header.top + header.height
  const format = inHeader ? cellFormats.header : safeCell(cell) !== cell ? cellFormats.quoted : cellFormats.text
  return `<c r="${address}" t="s" s="${format}"><v>${texts.numberOf(cell)}</v></c>`
}

function finite(value: number, address: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a number a sheet can hold: ${value} in ${address}`)
  return value
}

/** Day 0 of a spreadsheet; before March 1900 its days are one off, so that older days stay text. */
const dayZero = plainDate('1899-12-30')
const firstDay = '1900-03-01'

function isStorableDay(text: string): boolean {
  return text.length === 10 && text >= firstDay && isPlainDate(text)
}

function views(header: Header | undefined): string {
  const rows = header ? header.top + header.height : 0
  const pane = header
    ? `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`
    : ''
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
}

const measuredRows = 200

/** Chinese characters are twice as wide as others; a title, alone in its row, does not widen its column. */
function columnWidths({ rows }: Sheet): string {
  const widths: number[] = []
  for (const row of rows.slice(0, measuredRows)) {
    if (row.filter((cell) => cell !== null).length < 2 && rows.length > 1) continue
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, shownWidth(String(cell ?? '')))
  }
  const columns = Array.from(widths, (width: number | undefined, column) => {
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(50, Math.max(8, (width ?? 0) + 2))}" customWidth="1"/>`
  })
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
}

function shownWidth(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.slice(0, 60).replaceAll(/[^\0-\u00FF]/gu, '  ').length))
}

function mergesXml({ merges }: Sheet): string {
  const areas = merges.map(
    ({ top, left, bottom, right }) => `${columnLetter(left)}${top + 1}:${columnLetter(right)}${bottom + 1}`,
  )
  const cells = areas.map((area) => `<mergeCell ref="${area}"/>`).join('')
  return areas.length > 0 ? `<mergeCells count="${areas.length}">${cells}</mergeCells>` : ''
}
