/** What can be asked of figures: their value for a period, the rows behind it, and what was frozen. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { figureKinds } from '#kernel/figure'
import { mostTableRows } from '#kernel/table-export'
import { Statement } from './writer/stated.ts'

const readers = [
  'deputies_office',
  'government_office',
  'secretariat',
  'leader',
  'chairman',
  'committee_member',
  'deputy',
] as const
const office = ['deputies_office'] as const

export const FigureValue = z.object({
  id: z.string(),
  version: z.number().int(),
  /** Of the words of its definition; 0 as the product came. */
  revision: z.number().int(),
  name: z.string(),
  definition: z.string(),
  unit: z.string(),
  kind: z.enum(figureKinds),
  /** Counts and differences as numbers, percentages rounded as defined, yes/no as 1 or 0. */
  value: z.number(),
  /** How many rows lie behind it. */
  rows: z.number().int(),
  /** The arithmetic in words: '227 ÷ 265 = 85.66 % → 86 %'. */
  arithmetic: z.string(),
})
export type FigureValue = z.infer<typeof FigureValue>

export const PeriodInput = z.object({ from: PlainDateText.optional(), to: PlainDateText.optional() })

/** A record that came into a figure or left it after the freeze, with the last thing that happened to it since. */
export const ChangedRow = z.object({
  id: z.string(),
  label: z.string(),
  link: z.string(),
  fact: z.string(),
  by: z.string(),
  at: z.string().nullable(),
})
export type ChangedRow = z.infer<typeof ChangedRow>

export const FrozenFigure = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(figureKinds),
  unit: z.string(),
  version: z.number().int(),
  frozen: z.number(),
  now: z.number(),
  added: z.array(ChangedRow),
  removed: z.array(ChangedRow),
  /** From the frozen value on, each with its cause, author and date; nothing replaces what stands before. */
  statements: z.array(Statement),
  /** The value differs from the last one stated: 需重述. */
  needsRestatement: z.boolean(),
})

export const SnapshotView = z.object({
  id: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  frozenAt: z.string(),
  figures: z.array(FrozenFigure),
})

export const reportApi = {
  figures: endpoint('GET', '/api/figures', {
    access: readers,
    input: PeriodInput,
    output: z.object({ from: z.string(), to: z.string(), figures: z.array(FigureValue) }),
  }),
  /** The rows a figure counts: the number and the list cannot disagree. */
  rows: endpoint('GET', '/api/figures/:id/rows', {
    access: readers,
    input: PeriodInput.extend({
      id: z.string().max(20),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(mostTableRows).default(100),
    }),
    output: z.object({
      from: z.string(),
      to: z.string(),
      figure: FigureValue,
      rows: z.array(z.object({ id: z.string(), label: z.string(), link: z.string() })),
    }),
  }),
  /** 冻结 at a cut-off day. */
  freeze: endpoint('POST', '/api/snapshots', {
    access: office,
    input: z.object({ name: z.string().trim().min(1).max(60), from: PlainDateText, to: PlainDateText }),
    output: SnapshotView,
    recentProof: true,
  }),
  snapshots: endpoint('GET', '/api/snapshots', {
    access: readers,
    input: z.object({}),
    output: z.array(
      z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string(), frozenAt: z.string() }),
    ),
  }),
  snapshot: endpoint('GET', '/api/snapshots/:id', {
    access: readers,
    input: z.object({ id: z.uuid() }),
    output: SnapshotView,
  }),
  /** 重述 a frozen figure as it is now, with the cause; the frozen value stays. */
  restate: endpoint('POST', '/api/snapshots/:id/restatements', {
    access: office,
    input: z.object({ id: z.uuid(), figureId: z.string().max(20), cause: z.string().trim().min(1).max(300) }),
    output: SnapshotView,
    recentProof: true,
  }),
}
