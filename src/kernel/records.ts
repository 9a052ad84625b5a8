/** Records of a table (记录) as text under the keys of its columns: what an import takes from a sheet. */
import { cellText } from './delimited.ts'
import { layoutOf, type Sheet, type TableLayout } from './workbook.ts'

/** What an import needs to know of a table before it takes its records. */
export interface FoundTable {
  readonly sheet: string
  readonly title: string | null
  readonly unitNote: string | null
  /** Whether a header was found at all. */
  readonly header: boolean
  /** Each with the first thing that stands in it. */
  readonly columns: readonly { readonly key: string; readonly label: string; readonly sample: string }[]
  /** How many there are, sums not counted. */
  readonly records: number
}

/** A row as text under the keys of its columns, blank cells left out. */
export interface TableRecord {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Some records in a row: as JSON, which is how they are kept, and read from it. */
export interface RecordPortion {
  readonly text: string
  readonly records: readonly TableRecord[]
}

/** A table whose records are packed, and unpacked a portion at a time, in the order of the sheet. */
export interface PackedTable {
  /** Sheets of the file that people can see. */
  readonly sheets: readonly string[]
  /** Undefined where the sheet asked for is not there, or no sheet has records under a header. */
  readonly found: FoundTable | undefined
  readonly portions: () => Generator<RecordPortion>
}

const sampleLength = 80

/** The table of the sheet asked for, or of the first one with records; sums are no records. */
export function foundTable(
  sheets: readonly Sheet[],
  asked: string | undefined,
): { readonly table: TableLayout | undefined; readonly found: FoundTable | undefined } {
  for (const sheet of sheets) {
    if (asked !== undefined && sheet.name !== asked) continue
    const table = layoutOf(sheet)
    const { records, samples } = lookOver(table)
    if (asked === undefined && (!table.header || records === 0)) continue
    const { title, unitNote, header } = table
    const columns = table.columns.map(({ key, label }, at) => ({ key, label, sample: samples[at] ?? '' }))
    return { table, found: { sheet: sheet.name, title, unitNote, header: header !== undefined, columns, records } }
  }
  return { table: undefined, found: undefined }
}

/** How many records there are, and the first thing that stands in each column. */
function lookOver({ places, columns, rowAt }: TableLayout): { records: number; samples: string[] } {
  const samples = columns.map(() => '')
  let records = 0
  for (const place of places) {
    const { cells, total } = rowAt(place)
    if (total) continue
    records += 1
    for (const [at, cell] of cells.entries()) samples[at] ||= cellText(cell).slice(0, sampleLength)
  }
  return { records, samples }
}

/** The records among these rows of the table, without the cells that are blank. */
export const recordsAt = ({ columns, rowAt }: TableLayout, places: readonly number[]): TableRecord[] =>
  places.flatMap((place) => {
    const { line, cells, total } = rowAt(place)
    if (total) return []
    const filled = columns.flatMap(({ key }, at) => {
      const text = cellText(cells[at] ?? null)
      return text === '' ? [] : [[key, text] as const]
    })
    return { line, cells: Object.fromEntries(filled) }
  })
