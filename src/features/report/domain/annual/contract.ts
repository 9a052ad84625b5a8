/** 公开的办理情况报告 (代表法 第五十一条): the issued paper as everybody reads it, each number with its evidence. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

const Piece = z.object({ text: z.string(), figure: z.string().optional() })

export const HandlingBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.number().int(), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), pieces: z.array(Piece) }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
])
export type HandlingBlock = z.infer<typeof HandlingBlock>

/** 数字口径和算式, as the appendix of the paper has it. */
const HandlingFigure = z.object({
  id: z.string(),
  name: z.string(),
  shown: z.string(),
  arithmetic: z.string(),
  definition: z.string(),
})

export const PublicHandling = z.object({
  reference: z.string(),
  number: z.string(),
  organ: z.string(),
  title: z.string(),
  issuedOn: z.string(),
  /** 统计期间 */
  from: z.string(),
  to: z.string(),
  /** 作废 since; null while it is in force. */
  voidedOn: z.string().nullable(),
  blocks: z.array(HandlingBlock),
  /** Without that of the figures. */
  attachments: z.array(z.object({ title: z.string(), blocks: z.array(HandlingBlock) })),
  figures: z.array(HandlingFigure),
})
export type PublicHandling = z.infer<typeof PublicHandling>

const Reference = z.string().max(40)

export const handlingApi = {
  list: endpoint('GET', '/api/public/handling-reports', {
    access: 'public',
    input: z.object({}),
    /** At most 100, the newest first. */
    output: z.array(z.object({ reference: z.string(), title: z.string(), organ: z.string(), issuedOn: z.string() })),
  }),
  one: endpoint('GET', '/api/public/handling-reports/:reference', {
    access: 'public',
    input: z.object({ reference: Reference }),
    output: PublicHandling,
  }),
  /** The records that count for a figure over the same days now; of them those everybody may read, by name. */
  rows: endpoint('GET', '/api/public/handling-reports/:reference/figures/:figureId/rows', {
    access: 'public',
    input: z.object({ reference: Reference, figureId: z.string().max(20) }),
    output: z.object({
      /** As it is printed, and as it counts today. */
      printed: z.string(),
      now: z.string(),
      total: z.number().int(),
      published: z.number().int(),
      /** At most 500. */
      rows: z.array(z.object({ label: z.string(), link: z.string() })),
    }),
  }),
  /** 预览: as everybody will read it, by the id of the paper. */
  preview: endpoint('GET', '/api/handling-reports/:id/preview', {
    access: ['deputies_office'],
    input: z.object({ id: z.uuid() }),
    output: PublicHandling,
  }),
}
