/** Tables of a paper in the word file (表格): lists with a repeated header, forms to fill in. */
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { PaperForm, PaperTable } from '#kernel/paper'
import { widths } from './measures.ts'
import { printable } from './printable.ts'
import { styleId, type StyleRole } from './styles.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
type Align = keyof typeof alignments

/** Whole twips whose sum is the width. */
function divided(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const ends = shares.map((_, at) => Math.round((shares.slice(0, at + 1).reduce((a, b) => a + b, 0) / sum) * width))
  return ends.map((end, at) => end - (ends[at - 1] ?? 0))
}

const lines = (text: string, style: StyleRole, align?: Align): Paragraph[] =>
  text.split('\n').map(
    (words) =>
      new Paragraph({
        text: printable(words),
        style: styleId(style),
        ...(align ? { alignment: alignments[align] } : {}),
      }),
  )

/** 清单: on A3 in small type, so that a matter takes one or two lines. */
export function listTable({ columns, rows }: PaperTable, page: keyof typeof widths): Table {
  const size = divided(
    columns.map(({ share }) => share),
    widths[page],
  )
  const [body, header]: [StyleRole, StyleRole] =
    page === 'landscape_a3' ? ['list', 'list_header'] : ['cell', 'cell_header']
  const cellAt = (at: number, children: Paragraph[]) =>
    new TableCell({
      children,
      width: { size: size[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[page], type: WidthType.DXA },
    columnWidths: size,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cellAt(at, lines(label, header))),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, at) => cellAt(at, lines(cells[at] ?? '', body, align))),
          }),
      ),
    ],
  })
}

export function formTable({ columns, rows }: PaperForm): Table {
  const size = divided(
    Array.from({ length: columns }, () => 1),
    widths.portrait,
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.portrait, type: WidthType.DXA },
    columnWidths: size,
    margins: { left: 100, right: 100 },
    rows: rows.map(
      ({ lines: height, cells }) =>
        new TableRow({
          cantSplit: true,
          height: { value: height * 400, rule: HeightRule.ATLEAST },
          children: cells.map(
            ({ text, label, span }) =>
              new TableCell({
                columnSpan: span,
                verticalAlign: VerticalAlignTable.CENTER,
                children: lines(text, label ? 'cell_header' : 'cell'),
              }),
          ),
        }),
    ),
  })
}
