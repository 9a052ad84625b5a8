/** 编制: puts the values into a text and names everything that stands against signing it. */
import { z } from 'zod'
import { wordBefore, wordBehind } from '../../messages/printed.ts'
import { figureFormats, isBound, type Block, type Content, type FigureFormat, type Handwritten } from './content.ts'
import type { Span } from '../checker/text-spans.ts'
import { quantitiesIn } from './numbers.ts'
import { printed, type StatedFigure } from './stated.ts'

/**
 * unexplained: a number that is neither bound nor vouched for · beside: 近、余 … typed beside a figure, which alone knows
 * whether they are true · unknown_figure: no such figure · untrue_word: the word does not hold of the value any more
 */
export const issueKinds = ['unexplained', 'beside', 'unknown_figure', 'untrue_word'] as const

export const Issue = z.object({
  kind: z.enum(issueKinds),
  /** Place of the block, from 0. */
  block: z.number().int(),
  /** In the block's text, where each bound figure counts as one character. */
  start: z.number().int(),
  end: z.number().int(),
  /** The number or word, or the figure's id. */
  text: z.string(),
  /** A few characters around it. */
  around: z.string(),
})
export type Issue = z.infer<typeof Issue>

export type Piece =
  | { readonly text: string; readonly hand?: Handwritten | undefined }
  | { readonly text: string; readonly figure: string; readonly as: FigureFormat }

export interface Compiled {
  readonly blocks: readonly { readonly kind: Block['kind']; readonly pieces: readonly Piece[] }[]
  readonly issues: readonly Issue[]
}

export type Lookup = (id: string) => StatedFigure | undefined

/** Stands for a bound figure where a text is searched; no number reaches across it. */
const place = '\uFFFC'

export const compile = (content: Content, figureOf: Lookup): Compiled => ({
  blocks: content.map(({ kind, content: inlines }) => ({
    kind,
    pieces: inlines.map((inline) => {
      if (!isBound(inline)) return inline
      const figure = figureOf(inline.figure)
      return {
        ...inline,
        text: (figure && (printed(figure, inline.as) ?? printed(figure, 'defined'))) ?? `?${inline.figure}?`,
      }
    }),
  })),
  issues: content.flatMap((block, at) => issuesOf(block, at, figureOf)),
})

export function issuesOf(block: Block, at: number, figureOf: Lookup): Issue[] {
  const { text, vouched, bound } = flattened(block)
  const free = ({ start, end }: Span): boolean => !vouched.some((span) => start < span.end && span.start < end)
  const issue = (kind: Issue['kind'], span: Span, about = text.slice(span.start, span.end)): Issue => ({
    kind,
    block: at,
    ...span,
    text: about,
    around: aroundOf(text, span),
  })
  return [
    ...quantitiesIn(text)
      .filter(free)
      .map((span) => issue('unexplained', span)),
    ...bound.flatMap(({ start, end, figure: id, as }) => {
      const figure = figureOf(id)
      if (!figure) return [issue('unknown_figure', { start, end }, id)]
      return printed(figure, as) === undefined ? [issue('untrue_word', { start, end }, id)] : []
    }),
    ...bound
      .flatMap(({ start, end }) => besideOf(text, start, end))
      .filter(free)
      .map((span) => issue('beside', span)),
  ].toSorted((a, b) => a.start - b.start)
}

function flattened({ content }: Block): {
  text: string
  vouched: Span[]
  bound: (Span & { figure: string; as: (typeof figureFormats)[number] })[]
} {
  let text = ''
  const vouched: Span[] = []
  const bound: (Span & { figure: string; as: FigureFormat })[] = []
  for (const inline of content) {
    const start = text.length
    text += isBound(inline) ? place : inline.text
    const span = { start, end: text.length }
    if (isBound(inline)) bound.push({ ...span, ...inline })
    else if (inline.hand) vouched.push(span)
  }
  return { text, vouched, bound }
}

function besideOf(text: string, start: number, end: number): Span[] {
  const before = wordBefore.exec(text.slice(Math.max(0, start - 8), start))?.[0]
  const behind = wordBehind.exec(text.slice(end, end + 4))?.[0]
  return [
    ...(before ? [{ start: start - before.length, end: start }] : []),
    ...(behind ? [{ start: end, end: end + behind.length }] : []),
  ]
}

const aroundOf = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start - 8), end + 8).replaceAll(place, '#')
