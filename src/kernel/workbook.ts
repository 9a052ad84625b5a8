/** Workbooks (工作簿): sheets as plain values, and the table that stands on a sheet. */

/** Encodings (字符编码) a text file can be read in. */
export const textEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** A day is its text 'YYYY-MM-DD'; null is an empty cell. */
export type Cell = string | number | boolean | null

/** Merged cells (合并单元格); rows and columns count from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  /** A row ends at its last filled cell; a blank one is empty. */
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

/** Header rows (表头) of a sheet; `top` counts from 0. */
export interface Header {
  readonly top: number
  readonly height: 1 | 2
}

export interface Column {
  /** The label without spaces, width forms and case: what a mapping is remembered by; unique in its table. */
  readonly key: string
  /** '上级/下级' under a two-row header; the column's letter where the header is empty. */
  readonly label: string
  /** Column of the sheet, from 0. */
  readonly index: number
}

export interface TableRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly line: number
  /** One cell for each column of the table, in their order. */
  readonly cells: readonly Cell[]
  /** 合计、小计: a sum of other rows, never a record. */
  readonly total: boolean
  /** Places in `cells` whose text is that of a merged cell which begins in a row above. */
  readonly fromAbove: readonly number[]
}

export interface Table {
  readonly title: string | null
  /** The unit named above the header: '千元' for 单位：千元. */
  readonly unitNote: string | null
  /** Every other text that belongs to no row: period, form number, footnotes. */
  readonly notes: readonly string[]
  readonly header: Header | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

/** Words as they stand in files of councils and bureaus, simplified and traditional. */
const words = {
  unit: /(?:^|[（(\s]|[金数數][额額量]|[计計]量|[货貨][币幣])[单單]位\s*[：:]\s*([^\s（）()，,；;]*(?:元|人次?|[件次个個户戶亩畝顷頃米吨噸份条條项項%％]))(?=$|[\s（）()，,；;])/u,
  total: /^(?:本?[页頁])?(?:[合总總小共累][计計])(?:[：:（(].{0,8})?$/u,
  footnote: /^(?:附?[注註]|[备備][注註]|[说說]明|填表[说說]明)\s*\d*[：:、.．]/u,
  /** 填报单位：…, 审核人：… — a field of the form, not a column. */
  formField: /^[（(]?[^：:\d]{1,12}[：:]/u,
}

const searchedRows = 40
const comparedRows = 50
const longestLabel = 80

/** The header rows, below title, period and unit rows; undefined when nothing looks like a header. */
export function findHeader(sheet: Sheet): Header | undefined {
  for (let top = 0; top < Math.min(sheet.rows.length, searchedRows); top++) {
    const height = headerHeight(sheet, top)
    if (height) return { top, height }
  }
  return undefined
}

function headerHeight(sheet: Sheet, top: number): 1 | 2 | undefined {
  const upper = sheet.rows[top] ?? []
  const lower = sheet.rows[top + 1] ?? []
  const below = sheet.rows
    .slice(top + 1, top + 1 + comparedRows)
    .map(filledCount)
    .filter(Boolean)
    .toSorted((a, b) => a - b)
  const usual = below[Math.floor(below.length / 2)] ?? filledCount(upper)
  const enough = usual === 1 && below.at(-1) === 1 ? 1 : Math.max(2, usual / 2)
  if (!isLabelRow(upper)) return undefined
  if (isLabelRow(lower) && groupedLabels(upper, lower) >= enough) return 2
  return upper.filter((cell) => isLabel(cell) || isYear(cell)).length >= enough ? 1 : undefined
}

/**
 * How many columns two rows name together; 0 unless the upper one groups the lower one: the first column is
 * named above only, and somewhere a name above has more than one name below it.
 */
function groupedLabels(upper: readonly Cell[], lower: readonly Cell[]): number {
  const first = upper.findIndex((cell) => !isBlank(cell))
  const groups = lower.some((cell, column) => column > first && !isBlank(cell) && isBlank(upper[column]))
  if (!groups || !isBlank(lower[first]) || filledCount(lower.slice(0, first)) > 0 || filledCount(upper) < 2) return 0
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => !isBlank(upper[column]) || !isBlank(lower[column]),
  ).length
}

/** Words only, apart from form fields and years (2024 | 2025 as columns). */
function isLabelRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell) && !isFormField(cell))
  return filled.some(isLabel) && filled.every((cell) => isLabel(cell) || isYear(cell))
}

