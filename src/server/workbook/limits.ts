/** Limits (上限) of what is read from a workbook, and the refusal that names the one exceeded. */
import { Refusal } from '#kernel/refusal'
import { megabyte, uploadLimits } from '#kernel/uploads'

export interface WorkbookLimits {
  readonly fileBytes: number
  /** All parts of a zip together, as stored in no compression. */
  readonly unpackedBytes: number
  /** Unpacked to packed, of what exceeds the first megabyte. */
  readonly ratio: number
  readonly entries: number
  readonly rows: number
  readonly columns: number
  /** Cells of all sheets together, blank ones within a row included. */
  readonly cells: number
  /** Text of all cells together: one shared text can stand in many cells. */
  readonly characters: number
  readonly cellCharacters: number
  readonly seconds: number
  readonly heapMegabytes: number
}

export const workbookLimits: WorkbookLimits = {
  fileBytes: uploadLimits.workbook.megabytes * megabyte,
  unpackedBytes: 60 * megabyte,
  ratio: 100,
  entries: 1000,
  // The 100,000 records an import takes, with title, header and footnotes.
  rows: 101_000,
  columns: 500,
  cells: 2_000_000,
  characters: 40_000_000,
  // What a spreadsheet program itself can hold in one cell.
  cellCharacters: 32_767,
  // A full sheet takes 3 to 5 seconds on an idle machine; a busy one needs patience.
  seconds: 60,
  // A full .xls sheet (65,536 × 8) was measured to need more than 256.
  heapMegabytes: 384,
}

export type BombReason = 'size' | 'ratio' | 'entries' | 'entities' | 'cells' | 'characters' | 'time' | 'memory'

export function bomb(name: string, reason: BombReason, limit: number): Refusal {
  return new Refusal('too_large', 'workbook.bomb', { name, reason, limit })
}

export function unreadable(name: string): Refusal {
  return new Refusal('invalid', 'workbook.unreadable', { name })
}
