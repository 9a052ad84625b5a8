/**
 * Long .xlsx sheets (长表) interpreted portion by portion: each one is given to SheetJS as a small workbook of its own, with
 * the styles of the file and only the shared texts its rows name.
 */
import type { WorkBook } from '@e965/xlsx'
import { megabyte } from '#kernel/uploads'
import type { Cell, Sheet } from '#kernel/workbook'
import { macros } from './file-type.ts'
import { unreadable, type WorkbookLimits } from './limits.ts'
import { localTexts, TextPlaces } from './shared-texts.ts'
import { cutSheet, type CutSheet } from './sheet-portions.ts'
import { addRows, mergesOf, type Budget } from './sheet-rows.ts'

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

  const outlines = new Map<string, Buffer>()
  for (const [place, part] of sheetParts.entries()) {
    const cut = cutOf(files, part)
    if (!cut) return undefined
    outlines.set(part, outline(cut, place))
  }
  const whole = workbookWith(outlines, nothing)
  const budget = budgetOf(whole, name, limits)
  const sheets: Sheet[] = []
  for (const sheetName of visibleSheets(whole, name)) {
    const sheet = whole.Sheets[sheetName]
    const part = sheetParts[Number(sheet?.['!data']?.[0]?.[0]?.v)]
    const cut = part === undefined ? undefined : cutOf(files, part)
    if (!sheet || part === undefined || !cut) return undefined
    const rows: Cell[][] = []
    for (const portion of cut.portions()) {
      const local = localTexts(portion, places)
      if (!local) return undefined
      const xml = Buffer.from(`${cut.head}${local.rows}</sheetData></worksheet>`, 'latin1')
      const read = workbookWith(new Map([...outlines, [part, xml]]), Buffer.from(local.texts, 'latin1')).Sheets[
        sheetName
      ]
      if (!read) throw unreadable(name)
      addRows(rows, read, sheetName, budget)
    }
    if (rows.length > 0) sheets.push({ name: sheetName, rows, merges: mergesOf(sheet, rows, budget) })
  }
  return sheets
}

const isSheet = (part: string): boolean => /worksheets\/[^/]*\.xml$/iu.test(part)
const isTexts = (part: string): boolean => /sharedStrings\.xml$/iu.test(part)

const cutOf = (files: PartReaders, part: string): CutSheet | undefined => {
  const content = files.get(part)?.()
  return content && cutSheet(content, portionBytes)
}

/** The sheet with a single cell instead of its rows: which part it comes from. */
const outline = ({ head, tail }: CutSheet, place: number): Buffer =>
  Buffer.from(`${head}<row r="1"><c r="A1"><v>${place}</v></c></row>${tail}`, 'latin1')

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