function isLabel(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell) && cell.length <= longestLabel && !isFormField(cell)
}

function isYear(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/u.test(String(cell))
}

function isFormField(cell: Cell): boolean {
  return typeof cell === 'string' && (words.formField.test(cell.trim()) || words.unit.test(cell.trim()))
}

function isBlank(cell: Cell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

function filledCount(row: readonly Cell[]): number {
  return row.filter((cell) => !isBlank(cell)).length
}

/** A table whose rows are made one by one: a long sheet need not stand in memory twice. */
export interface TableLayout extends Omit<Table, 'rows'> {
  /** Rows of the sheet that are rows of the table, from 0. */
  readonly places: readonly number[]
  readonly rowAt: (place: number) => TableRow
}

/** The table of a sheet: named columns, numbered rows, totals marked, and what stands around it. */
export function tableOf(sheet: Sheet): Table {
  const { places, rowAt, ...table } = layoutOf(sheet)
  return { ...table, rows: places.map(rowAt) }
}

export function layoutOf(sheet: Sheet): TableLayout {
  const header = findHeader(sheet)
  const bodyTop = header ? header.top + header.height : 0
  const above = sheet.rows.slice(0, header?.top ?? 0).map(textsOf)
  const [title = null, ...introduction] = above.flat().filter((text) => !words.unit.test(text))
  const units = above.flat().flatMap((text) => words.unit.exec(text)?.[1] ?? [])

  const bodyBottom = footnotesTop(sheet, bodyTop)
  const footnotes = sheet.rows.slice(bodyBottom).flatMap(textsOf)
  const headings = header ? headerRows(sheet, header) : []
  const filled = fillDown(sheet, bodyTop, bodyBottom)
  const rowOf = (place: number): readonly Cell[] => filled.get(place)?.row ?? sheet.rows[place] ?? []
  const places: number[] = []
  const used = new Set<number>()
  for (let place = bodyTop; place < bodyBottom; place++) {
    const row = rowOf(place)
    if (row.every(isBlank) || headings.some((heading) => isSame(row, heading))) continue
    places.push(place)
    for (const column of filledColumns(row)) used.add(column)
  }
  const columns = columnsOf(sheet, header, used)
  const rowAt = (place: number): TableRow => {
    const row = rowOf(place)
    const above = filled.get(place)?.fromAbove ?? []
    return {
      line: place + 1,
      cells: columns.map(({ index }) => (isBlank(row[index]) ? null : (row[index] ?? null))),
      total: isTotal(row),
      fromAbove: columns.flatMap(({ index }, at) => (above.includes(index) ? [at] : [])),
    }
  }
  return { title, unitNote: units[0] ?? null, notes: [...introduction, ...footnotes], header, columns, places, rowAt }
}

/** The header again, at the top of a further page. */
function isSame(row: readonly Cell[], heading: readonly Cell[]): boolean {
  return heading.every((cell, column) => cell === (row[column] ?? null))
}

function textsOf(row: readonly Cell[]): string[] {
  return row.filter((cell) => !isBlank(cell)).map((cell) => tidy(String(cell)))
}

/** One line; the spaces that spread a Chinese word over its cell (核 定 情 形) are not part of it. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
}

function isTotal(row: readonly Cell[]): boolean {
  const first = row.find((cell) => typeof cell === 'string' && /\p{L}/u.test(cell))
  return typeof first === 'string' && words.total.test(first.replaceAll(/\s/gu, ''))
}

/** Where the rows end and footnotes and signatures begin: lone texts after the totals or after a word such as 注：. */
function footnotesTop(sheet: Sheet, bodyTop: number): number {
  const { rows } = sheet
  let top = rows.length
  while (top > bodyTop && isLoose(rows[top - 1] ?? [])) top--
  if (top > bodyTop && isTotal(rows[top - 1] ?? [])) return top
  while (top < rows.length && !startsFootnotes(rows[top] ?? [])) top++
  return top
}

function isLoose(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell))
  return filled.every(isFormField) || (filled.length === 1 && typeof filled[0] === 'string' && !isTotal(row))
}

