/** 数字目录: what every figure means, who answers for it, and the words a second person has to agree to. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { figureKinds, figurePeriods } from '#kernel/figure'

const readers = ['deputies_office', 'government_office', 'secretariat', 'chairman'] as const
const words = { definition: z.string(), rounding: z.string(), owner: z.string() }

/** 口径用语, one revision; 0 is what the product came with. */
export const Wording = z.object({
  revision: z.number().int(),
  ...words,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: z.string().nullable(),
  /** Null while it waits for the second person. */
  approved: z.boolean().nullable(),
  note: z.string(),
})
export type Wording = z.infer<typeof Wording>

/** A report that states the figure (用在哪份报告). */
export const FigureUse = z.object({ id: z.string(), title: z.string() })

export const CatalogueEntry = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.string(),
  unit: z.string(),
  kind: z.enum(figureKinds),
  period: z.enum(figurePeriods),
  /** Of the query; changes with the product. */
  version: z.number().int(),
  /** Of the words; changes with the office. */
  revision: z.number().int(),
  ...words,
  uses: z.array(FigureUse),
  proposal: Wording.extend({
    /** The reader is the second person it waits for. */
    mayDecide: z.boolean(),
  }).nullable(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

const figureId = z.string().max(20)
const said = (most: number) => z.string().trim().min(1).max(most)

export const catalogueApi = {
  list: endpoint('GET', '/api/figure-catalogue', {
    access: readers,
    input: z.object({}),
    output: z.array(CatalogueEntry),
  }),
  history: endpoint('GET', '/api/figure-catalogue/:id/wordings', {
    access: readers,
    input: z.object({ id: figureId }),
    output: z.array(Wording),
  }),
  /** 拟改口径用语: nothing changes until somebody else agrees. `after` is the revision it was written on. */
  propose: endpoint('POST', '/api/figure-catalogue/:id/wordings', {
    access: congressOffices,
    input: z.object({
      id: figureId,
      after: z.number().int().min(0),
      definition: said(500),
      rounding: said(100),
      owner: said(60),
      reason: said(300),
    }),
    output: z.object({ revision: z.number().int() }),
  }),
  /** 第二人核定 */
  decide: endpoint('POST', '/api/figure-catalogue/:id/wordings/:revision/decision', {
    access: congressOffices,
    input: z.object({
      id: figureId,
      revision: z.coerce.number().int(),
      approved: z.boolean(),
      note: z.string().trim().max(300).default(''),
    }),
    output: z.object({}),
  }),
}
