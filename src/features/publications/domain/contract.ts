/** What the office asks about publication over HTTP (公开台): the queue, what will appear, publish, withdraw, undo. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

const office = ['deputies_office'] as const

/** 公开审查: what a person has looked at before anything appears. */
export const screenings = ['state_secrets', 'business_secrets', 'privacy'] as const

/** 可以公开 · 公开后有新内容 · 还不能公开 · 已公开 · 已撤下 */
export const stands = ['now', 'changed', 'waits', 'published', 'withdrawn'] as const
export type Stand = (typeof stands)[number]

const day = z.string()

/** Where everybody reads something. */
export const PublicAddress = z.object({ title: z.string(), address: z.string() })
export type PublicAddress = z.infer<typeof PublicAddress>

export const QueueRow = z.object({
  kind: z.string(),
  id: z.string(),
  reference: z.string(),
  title: z.string(),
  /** Where everybody reads it; there is something there once it was published. */
  address: z.string(),
  /** What will appear, before it does. */
  preview: z.string(),
  units: z.array(z.string()),
  consent: z.string(),
  stand: z.enum(stands),
  /** What it waits for, or why it was withdrawn, in words. */
  why: z.string().nullable(),
  /** Of what would appear; a publication names what was looked at. */
  digest: z.string(),
  /** Texts to be screened: all of a new one, those that came since of a published one. */
  texts: z.number().int(),
  publishedOn: day.nullable(),
  withdrawnOn: day.nullable(),
})
export type QueueRow = z.infer<typeof QueueRow>

export const PublicationResult = z.object({
  done: z.array(z.object({ id: z.string(), version: z.number().int() })),
  refused: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  undoId: z.string().nullable(),
})

const One = z.object({ kind: z.string().max(40), id: z.uuid() })

export const publicationApi = {
  /** 公开台 */
  queue: endpoint('GET', '/api/publications', {
    access: office,
    input: z.object({
      stand: z.enum(stands).default('now'),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(QueueRow), counts: z.record(z.enum(stands), z.number().int()) }),
  }),
  /** 预览: exactly what will appear. */
  preview: endpoint('GET', '/api/publications/:kind/:id', {
    access: office,
    input: One,
    output: z.object({
      row: QueueRow,
      content: z.record(z.string(), z.unknown()),
      /** Places where personal data was masked. */
      masked: z.number().int(),
    }),
  }),
  /** 公开, one or many: each names the digest of the preview that was screened. */
  publish: endpoint('POST', '/api/publications', {
    access: office,
    input: z.object({
      items: z
        .array(One.extend({ digest: z.string().max(100) }))
        .min(1)
        .max(200),
      screened: z.array(z.enum(screenings)).max(screenings.length),
      note: z.string().trim().max(500).default(''),
    }),
    output: PublicationResult,
  }),
  /** 撤下, for a reason everybody can read. */
  withdraw: endpoint('POST', '/api/publications/:kind/:id/withdrawal', {
    access: office,
    input: One.extend({ reason: z.string().trim().min(2).max(500) }),
    output: PublicationResult,
  }),
  /** 撤销 for ten minutes, by the same person. */
  undo: endpoint('POST', '/api/publications/undo', {
    access: office,
    input: z.object({ undoId: z.uuid() }),
    output: PublicationResult,
  }),
}
