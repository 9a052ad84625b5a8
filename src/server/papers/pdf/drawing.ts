/**
 * A paper as its PDF is drawn (版面): the pieces of `layOut` with every measure filled in, in points. `paper.typ` only
 * draws them; texts reach it as data, never as source, so that nothing in them is markup or code.
 */
import { layOut, paperDay, type LineRole, type Paper, type PaperPiece, type PaperSheet } from '#kernel/paper'
import { say } from '#kernel/message'
import { paperWords } from '#kernel/messages/paper'
import { character, margins, millimetres, organIndent, organSize, pages, red, sizes, widthOf } from '../measures.ts'
import { titleLines } from '../titles.ts'
import type { Faces } from './faces.ts'
import { letterHead, type LetterHead } from './letter-head.ts'
import { looks, pitch, points, typeSize, type Look } from './looks.ts'
import { formOf, listOf, type DrawnForm, type DrawnList } from './tables.ts'
import { plain, wrappable } from './plain.ts'

export interface DrawnLine extends Look {
  readonly kind: 'line'
  /** Broken here and nowhere else where there are several. */
  readonly lines: readonly string[]
  /** 红色分隔线: as wide as the type area, so far below the line. */
  readonly redLine: number | null
  /** 附件说明 and 落款, when they follow a paragraph: they take the last line of it along to the next page. */
  readonly closing: readonly DrawnLine[]
}

export interface DrawnImprint {
  readonly kind: 'imprint'
  readonly copies: string | null
  readonly printed: readonly [string, string] | null
  /** 信函格式 has no rules. */
  readonly ruled: boolean
  /** Stays on one page; one of very many names cannot. */
  readonly whole: boolean
}

export type DrawnPiece = DrawnLine | DrawnList | DrawnForm | DrawnImprint | LetterHead

export interface DrawnSheet {
  readonly width: number
  readonly height: number
  /** 信函格式: the first page has red lines at its foot and no number. */
  readonly letter: boolean
  readonly numbered: boolean
  readonly pieces: readonly DrawnPiece[]
}

export interface Drawing {
  readonly title: string
  readonly author: string
  /** 成文日期, the only date in the file: [year, month, day]. */
  readonly on: readonly number[] | null
  readonly margins: { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number }
  readonly red: string
  readonly pageNumber: { readonly before: string; readonly after: string; readonly size: number }
  readonly faces: Faces
  readonly sheets: readonly DrawnSheet[]
}

export function drawingOf(paper: Paper, faces: Faces): Drawing {
  const [before = '', after = ''] = say(paperWords.pageNumber, { page: '\u0000' }).split('\u0000')
  return {
    title: plain(paper.title),
    author: plain(paper.organ || (paper.signature?.organ ?? '')),
    on: paper.signature ? paper.signature.on.split('-').map(Number) : null,
    margins: {
      top: points(margins.top),
      left: points(margins.left),
      right: points(margins.right),
      bottom: points(margins.bottom),
    },
    red: `#${red}`,
    pageNumber: { before, after, size: typeSize(sizes.imprint) },
    faces,
    sheets: layOut(paper).map((sheet, at) => sheetOf(paper, sheet, at)),
  }
}

type LinePiece = Extract<PaperPiece, { text: string }>

function sheetOf(paper: Paper, { page, pieces }: PaperSheet, at: number): DrawnSheet {
  const letter = paper.format === 'letter' && at === 0
  const head = letter ? pieces.filter((piece) => piece.role === 'class_mark' || piece.role === 'organ') : []
  const rest = pieces.filter((piece) => !head.includes(piece))
  return {
    width: points(pages[page].width),
    height: points(pages[page].height),
    letter,
    numbered: pieces.some(({ role }) => role !== 'imprint'),
    pieces: [
      ...(letter ? [letterHead(head as LinePiece[])] : []),
      ...closed(rest).map(({ piece, closing }) => drawn(piece, { paper, page, closing })),
    ],
  }
}

