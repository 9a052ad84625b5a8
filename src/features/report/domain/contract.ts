/** What can be asked of figures: their value for a period, the rows behind it, and what was frozen. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'

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
  name: z.string(),
  definition: z.string(),
  unit: z.string(),
  kind: z.enum(['count', 'percent', 'difference', 'all']),
  /** Counts and differences as numbers, percentages rounded as defined, yes/no as 1 or 0. */
  value: z.number(),
  /** How many rows lie behind it. */
  rows: z.number().int(),
  /** The arithmetic in words: '227 ÷ 265 = 85.66 % → 86 %'. */
  arithmetic: z.string(),
})
export type FigureValue = z.infer<typeof FigureValue>

export const PeriodInput = z.object({ from: PlainDateText.optional(), to: PlainDateText.optional() })

export const FrozenFigure = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  frozen: z.number(),
  now: z.number(),
  /** Rows that came or went since, by identifier. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  approvedValue: z.number().nullable(),
  /** The value differs from what was approved: 需重新核定. */
  needsApproval: z.boolean(),
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
      limit: z.coerce.number().int().min(1).max(500).default(100),
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
  /** 核定 one frozen value as it is now. */
  approve: endpoint('POST', '/api/snapshots/:id/approvals', {
    access: office,
    input: z.object({ id: z.uuid(), figureId: z.string().max(20) }),
    output: SnapshotView,
    recentProof: true,
  }),
}
