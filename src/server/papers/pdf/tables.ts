/** Tables of a paper in its PDF (表格): lists with a repeated header, forms to fill in. */
import type { PaperForm, PaperSheet, PaperTable } from '#kernel/paper'
import { sizes, widthOf, widths } from '../measures.ts'
import { points, typeSize } from './looks.ts'
import { wrappable } from './plain.ts'

interface Letters {
  readonly size: number
  readonly pitch: number
}

export interface DrawnList extends Letters {
  readonly kind: 'list'
  readonly shares: readonly number[]
  readonly aligns: readonly ('left' | 'center' | 'right')[]
  /** 清单 on A3 has its labels in 黑体. */
  readonly strong: boolean
  readonly labels: readonly string[]
  /** A row stays on one page unless it is longer than one. */
  readonly rows: readonly { readonly whole: boolean; readonly cells: readonly (readonly string[])[] }[]
}

export interface DrawnForm extends Letters {
  readonly kind: 'form'
  readonly columns: number
  readonly rows: readonly {
    readonly height: number
    readonly whole: boolean
    readonly cells: readonly { readonly lines: readonly string[]; readonly label: boolean; readonly span: number }[]
  }[]
}

const cell: Letters = { size: typeSize(sizes.cell), pitch: 22 }
const small: Letters = { size: typeSize(sizes.list), pitch: 16 }

/** Height of the type area that a row kept whole may take at most. */
const tallest = 560

/** Lines of a cell, and how high it is about. */
function measured(text: string, width: number, { size, pitch }: Letters): { lines: string[]; height: number } {
  const perLine = Math.max(1, Math.floor(width / size))
  const lines = text.split('\n')
  const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.2) / perLine)), 0)
  return { lines: lines.map((line) => wrappable(line, perLine)), height: count * pitch }
}

export function listOf({ columns, rows }: PaperTable, page: PaperSheet['page']): DrawnList {
  const across = page === 'landscape_a3'
  const letters = across ? small : cell
  const sum = columns.reduce((total, { share }) => total + share, 0)
  const width = (share: number) => (share / sum) * points(widths[page]) - 6
  return {
    kind: 'list',
    ...letters,
    shares: columns.map(({ share }) => share),
    aligns: columns.map(({ align }) => align),
    strong: across,
    labels: columns.map(({ label }) => wrappable(label, 28)),
    rows: rows.map((texts) => {
      const cells = columns.map(({ share }, at) => measured(texts[at] ?? '', width(share), letters))
      return { whole: cells.every(({ height }) => height < tallest), cells: cells.map(({ lines }) => lines) }
    }),
  }
}

export const formOf = ({ columns, rows }: PaperForm): DrawnForm => ({
  kind: 'form',
  ...cell,
  columns,
  rows: rows.map(({ lines: height, cells }) => {
    const drawn = cells.map(({ text, label, span }) => ({
      ...measured(text, (span / columns) * points(widths.portrait) - 10, cell),
      label,
      span,
    }))
    return {
      height: height * 20,
      whole: drawn.every((one) => one.height < tallest),
      cells: drawn.map(({ lines, label, span }) => ({ lines, label, span })),
    }
  }),
})
