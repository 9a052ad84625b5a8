/** Sheets of .xls and .xlsx files (电子表格): SheetJS interprets; what it is given and what it gives back is checked. */
import { parse_zip, read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx'
import { Refusal } from '#kernel/refusal'
import type { Sheet } from '#kernel/workbook'
import { checkPackage, macros } from './file-type.ts'
import { unreadable, type WorkbookLimits } from './limits.ts'
import { readPart } from './sheet-parts.ts'
import { mergesOf, rowsOf, type Budget } from './sheet-rows.ts'
import { openZip, type ZipPart } from './zip.ts'

declare module '@e965/xlsx' {
  /** Exported by the package, missing in its types: a workbook from parts that are unpacked only when asked for. */
  export function parse_zip(
    zip: { files: Record<string, { name: string; asNodeBuffer(): Buffer }> },
    options: ParsingOptions,
  ): WorkBook
}

export function sheetsOfXlsx(bytes: Buffer, name: string, limits: WorkbookLimits): Sheet[] {
  const parts = openZip(bytes, name, limits)
  checkPackage(parts, name)
  // SheetJS swallows what is thrown while it reads some parts; it is kept here.
  const refusals: Refusal[] = []
  const files = [...parts.values()]
    .filter((part) => /\.(?:xml|rels)$/iu.test(part.name))
    .map((part) => [part.name, { name: part.name, asNodeBuffer: () => readPartOrKeep(part, name, refusals) }] as const)
  const workbook = interpret(name, refusals, () => parse_zip({ files: Object.fromEntries(files) }, options(limits)))
  return sheetsOf(workbook, name, limits)
}

function readPartOrKeep(part: ZipPart, name: string, refusals: Refusal[]): Buffer {
  try {
    return readPart(part, name)
  } catch (error) {
    if (error instanceof Refusal) refusals.push(error)
    throw error
  }
}

/** Excel 97–2003, and with the code pages also Excel 95. */
export async function sheetsOfXls(bytes: Buffer, name: string, limits: WorkbookLimits): Promise<Sheet[]> {
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const workbook = interpret(name, [], () => read(bytes, { ...options(limits), type: 'buffer', cellText: true }))
  return sheetsOf(workbook, name, limits)
}

/** One row more than allowed is read, to see that there is one. */
function options(limits: WorkbookLimits): ParsingOptions {
  return { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, sheetRows: limits.rows + 1 }
}

function interpret(name: string, refusals: readonly Refusal[], parse: () => WorkBook): WorkBook {
  let workbook: WorkBook | undefined
  let message = ''
  try {
    workbook = parse()
  } catch (error) {
    message = String(error)
  }
  if (refusals[0]) throw refusals[0]
  if (/password/iu.test(message)) throw new Refusal('invalid', 'workbook.encrypted', { name })
  if (!workbook) throw unreadable(name)
  return workbook
}

/** Sheets people can see, with something in them. */
function sheetsOf(workbook: WorkBook, name: string, limits: WorkbookLimits): Sheet[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  const budget: Budget = { name, limits, date1904, cells: 0, characters: 0 }
  return workbook.SheetNames.flatMap((sheetName, place) => {
    const sheet = workbook.Sheets[sheetName]
    if (!sheet) throw unreadable(name)
    const type: string = sheet['!type'] ?? 'sheet'
    if (type === 'macro') throw macros(name)
    if (type !== 'sheet' || workbook.Workbook?.Sheets?.[place]?.Hidden) return []
    const rows = rowsOf(sheet, sheetName, budget)
    const merges = mergesOf(sheet, rows, budget)
    // What has been read is let go before the next sheet.
    delete workbook.Sheets[sheetName]
    return rows.length > 0 ? [{ name: sheetName, rows, merges }] : []
  })
}
