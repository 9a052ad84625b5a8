/**
 * Long .xlsx sheets (长表) interpreted portion by portion: rows written as usual are read as they stand; any other portion
 * is given to SheetJS as a small workbook of its own, with the styles of the file and only the shared texts its rows name.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { megabyte } from '#kernel/uploads'
import type { Cell, Sheet } from '#kernel/workbook'
import { macros } from './file-type.ts'
import { unreadable, type WorkbookLimits } from './limits.ts'
import { plainRows, type PlainReading } from './plain-rows.ts'
import { localTexts, TextPlaces } from './shared-texts.ts'
import { cutSheet, type CutSheet } from './sheet-portions.ts'
import { addRow, addRows, lastRow, mergesOf, valueOf, type Budget } from './sheet-rows.ts'

/** Parts by name, each unpacked when asked for. */
export type PartReaders = ReadonlyMap<string, () => Buffer>
/** A workbook of the file with some parts replaced. */
export type Interpreter = (replaced: ReadonlyMap<string, Buffer>) => WorkBook

const portionBytes = megabyte / 2
const nothing = Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>')

/** Undefined where a part is not written as portions need it: such a file is interpreted whole. */
export function sheetsInPortions(
  files: PartReaders,
  interpreted: Interpreter,
  { name, limits }: { name: string; limits: WorkbookLimits },
): Sheet[] | undefined {
  const small = new Map(
    [...files].filter(([part]) => !isSheet(part) && !isTexts(part)).map(([part, read]) => [part, read()]),
  )
  const sheetParts = [...files.keys()].filter(isSheet)
  const textsPart = [...files.keys()].find(isTexts)
  const places = new TextPlaces((textsPart && files.get(textsPart)?.()) || nothing)
  const workbookWith = (sheets: ReadonlyMap<string, Buffer>, texts: Buffer) =>
    interpreted(new Map([...small, ...sheets, ...(textsPart ? [[textsPart, texts] as const] : [])]))

  const cuts = new Map<string, CutSheet>()
  for (const part of sheetParts) {
    const content = files.get(part)?.()
    const cut = content && cutSheet(content, portionBytes)
    if (!cut) return undefined
    cuts.set(part, cut)
  }
  const outlines = new Map([...cuts].map(([part, cut], place) => [part, sheetWith(cut, cellOf(place))]))
  const whole = workbookWith(outlines, nothing)
  const budget = budgetOf(whole, name, limits)
  const sheets: Sheet[] = []
  for (const sheetName of visibleSheets(whole, name)) {
    const sheet = whole.Sheets[sheetName]
    const part = sheetParts[Number(sheet?.['!data']?.[0]?.[0]?.v)]
    const cut = part === undefined ? undefined : cuts.get(part)
    if (!sheet || part === undefined || !cut) return undefined
    const interpretedSheet = (xml: string, some: Buffer) => {
      const read = workbookWith(new Map([...outlines, [part, sheetWith(cut, xml)]]), some).Sheets[sheetName]
      if (!read) throw unreadable(name)
      return read
    }
    const numberOf = numbersBy(interpretedSheet, budget)
    const rows: Cell[][] = []
    for (const portion of cut.portions()) {
      const plain = plainRows(portion, { texts: places, numberOf })
      if (plain) {
        for (const row of plain) addRow(rows, row, { sheetName, found: () => lastRow(sheet), budget })
        continue
      }
      const local = localTexts(portion, places)
      if (!local) return undefined
      addRows(rows, interpretedSheet(local.rows, Buffer.from(local.texts, 'latin1')), sheetName, budget)
    }
    if (rows.length > 0) sheets.push({ name: sheetName, rows, merges: mergesOf(sheet, rows, budget) })
  }
  return sheets
}

/** What a number is under each style of the file, as the interpreter says of one cell of it. */
function numbersBy(
  interpretedSheet: (xml: string, texts: Buffer) => WorkSheet,
  budget: Budget,
): PlainReading['numberOf'] {
  const formats = new Map<number, CellObject['z']>()
  return (value, style) => {
    if (!formats.has(style)) formats.set(style, interpretedSheet(cellOf(1, style), nothing)['!data']?.[0]?.[0]?.z)
    const format = formats.get(style)
    return valueOf({ t: 'n', v: value, ...(format !== undefined && { z: format }) }, budget)
  }
}

const isSheet = (part: string): boolean => /worksheets\/[^/]*\.xml$/iu.test(part)
const isTexts = (part: string): boolean => /sharedStrings\.xml$/iu.test(part)

/** The sheet with other rows in it. */
const sheetWith = ({ head, tail }: CutSheet, rows: string): Buffer => Buffer.from(head + rows + tail, 'latin1')

const cellOf = (value: number, style = 0): string => `<row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row>`

export const budgetOf = (workbook: WorkBook, name: string, limits: WorkbookLimits): Budget => ({
  name,
  limits,
  date1904: workbook.Workbook?.WBProps?.date1904 === true,
  cells: 0,
  characters: 0,
})

/** Names of the sheets people can see; a sheet of macros refuses the file. */
export function visibleSheets(workbook: WorkBook, name: string): string[] {
  return workbook.SheetNames.filter((sheetName, place) => {
    const sheet = workbook.Sheets[sheetName]
    if (!sheet) throw unreadable(name)
    const type: string = sheet['!type'] ?? 'sheet'
    if (type === 'macro') throw macros(name)
    return type === 'sheet' && !workbook.Workbook?.Sheets?.[place]?.Hidden
  })
}
