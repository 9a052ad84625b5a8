/** 信函格式: the organ 30 mm below the edge, the class mark in the 10 mm above it, a thick and a thin red line below. */
import type { PaperPiece } from '#kernel/paper'
import { margins, millimetres, organSize } from '../measures.ts'
import { points, typeSize } from './looks.ts'
import { plain } from './plain.ts'

export interface LetterHead {
  readonly kind: 'letter_head'
  readonly mark: string | null
  readonly organ: string
  readonly size: number
  /** Of the organ's upper edge over that of the type area. */
  readonly rise: number
  /** From the organ to the first of the lines, which are 170 mm long. */
  readonly gap: number
  readonly length: number
}

export function letterHead(pieces: readonly Extract<PaperPiece, { text: string }>[]): LetterHead {
  const textOf = (role: PaperPiece['role']) => pieces.find((piece) => piece.role === role)?.text
  const organ = plain(textOf('organ') ?? '')
  const mark = textOf('class_mark')
  return {
    kind: 'letter_head',
    mark: mark === undefined ? null : plain(mark),
    organ,
    size: typeSize(organSize(organ)),
    rise: points(margins.top - millimetres(30)),
    gap: points(millimetres(4)),
    length: points(millimetres(170)),
  }
}
