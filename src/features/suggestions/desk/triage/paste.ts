/** What a pasted column of numbers and units would do (粘贴对照): read and judged line by line before anything is written. */
import { suggestionHeaders } from '../../messages/sheet-words.ts'
import type { SuggestionRow } from '../../domain/views.ts'

export const pasteStatuses = ['ok', 'same', 'assigned', 'unknown_number', 'unknown_unit', 'no_unit', 'twice'] as const
export type PasteStatus = (typeof pasteStatuses)[number]

export interface PasteUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

export interface PasteLine {
  /** From 1, as the spreadsheet counts what was copied. */
  readonly line: number
  readonly numberText: string
  readonly unitText: string
  readonly row: SuggestionRow | undefined
  readonly unit: PasteUnit | undefined
  readonly status: PasteStatus
}

export interface PasteKnown {
  /** Those that can be changed, on the screen now. */
  readonly open: readonly SuggestionRow[]
  /** Others that have a number, to say why they are not changed. */
  readonly others: readonly SuggestionRow[]
  readonly units: readonly PasteUnit[]
}

/** Undefined when the two columns are not there. */
export function readPaste(table: readonly (readonly string[])[], known: PasteKnown): PasteLine[] | undefined {
  const places = placesIn(table, known)
  if (!places) return undefined
  const seen = new Set<string>()
  return table.slice(places.from).flatMap((cells, index): PasteLine[] => {
    const numberText = (cells[places.number] ?? '').trim()
    const unitText = (cells[places.unit] ?? '').trim()
    if (numberText === '' && unitText === '') return []
    const row = find(known.open, numberText)
    const unit = unitNamed(unitText, known.units)
    const status = statusOf({ row, unit, numberText, unitText, known, seen })
    if (row) seen.add(row.id)
    return [{ line: places.from + index + 1, numberText, unitText, row, unit, status }]
  })
}

interface Judged {
  readonly row: SuggestionRow | undefined
  readonly unit: PasteUnit | undefined
  readonly numberText: string
  readonly unitText: string
  readonly known: PasteKnown
  readonly seen: ReadonlySet<string>
}

function statusOf({ row, unit, numberText, unitText, known, seen }: Judged): PasteStatus {
  if (!row) return find(known.others, numberText) ? 'assigned' : 'unknown_number'
  if (seen.has(row.id)) return 'twice'
  if (unitText === '') return 'no_unit'
  if (!unit) return 'unknown_unit'
  return row.proposedUnit?.id === unit.id ? 'same' : 'ok'
}

interface Places {
  readonly number: number
  readonly unit: number
  /** First line of the body. */
  readonly from: number
}

/** By the heads when they were copied too, otherwise by what stands in the columns. */
function placesIn(table: readonly (readonly string[])[], known: PasteKnown): Places | undefined {
  const [head = []] = table
  const number = placeOf(head, suggestionHeaders.reference)
  const unit = placeOf(head, [...suggestionHeaders.leadUnits, ...suggestionHeaders.proposedUnit])
  if (number !== undefined && unit !== undefined) return { number, unit, from: 1 }

  const width = Math.max(0, ...table.map((cells) => cells.length))
  const hits = (test: (cell: string) => boolean) => (column: number) =>
    table.filter((cells) => test((cells[column] ?? '').trim())).length
  const isNumber = (cell: string) => find([...known.open, ...known.others], cell) !== undefined
  const byNumber = mostIn(width, hits(isNumber))
  const byUnit = mostIn(
    width,
    hits((cell) => unitNamed(cell, known.units) !== undefined),
  )
  return byNumber === undefined || byUnit === undefined || byNumber === byUnit
    ? undefined
    : { number: byNumber, unit: byUnit, from: 0 }
}

function placeOf(head: readonly string[], words: readonly string[]): number | undefined {
  const place = head.findIndex((cell) => words.includes(cell.replaceAll(/\s/g, '')))
  return place < 0 ? undefined : place
}

/** The first column with the most hits, when there is any. */
function mostIn(width: number, hits: (column: number) => number): number | undefined {
  const counts = Array.from({ length: width }, (_, column) => hits(column))
  const most = Math.max(0, ...counts)
  return most === 0 ? undefined : counts.indexOf(most)
}

/** 118, 003, 第118号, 17-3-118, 17-3-c2, 闭2 */
function find(rows: readonly SuggestionRow[], text: string): SuggestionRow | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const byReference = rows.find(({ reference }) => reference !== null && reference === plain.toLowerCase())
  if (byReference) return byReference
  const [, between, digits] = /^(?:第)?(闭|c)?第?0*(\d+)(?:号)?$/i.exec(plain) ?? []
  if (!digits) return undefined
  const named = rows.filter(({ number, betweenSessions }) => number === Number(digits) && betweenSessions === !!between)
  // The same number of two sessions names neither.
  return named.length === 1 ? named[0] : undefined
}

/** By its full or short name, nothing guessed. */
function unitNamed(text: string, units: readonly PasteUnit[]): PasteUnit | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (plain === '') return undefined
  return units.find(({ name, shortName }) => name === plain || shortName === plain)
}
