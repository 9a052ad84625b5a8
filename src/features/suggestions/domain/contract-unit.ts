/** What a handling unit does with its share over HTTP: receive, ask to return, contact, extend, give an opinion, reply. */
import { z } from 'zod'
import { FileView, ResultClass } from '#features/cases'
import { endpoint } from '#kernel/endpoint'
import { SuggestionView } from './views.ts'

const access = ['unit', 'unit_head'] as const
const Id = z.object({ id: z.uuid() })
const words = z.string().trim().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const PromiseFields = z.object({
  content: words.max(2000),
  dueOn: day,
  /** Yuan as typed; kept as integer fen. */
  amountYuan: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,2})?$/)
    .nullable()
    .default(null),
})

/** 逐条答复 in writing: what the deputy said, and the answer as far as it goes. */
const DraftPoint = z.object({ point: words.max(500), answer: z.string().max(5000).default('') })

/** All paths name the unit's own assignment (:id). */
export const unitSuggestionApi = {
  /** 签收 */
  receive: endpoint('POST', '/api/assignments/:id/receipt', { access, input: Id, output: SuggestionView }),
  /** 申请退办 with reason, within the window. */
  requestReturn: endpoint('POST', '/api/assignments/:id/return-request', {
    access,
    input: Id.extend({ reason: words.max(2000) }),
    output: SuggestionView,
  }),
  /** 面商记录 */
  contact: endpoint('POST', '/api/assignments/:id/contacts', {
    access,
    input: Id.extend({
      stage: z.enum(['before', 'during', 'after']).default('during'),
      method: z.enum(['meeting', 'station', 'phone', 'letter']),
      contactedOn: day,
      place: z.string().max(100).default(''),
      participants: z.string().max(200).default(''),
      note: z.string().max(2000).default(''),
      files: z.array(z.uuid()).max(10).default([]),
    }),
    output: SuggestionView,
  }),
  /** 申请延期, before the due day, at most six months from assignment. */
  requestExtension: endpoint('POST', '/api/assignments/:id/extension-request', {
    access,
    input: Id.extend({ until: day, reason: words.max(2000) }),
    output: SuggestionView,
  }),
  /** 会办意见 */
  opine: endpoint('POST', '/api/assignments/:id/opinion', {
    access,
    input: Id.extend({
      text: words.max(20_000),
      signedBy: words.max(50),
      files: z.array(z.uuid()).max(10).default([]),
    }),
    output: SuggestionView,
  }),
  /** 答复, signed by the principal head; B must promise something dated. */
  reply: endpoint('POST', '/api/assignments/:id/reply', {
    access: ['unit_head'],
    input: Id.extend({
      class: ResultClass,
      text: words.max(20_000),
      points: z
        .array(z.object({ point: words.max(500), answer: words.max(5000) }))
        .max(30)
        .default([]),
      promises: z.array(PromiseFields).max(10).default([]),
      signedBy: words.max(50),
      files: z.array(z.uuid()).max(10).default([]),
    }),
    output: SuggestionView,
  }),
  /** 经办人起草: kept for the head to sign; never shown to the deputy. */
  saveReplyDraft: endpoint('POST', '/api/assignments/:id/reply-draft', {
    access,
    input: Id.extend({
      class: ResultClass.nullable().default(null),
      text: z.string().max(20_000).default(''),
      points: z.array(DraftPoint).max(30).default([]),
      promises: z.array(PromiseFields.partial()).max(10).default([]),
      files: z.array(z.uuid()).max(10).default([]),
    }),
    output: z.object({ savedAt: z.string() }),
  }),
  replyDraft: endpoint('GET', '/api/assignments/:id/reply-draft', {
    access,
    input: Id,
    output: z.object({
      class: ResultClass.nullable(),
      text: z.string(),
      points: z.array(DraftPoint),
      promises: z.array(PromiseFields.partial()),
      files: z.array(FileView),
      savedAt: z.string().nullable(),
    }),
  }),
}
