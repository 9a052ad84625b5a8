/** 往年报告: what can be asked of earlier reports, those of this house and those brought in as text. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { longestText } from '../contract-check.ts'

const readers = [...congressOffices, 'chairman'] as const

/** A number of an earlier report that counts what a figure of this house counts, as the checker reads it. */
export const PastClaim = z.object({
  start: z.number().int(),
  end: z.number().int(),
  /** As printed: 近2200. */
  text: z.string(),
  value: z.number(),
  unit: z.string(),
  approx: z.boolean(),
  figure: z.string(),
})
export type PastClaim = z.output<typeof PastClaim>

export const PastRow = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().int(),
  /** How many of its numbers stand for figures of this house. */
  claims: z.number().int(),
  broughtBy: z.string(),
  broughtAt: z.string(),
})
export type PastRow = z.infer<typeof PastRow>

/**
 * Whether it was counted as the figure is today: the same query and words · other words · another query · nobody knows,
 * because the report came in as text.
 */
export const likenesses = ['same', 'other_words', 'other_query', 'unknown'] as const

export const PastValue = z.object({
  /** Of this house: opens at the desk; null for a text. */
  reportId: z.string().nullable(),
  pastId: z.string().nullable(),
  title: z.string(),
  year: z.number().int(),
  /** As printed. */
  printed: z.string(),
  sentence: z.string(),
  /** 口径 then; '' where nobody knows. */
  definition: z.string(),
  /** Of query and words: 1.0; '' where nobody knows. */
  version: z.string(),
  likeness: z.enum(likenesses),
  /** The value as it was frozen, and each later one; empty for a text. */
  statements: z.array(z.object({ value: z.string(), cause: z.string(), at: z.string() })),
})
export type PastValue = z.infer<typeof PastValue>

const rows = z.object({ rows: z.array(PastRow) })

export const pastApi = {
  list: endpoint('GET', '/api/past-reports', { access: readers, input: z.object({}), output: rows }),
  one: endpoint('GET', '/api/past-reports/:id', {
    access: readers,
    input: z.object({ id: z.uuid() }),
    output: PastRow.extend({
      values: z.array(z.object({ figure: z.string(), printed: z.string(), sentence: z.string() })),
    }),
  }),
  /** 放进往年报告: a text, or the text of a file (.txt, .docx). */
  add: endpoint('POST', '/api/past-reports', {
    access: congressOffices,
    input: z.object({
      title: z.string().trim().min(1).max(120),
      year: z.coerce.number().int().min(1949).max(2200),
      text: z.string().max(longestText).optional(),
      fileId: z.uuid().optional(),
    }),
    output: rows,
  }),
  /** 移走, with the reason; its text stays in the records. */
  remove: endpoint('POST', '/api/past-reports/:id/removal', {
    access: congressOffices,
    input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(300) }),
    output: rows,
  }),
  /** 历次报告同口径: what earlier reports said of a figure of this one, the latest first. */
  values: endpoint('GET', '/api/reports/:id/figures/:figureId/past', {
    access: readers,
    input: z.object({ id: z.uuid(), figureId: z.string().max(20) }),
    output: z.object({ values: z.array(PastValue) }),
  }),
}

export type PastInput<Name extends keyof typeof pastApi> = z.output<(typeof pastApi)[Name]['input']>
