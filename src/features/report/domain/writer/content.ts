/** The text of a report (报告正文): headings and paragraphs of words, bound figures, and numbers somebody vouches for. */
import { z } from 'zod'
import { approximationWords } from '../approximation.ts'

/** How a figure is printed: as its definition rounds it · with two decimals · with a word of approximation. */
export const figureFormats = ['defined', 'exact', ...approximationWords] as const
export type FigureFormat = (typeof figureFormats)[number]

/** 手写: who vouches for a number that no figure proves, since when, and on what grounds. */
export const Handwritten = z.object({
  id: z.uuid(),
  reason: z.string().trim().min(1).max(200),
  /** Account and day; the server writes both. */
  by: z.uuid().nullable().default(null),
  on: z.string().nullable().default(null),
})
export type Handwritten = z.output<typeof Handwritten>

export const Words = z.object({ text: z.string().min(1).max(20_000), hand: Handwritten.optional() })
/** 绑定: a place where a figure stands; its value is never part of the text. */
export const Bound = z.object({ figure: z.string().max(20), as: z.enum(figureFormats) })
export type Bound = z.output<typeof Bound>

export const Inline = z.union([Bound, Words])
export type Inline = z.output<typeof Inline>

export const Block = z.object({ kind: z.enum(['heading', 'paragraph']), content: z.array(Inline).max(1000) })
export type Block = z.output<typeof Block>

/** About ten times the length of a year's report. */
export const Content = z
  .array(Block)
  .max(1000)
  .refine((blocks) => JSON.stringify(blocks).length <= 1_000_000)
export type Content = z.output<typeof Content>

export const isBound = (inline: Inline): inline is Bound => 'figure' in inline

export const figuresIn = (content: Content): string[] => [
  ...new Set(content.flatMap((block) => block.content.filter(isBound).map(({ figure }) => figure))),
]