function startsFootnotes(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell))
  return filled.length > 0 && (filled.every(isFormField) || words.footnote.test(tidy(String(filled[0]))))
}

/** Text merged over several rows stands in each of them; a number merged over rows is one amount and stands once. */
function fillDown(sheet: Sheet, top: number, bottom: number): Map<number, { row: Cell[]; fromAbove: number[] }> {
  const filled = new Map<number, { row: Cell[]; fromAbove: number[] }>()
  const rowOf = (place: number): readonly Cell[] => filled.get(place)?.row ?? sheet.rows[place] ?? []
  for (const merge of sheet.merges) {
    const value = merge.top < top || merge.top >= bottom ? null : rowOf(merge.top)[merge.left]
    if (typeof value !== 'string' || isBlank(value)) continue
    for (let place = merge.top + 1; place <= Math.min(merge.bottom, bottom - 1); place++) {
      if (rowOf(place).every(isBlank)) continue
      const { row, fromAbove } = filled.get(place) ?? { row: [...rowOf(place)], fromAbove: [] }
      while (row.length < merge.left) row.push(null)
      row[merge.left] = value
      filled.set(place, { row, fromAbove: [...fromAbove, merge.left] })
    }
  }
  return filled
}

function columnsOf(sheet: Sheet, header: Header | undefined, filled: ReadonlySet<number>): Column[] {
  const used = new Set([...(header ? headerRows(sheet, header).flatMap(filledColumns) : []), ...filled])
  const labels = header ? headerLabels(sheet, header) : []
  const taken = new Map<string, number>()
  return [...used]
    .toSorted((a, b) => a - b)
    .map((index) => {
      const label = labels[index] || columnLetter(index)
      const plain = label.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')
      const count = (taken.get(plain) ?? 0) + 1
      taken.set(plain, count)
      return { key: count === 1 ? plain : `${plain}#${count}`, label, index }
    })
}

function filledColumns(row: readonly Cell[]): number[] {
  return row.flatMap((cell, index) => (isBlank(cell) ? [] : [index]))
}

function headerRows(sheet: Sheet, { top, height }: Header): readonly (readonly Cell[])[] {
  return sheet.rows.slice(top, top + height)
}

/** A name above reaches as far as its merged cells, and over the names below it up to the next name above. */
function headerLabels(sheet: Sheet, header: Header): string[] {
  const [upper = [], lower = []] = headerRows(sheet, header)
  const reach = sheet.merges.filter(({ top, left, right }) => top === header.top && right > left)
  let group = ''
  return Array.from(
    { length: Math.max(upper.length, lower.length, ...reach.map(({ right }) => right + 1)) },
    (_, index) => {
      const merged = reach.find(({ left, right }) => left <= index && index <= right)
      const below = tidy(String(lower[index] ?? ''))
      const above =
        tidy(String(upper[index] ?? '')) || tidy(String(upper[merged?.left ?? index] ?? '')) || (below && group)
      group = above || group
      return above && below && above !== below ? `${above}/${below}` : above || below
    },
  )
}

/** 0 → A, 25 → Z, 26 → AA */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCodePoint(65 + (index % 26))
}
