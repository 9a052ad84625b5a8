/** How each line of a paper looks in its PDF (段落样式), in points; the same measures as the styles of the word file. */
import type { LineRole } from '#kernel/paper'
import { character, lineHeight, sizes, tracking } from '../measures.ts'
import type { FaceRole } from './faces.ts'

/** Twips → points. */
export const points = (twips: number): number => twips / 20
/** Half points, as sizes of type are given → points. */
export const typeSize = (size: number): number => size / 2

export interface Look {
  readonly face: FaceRole
  readonly size: number
  /** From one line to the next. */
  readonly pitch: number
  readonly tracking: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly before: number
  readonly after: number
  /** Of the first line; negative when the others are indented instead. */
  readonly first: number
  readonly left: number
  readonly right: number
  readonly red: boolean
  /** Stays on the page of what follows. */
  readonly keep: boolean
  /** Level in the outline of the document; 0 is running text. */
  readonly level: number
}

export const pitch = points(lineHeight)
const space = points(character)
const plain: Look = {
  face: 'body',
  size: typeSize(sizes.body),
  pitch,
  tracking: points(tracking),
  align: 'left',
  before: 0,
  after: 0,
  first: 0,
  left: 0,
  right: 0,
  red: false,
  keep: false,
  level: 0,
}
const indented = { first: 2 * space }
const headingOf = (level: number, face: FaceRole = 'body'): Look => ({ ...plain, ...indented, face, level, keep: true })
const titled: Look = { ...plain, face: 'title', size: typeSize(sizes.title), pitch: 33, tracking: 0, align: 'center' }

export const looks: Readonly<Record<LineRole, Look>> = {
  class_mark: { ...plain, face: 'first', align: 'right' },
  organ: { ...titled, red: true },
  number: { ...plain, align: 'center' },
  title: { ...titled, before: 2 * pitch, keep: true, level: 1 },
  addressee: { ...plain, before: pitch },
  paragraph: { ...plain, ...indented, align: 'justify' },
  heading_1: headingOf(2, 'first'),
  heading_2: headingOf(3, 'second'),
  heading_3: headingOf(4),
  heading_4: headingOf(5),
  attachment_note: { ...plain, before: pitch, left: 6 * space, first: -4 * space, keep: true },
  attachment_note_next: { ...plain, left: 6 * space, first: -space, keep: true },
  signer: { ...plain, align: 'right', keep: true },
  signed_organ: { ...plain, align: 'right', keep: true },
  signed_on: { ...plain, align: 'right', right: 4 * space },
  note: { ...plain, ...indented },
  attachment_mark: { ...plain, face: 'first', keep: true },
  attachment_title: { ...titled, before: pitch, after: pitch / 2, keep: true, level: 2 },
}
