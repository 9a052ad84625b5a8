/** What deputies do with suggestions over HTTP: write, co-sign, submit, confirm contacts, rate, recheck. */
import { z } from 'zod'
import { Grade, unsolvedReasons } from '#features/cases'
import { endpoint } from '#kernel/endpoint'
import { cleanLine, cleanText } from './clean.ts'
import { Flag } from './flag.ts'
import { contactWishes, formations, publications, SuggestionRow, SuggestionView } from './views.ts'

/** Characters of each part of the text; more is refused by the command in words, and what was typed stays. */
export const textLimit = 20_000

/** Cleaned before it is counted: line breaks of forms and what word processors add do not use up the limit. */
const words = z.string().max(200_000).overwrite(cleanText)
const line = (longest: number) => z.string().max(2000).overwrite(cleanLine).max(longest)
const access = ['deputy'] as const

/** The quick path needs `text` alone; the formal fields come later. */
export const DraftFields = z.object({
  title: line(120).default(''),
  text: words.default(''),
  situation: words.default(''),
  analysis: words.default(''),
  proposal: words.default(''),
  category: z.string().max(60).nullable().default(null),
  formedBy: z.enum(formations).nullable().default(null),
  publication: z.enum(publications).default('full'),
  publicationReason: line(500).default(''),
  confidential: Flag.default(false),
  contactWish: z.enum(contactWishes).default('meeting'),
  writtenOnly: Flag.default(false),
  wishedUnitId: z.uuid().nullable().default(null),
  /** 往年提出: the number of a former suggestion, e.g. 17-2-36. */
  raisedBefore: line(40).nullable().default(null),
  files: z.array(z.uuid()).max(10).default([]),
})

const Id = z.object({ id: z.uuid() })
const Versioned = Id.extend({ version: z.coerce.number().int() })

export const deputySuggestionApi = {
  /** 我的建议：as lead or co-signer. */
  mine: endpoint('GET', '/api/suggestions/mine', { access, input: z.object({}), output: z.array(SuggestionRow) }),
  /** 新草稿 */
  create: endpoint('POST', '/api/suggestions', { access, input: DraftFields, output: SuggestionView }),
  /** 存草稿; only while it is the deputy's to change (草稿、联名确认、退回修改). */
  save: endpoint('POST', '/api/suggestions/:id/draft', {
    access,
    input: DraftFields.extend(Versioned.shape),
    output: SuggestionView,
  }),
  /** 删草稿: only what was never submitted. */
  discard: endpoint('DELETE', '/api/suggestions/:id', { access, input: Id, output: z.object({}) }),
  /** 邀请联名 by mandate. */
  invite: endpoint('POST', '/api/suggestions/:id/invitations', {
    access,
    input: Id.extend({ mandateIds: z.array(z.uuid()).min(1).max(50) }),
    output: SuggestionView,
  }),
  uninvite: endpoint('DELETE', '/api/suggestions/:id/invitations/:mandateId', {
    access,
    input: Id.extend({ mandateId: z.uuid() }),
    output: SuggestionView,
  }),
  /** 本人同意或不同意联名 */
  consent: endpoint('POST', '/api/suggestions/:id/consent', {
    access,
    /** `version` is that of the text that was read: consent to a text changed meanwhile is refused. */
    input: Id.extend({ consented: Flag, version: z.coerce.number().int().optional() }),
    output: SuggestionView,
  }),
  submit: endpoint('POST', '/api/suggestions/:id/submission', { access, input: Versioned, output: SuggestionView }),
  withdraw: endpoint('POST', '/api/suggestions/:id/withdrawal', {
    access,
    input: Versioned.extend({ reason: z.string().trim().min(1).max(1000) }),
    output: SuggestionView,
  }),
  /** 面商情况属实与否 */
  confirmContact: endpoint('POST', '/api/contacts/:id/confirmation', {
    access,
    input: Id.extend({ confirmed: Flag }),
    output: SuggestionView,
  }),
  /** 已读答复 */
  readReply: endpoint('POST', '/api/replies/:id/reading', { access, input: Id, output: z.object({}) }),
  /** 评价：态度与结果 */
  rate: endpoint('POST', '/api/suggestions/:id/rating', {
    access: 'signed_in',
    input: Id.extend({
      attitude: Grade,
      result: Grade,
      classAgreed: z.boolean().nullable().default(null),
      unsolved: z.enum(unsolvedReasons).nullable().default(null),
      words: z.string().max(5000).default(''),
    }),
    output: SuggestionView,
  }),
  /** 回头看 */
  recheck: endpoint('POST', '/api/suggestions/:id/recheck', {
    access: 'signed_in',
    input: Id.extend({ verdict: z.enum(['true', 'partly', 'untrue']), words: z.string().max(5000).default('') }),
    output: SuggestionView,
  }),
  /** Deputies who can be asked to co-sign. */
  deputies: endpoint('GET', '/api/suggestions/deputies', {
    access,
    input: z.object({ q: z.string().max(40).default('') }),
    output: z.array(
      z.object({ mandateId: z.string(), name: z.string(), delegation: z.string(), distinction: z.string() }),
    ),
  }),
}
