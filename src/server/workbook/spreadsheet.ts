/** Sheets of .xls and .xlsx files (电子表格): SheetJS interprets; what it is given and what it gives back is checked. */
import { parse_zip, read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx'
import { Refusal } from '#kernel/refusal'
import { megabyte } from '#kernel/uploads'
import type { Cell, Sheet } from '#kernel/workbook'
import { checkPackage } from './file-type.ts'
import { unreadable, type WorkbookLimits } from './limits.ts'
import { readPart } from './sheet-parts.ts'
import { addRows, mergesOf } from './sheet-rows.ts'
import {
  budgetOf,
  sheetsInPortions,
  visibleSheets,
  type Interpreter,
  type PartReaders,
} from './spreadsheet-portions.ts'
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
  const files = new Map(
    [...parts.values()]
      .filter((part) => /\.(?:xml|rels)$/iu.test(part.name))
      .map((part) => [part.name, () => readPartOrKeep(part, name, refusals)] as const),
  )
  const interpreted: Interpreter = (replaced) =>
    interpret(name, refusals, () => parse_zip({ files: filesWith(files, replaced) }, options(limits)))
  const size = [...parts.values()].reduce((sum, part) => sum + part.size, 0)
  const inPortions = size > portionsFrom ? sheetsInPortions(files, interpreted, { name, limits }) : undefined
  return inPortions ?? sheetsOf(interpreted(new Map()), name, limits)
}

/** Parts unpacked, in bytes, above which a file is interpreted in portions. */
const portionsFrom = 2 * megabyte

function filesWith(files: PartReaders, replaced: ReadonlyMap<string, Buffer>) {
  return Object.fromEntries(
    [...files].map(([name, read]) => [name, { name, asNodeBuffer: () => replaced.get(name) ?? read() }]),
  )
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
  const budget = budgetOf(workbook, name, limits)
  return visibleSheets(workbook, name).flatMap((sheetName) => {
    const sheet = workbook.Sheets[sheetName]
    if (!sheet) throw unreadable(name)
    const rows: Cell[][] = []
    addRows(rows, sheet, sheetName, budget)
    const merges = mergesOf(sheet, rows, budget)
    // What has been read is let go before the next sheet.
    delete workbook.Sheets[sheetName]
    return rows.length > 0 ? [{ name: sheetName, rows, merges }] : []
  })
}
