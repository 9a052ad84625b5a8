/** An official paper as a word file (公文成文稿): the editable and official form, laid out by GB/T 9704-2012. */
import {
  BorderStyle,
  Document,
  DocumentGridType,
  Header,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx'
import { layOut, paperDay, type LineRole, type Paper, type PaperPiece, type PaperSheet } from '#kernel/paper'
import { footersOf, letterFooter, noFooters } from './footers.ts'
import { imprintLines } from './imprint.ts'
import { character, lineHeight, margins, millimetres, organIndent, organSize, pages, red } from './measures.ts'
import { printable } from './printable.ts'
import { styleId, styles } from './styles.ts'
import { formTable, listTable } from './tables.ts'
import { titleLines } from './titles.ts'

export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.organ || (paper.signature?.organ ?? '')),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: layOut(paper).map((sheet, at) => sectionOf(paper, sheet, at)),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionOf(paper: Paper, { page, pieces }: PaperSheet, at: number): ISectionOptions {
  const letterHead = paper.format === 'letter' && at === 0
  const onlyImprint = pieces.every(({ role }) => role === 'imprint')
  const inHead = letterHead ? pieces.flatMap((piece) => (isHead(piece) ? [piece] : [])) : []
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: letterHead,
      page: {
        size:
          page === 'portrait'
            ? pages.portrait
            : { width: pages[page].height, height: pages[page].width, orientation: PageOrientation.LANDSCAPE },
        margin: { ...margins, header: letterHead ? letterTop(inHead) : millimetres(15), footer: millimetres(20) },
      },
      grid: { type: DocumentGridType.LINES, linePitch: lineHeight },
    },
    headers: letterHead ? { first: new Header({ children: inHead.map((piece) => letterLine(piece)) }) } : {},
    footers: onlyImprint ? noFooters() : { ...footersOf(), ...(letterHead ? { first: letterFooter() } : {}) },
    children: pieces
      .filter((piece) => !inHead.some((head) => head === piece))
      .flatMap((piece) => drawn(piece, { paper, page, pieces })),
  }
}

type LinePiece = Extract<PaperPiece, { text: string }>

const isHead = (piece: PaperPiece): piece is LinePiece => piece.role === 'class_mark' || piece.role === 'organ'

/** 信函格式: the organ stands 30 mm below the edge; the class mark takes the 10 mm above it. */
const letterTop = (inHead: readonly PaperPiece[]): number =>
  millimetres(inHead.some(({ role }) => role === 'class_mark') ? 20 : 30)

/** 信函格式: a thick and a thin red line, 170 mm long, 4 mm below the organ. */
function letterLine({ role, text }: LinePiece): Paragraph {
  if (role === 'class_mark')
    return new Paragraph({
      style: styleId(role),
      text: printable(text),
      spacing: { line: millimetres(10), lineRule: 'exact' },
    })
  const over = millimetres(7)
  return new Paragraph({
    style: styleId('organ'),
    indent: { left: -over, right: -over },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 11 } },
    children: [new TextRun({ text: printable(text), size: organSize(text) })],
  })
}

interface Surroundings {
  readonly paper: Paper
  readonly page: PaperSheet['page']
  readonly pieces: readonly PaperPiece[]
}

function drawn(piece: PaperPiece, { paper, page, pieces }: Surroundings): (Paragraph | Table)[] {
  if (piece.role === 'table') return [listTable(piece.table, page), gap(isFollowed(piece, pieces) ? lineHeight : 0)]
  if (piece.role === 'form') return [formTable(piece.form), gap(isFollowed(piece, pieces) ? lineHeight / 2 : 0)]
  if (piece.role === 'imprint') return [...imprintLines(piece, paper.format), gap()]
  const special = specialLines[piece.role]?.(piece, paper)
  if (special) return [special]
  return [
    new Paragraph({
      style: styleId(piece.role),
      text: printable(piece.text),
      ...(isBeforeClosing(piece, pieces) ? { keepNext: true, keepLines: true } : {}),
    }),
  ]
}

/** A paragraph that a table or 版记 needs behind it and that takes no room of its own: it never opens another page. */
const gap = (before = 0): Paragraph => new Paragraph({ style: styleId('gap'), text: '', spacing: { before } })

/** 版记 stands at the foot of its page, not below. */
const isFollowed = (piece: PaperPiece, pieces: readonly PaperPiece[]): boolean => {
  const next = pieces[pieces.indexOf(piece) + 1]?.role
  return next !== undefined && next !== 'imprint'
}

/** 附件说明 and 落款 never stand alone on a page: the last paragraph goes with them. */
const isBeforeClosing = (piece: PaperPiece, pieces: readonly PaperPiece[]): boolean =>
  closingRoles.includes(pieces[pieces.indexOf(piece) + 1]?.role)

const closingRoles: readonly (PaperPiece['role'] | undefined)[] = [
  'attachment_note',
  'attachment_note_next',
  'signer',
  'signed_organ',
]

/** Upper edge 35 mm below the type area's. */
const organMark = (text: string): Paragraph =>
  new Paragraph({
    style: styleId('organ'),
    spacing: { before: millimetres(35), after: 0, line: 240, lineRule: 'auto' },
    children: [new TextRun({ text: printable(text), size: organSize(text) })],
  })

/** Two lines under the organ with the red line 4 mm below it; in 信函格式 at the right, under the first line. */
function numberLine(text: string, { format }: Paper): Paragraph {
  if (format === 'letter')
    return new Paragraph({
      style: styleId('number'),
      alignment: 'right',
      spacing: { before: 280 },
      text: printable(text),
    })
  return new Paragraph({
    style: styleId('number'),
    spacing: { before: 2 * lineHeight },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
    text: printable(text),
  })
}

/** A line is left free under the title, over the addressee or over the text where there is none. */
const titleSpacing = ({ format, addressee }: Paper) => {
  if (format === 'form') return { spacing: { before: 0, after: lineHeight / 2 } }
  return addressee === null ? { spacing: { after: lineHeight } } : {}
}

const titleParagraph = ({ role, text }: LinePiece, paper: Paper): Paragraph =>
  new Paragraph({
    style: styleId(role),
    ...(role === 'title' ? titleSpacing(paper) : {}),
    children: titleLines(printable(text)).map(
      (words, at) => new TextRun({ text: words, ...(at > 0 ? { break: 1 } : {}) }),
    ),
  })

/** Two lines below the text, room for the seal over organ and date. */
function signatureLine({ role, text }: LinePiece, { signature }: Paper): Paragraph {
  const first = role === 'signer' || (signature?.signer === null && text === signature.organ)
  const right = role === 'signed_organ' && signature ? organIndent(text, paperDay(signature.on)) : 4
  return new Paragraph({
    style: styleId(role),
    indent: { right: Math.round(right * character) },
    spacing: { before: first ? 2 * lineHeight : 0 },
    text: printable(text),
  })
}

/** Lines that need more than their style. */
const specialLines: Partial<Record<LineRole, (piece: LinePiece, paper: Paper) => Paragraph>> = {
  organ: ({ text }) => organMark(text),
  number: ({ text }, paper) => numberLine(text, paper),
  title: titleParagraph,
  attachment_title: titleParagraph,
  signer: signatureLine,
  signed_organ: signatureLine,
}