const closingRoles: readonly PaperPiece['role'][] = [
  'attachment_note',
  'attachment_note_next',
  'signer',
  'signed_organ',
  'signed_on',
]
const isClosing = (piece: PaperPiece): piece is LinePiece => closingRoles.includes(piece.role)

/** Lines that stand together at most: half a page. */
const closingLines = 11

/** Pieces in their order, 附件说明 and 落款 with the paragraph they follow. */
function closed(pieces: readonly PaperPiece[]): { piece: PaperPiece; closing: LinePiece[] }[] {
  const first = pieces.findIndex(isClosing)
  const closing = pieces.filter(isClosing)
  const lines = closing.reduce((sum, { text }) => sum + Math.ceil(widthOf(text) / 22), 0)
  if (pieces[first - 1]?.role !== 'paragraph' || lines > closingLines)
    return pieces.map((piece) => ({ piece, closing: [] }))
  return pieces
    .filter((piece) => !isClosing(piece))
    .map((piece, at) => ({ piece, closing: at === first - 1 ? closing : [] }))
}

interface Surroundings {
  readonly paper: Paper
  readonly page: PaperSheet['page']
  readonly closing: readonly LinePiece[]
}

function drawn(piece: PaperPiece, { paper, page, closing }: Surroundings): DrawnPiece {
  if (piece.role === 'table') return listOf(piece.table, page)
  if (piece.role === 'form') return formOf(piece.form)
  if (piece.role === 'imprint') {
    const ruled = paper.format !== 'letter'
    const [organ, day] = piece.printed ?? []
    return {
      kind: 'imprint',
      copies: piece.copies === null ? null : wrappable(piece.copies, 28),
      printed: ruled && organ !== undefined && day !== undefined ? [plain(organ), plain(day)] : null,
      ruled,
      whole: widthOf(piece.copies ?? '') < 20 * 29,
    }
  }
  return lineOf(piece, paper, closing)
}

function lineOf({ role, text }: LinePiece, paper: Paper, closing: readonly LinePiece[] = []): DrawnLine {
  return {
    kind: 'line',
    ...looks[role],
    redLine: null,
    ...specialLooks[role]?.(text, paper),
    lines: role === 'title' || role === 'attachment_title' ? titleLines(plain(text)) : [wrappable(text, 28)],
    closing: closing.map((line) => lineOf(line, paper)),
  }
}

/** Upper edge 35 mm below the type area's. */
function organMark(text: string): Partial<DrawnLine> {
  const size = typeSize(organSize(text))
  return { size, pitch: size, before: points(millimetres(35)) }
}

/** The red line lies 4 mm below the number; in 信函格式 the number stands at the right, ⅞ of a character below its line. */
function numberLine(_: string, { format }: Paper): Partial<DrawnLine> {
  if (format === 'letter') return { align: 'right', before: typeSize(sizes.body) * 0.875 }
  const below = (pitch - typeSize(sizes.body)) / 2
  return { before: 2 * pitch, redLine: points(millimetres(4)) - below }
}

/** Two lines below the text, room for the seal over organ and date. */
const signatureLine =
  (role: 'signer' | 'signed_organ') =>
  (text: string, { signature }: Paper): Partial<DrawnLine> => ({
    before: role === 'signer' || (signature?.signer === null && text === signature.organ) ? 2 * pitch : 0,
    right: points(character) * (role === 'signed_organ' && signature ? organIndent(text, paperDay(signature.on)) : 4),
  })

/** Lines that need more than their look. */
const specialLooks: Partial<Record<LineRole, (text: string, paper: Paper) => Partial<DrawnLine>>> = {
  organ: organMark,
  number: numberLine,
  // A line is left free under the title, over the addressee or over the text where there is none.
  title: (_, { format, addressee }) => {
    if (format === 'form') return { before: 0, after: pitch / 2 }
    return addressee === null ? { after: pitch } : {}
  },
  signer: signatureLine('signer'),
  signed_organ: signatureLine('signed_organ'),
}
