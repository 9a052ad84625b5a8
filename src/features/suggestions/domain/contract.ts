/** What everybody asks of suggestions over HTTP: lists, one whole, statistics, the public's view, key ones. */
import { z } from 'zod'
import { ResultClass } from '#features/cases'
import { endpoint } from '#kernel/endpoint'
import { Flag } from './flag.ts'
import { suggestionStates } from './lifecycle.ts'
import { groundUses } from './settings.ts'
import { KeyView, PublicSuggestion, Reasons, SuggestionRow, SuggestionView } from './views.ts'

export const views = ['triage', 'returns', 'duplicates', 'handling', 'rating', 'second', 'key', 'all'] as const
export const sorts = ['number', 'due', 'title', 'lead', 'submitted', 'state'] as const

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(30).optional(),
  )

export const ListSuggestions = z.object({
  view: z.enum(views).default('all'),
  state: several(z.enum(suggestionStates)),
  sessionId: z.uuid().optional(),
  between: Flag.optional(),
  unitId: z.uuid().optional(),
  category: z.string().max(60).optional(),
  class: several(ResultClass),
  round: z.coerce.number().int().optional(),
  key: Flag.optional(),
  /** 联合交办 that waits for the reader's own office. */
  joint: Flag.optional(),
  due: z.enum(['due_soon', 'overdue', 'extended']).optional(),
  q: z.string().trim().max(100).optional(),
  sort: z.enum(sorts).default('number'),
  descending: Flag.default(false),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
export type ListSuggestions = z.output<typeof ListSuggestions>

const readers = [
  'deputies_office',
  'government_office',
  'secretariat',
  'unit',
  'unit_head',
  'leader',
  'chairman',
  'committee_member',
] as const
const office = ['deputies_office'] as const

export const suggestionApi = {
  /** 建议总表, for offices; a unit sees its own only. */
  list: endpoint('GET', '/api/suggestions', {
    access: readers,
    input: ListSuggestions,
    output: z.object({
      rows: z.array(SuggestionRow),
      total: z.number().int(),
      counts: z.record(z.string(), z.number().int()),
    }),
  }),
  /** One whole, by id or reference; the reader sees what he may. */
  one: endpoint('GET', '/api/suggestions/:id', {
    access: 'signed_in',
    input: z.object({ id: z.string().max(60) }),
    output: SuggestionView,
  }),
  /** 相似建议: same place or same matter, with the reason. */
  similar: endpoint('GET', '/api/suggestions/similar', {
    access: 'signed_in',
    input: z.object({ text: z.string().max(20_000), exceptId: z.uuid().optional() }),
    output: z.array(
      z.object({
        id: z.string(),
        reference: z.string().nullable(),
        title: z.string(),
        state: z.enum(suggestionStates),
        likeness: z.number(),
        ...Reasons.shape,
      }),
    ),
  }),
  /** 相关建议: why each of those it is linked with as similar is. */
  whySimilar: endpoint('GET', '/api/suggestions/:id/similar', {
    access: 'signed_in',
    input: z.object({ id: z.string().max(60) }),
    output: z.array(Reasons.extend({ id: z.string() })),
  }),
  /** Sessions, categories, screening grounds and units for choices. */
  choices: endpoint('GET', '/api/suggestions/choices', {
    access: 'signed_in',
    input: z.object({}),
    output: z.object({
      sessions: z.array(
        z.object({
          id: z.string(),
          term: z.number().int(),
          number: z.number().int(),
          openedOn: z.string(),
          closedOn: z.string().nullable(),
        }),
      ),
      currentSessionId: z.string().nullable(),
      categories: z.array(z.string()),
      grounds: z.array(z.object({ key: z.string(), use: z.enum(groundUses), name: z.string(), basis: z.string() })),
      units: z.array(z.object({ id: z.string(), name: z.string(), shortName: z.string() })),
    }),
  }),
  /** 统计, with fair denominators. */
  statistics: endpoint('GET', '/api/suggestions/statistics', {
    access: readers,
    input: z.object({ sessionId: z.uuid().optional() }),
    output: z.object({
      total: z.number().int(),
      inSession: z.number().int(),
      betweenSessions: z.number().int(),
      byState: z.record(z.string(), z.number().int()),
      byCategory: z.array(z.object({ category: z.string(), count: z.number().int() })),
      byClassReported: z.record(z.string(), z.number().int()),
      byClassVerified: z.record(z.string(), z.number().int()),
      answeredInTime: z.object({ count: z.number().int(), base: z.number().int() }),
      /** Ratings that counted; late feedback stays out of the base. */
      satisfied: z.object({ count: z.number().int(), base: z.number().int() }),
      basically: z.object({ count: z.number().int(), base: z.number().int() }),
      /** 未评价: closed without any rating, of all whose judgement is over. */
      unrated: z.object({ count: z.number().int(), base: z.number().int() }),
      contacted: z.object({ count: z.number().int(), base: z.number().int() }),
      secondAssigned: z.object({ count: z.number().int(), base: z.number().int() }),
      medianDaysToContact: z.number().nullable(),
      openPromises: z.number().int(),
      overduePromises: z.number().int(),
      returns: z.number().int(),
      published: z.object({ count: z.number().int(), base: z.number().int() }),
      /** Per unit, never a last place: A among the verified ones, in time among those answered or overdue. */
      byUnit: z.array(
        z.object({
          unitId: z.string(),
          unit: z.string(),
          lead: z.number().int(),
          co: z.number().int(),
          solved: z.object({ count: z.number().int(), base: z.number().int() }),
          inTime: z.object({ count: z.number().int(), base: z.number().int() }),
        }),
      ),
    }),
  }),
  /** 重点建议 */
  pickKey: endpoint('POST', '/api/suggestions/:id/key', {
    access: office,
    input: z.object({
      id: z.uuid(),
      year: z.coerce.number().int().min(2000).max(2100),
      leaderId: z.uuid(),
      supervisorId: z.uuid(),
      committeeId: z.uuid().nullable().default(null),
    }),
    output: SuggestionView,
  }),
  setTarget: endpoint('POST', '/api/suggestions/:id/targets', {
    access: office,
    input: z.object({
      id: z.uuid(),
      indicator: z.string().trim().min(1).max(200),
      baseline: z.string().max(200).default(''),
      target: z.string().trim().min(1).max(200),
      dueOn: z.string(),
    }),
    output: KeyView,
  }),
  /** 调整目标: what it was stays, with the reason; the public page of the suggestion shows both. */
  adjustTarget: endpoint('POST', '/api/targets/:id/adjustments', {
    access: office,
    input: z.object({
      id: z.uuid(),
      target: z.string().trim().min(1).max(200),
      dueOn: z.string(),
      reason: z.string().trim().min(1).max(500),
    }),
    output: KeyView,
  }),
  meetTarget: endpoint('POST', '/api/targets/:id/result', {
    access: office,
    input: z.object({ id: z.uuid(), evidence: z.string().trim().min(1).max(2000) }),
    output: KeyView,
  }),
  /** 一季度一会商 */
  holdMeeting: endpoint('POST', '/api/suggestions/:id/quarter-meetings', {
    access: office,
    input: z.object({
      id: z.uuid(),
      year: z.coerce.number().int(),
      quarter: z.coerce.number().int().min(1).max(4),
      heldOn: z.string(),
      issues: z.string().trim().min(1).max(5000),
      agreed: z.string().trim().min(1).max(5000),
      responsible: z.string().max(200).default(''),
    }),
    output: KeyView,
  }),
  acceptKey: endpoint('POST', '/api/suggestions/:id/key-acceptance', {
    access: office,
    input: z.object({ id: z.uuid() }),
    output: KeyView,
  }),
  savedViews: endpoint('GET', '/api/suggestions/views', {
    access: readers,
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), name: z.string(), address: z.string() })),
  }),
  saveView: endpoint('POST', '/api/suggestions/views', {
    access: readers,
    input: z.object({
      name: z.string().trim().min(1).max(40),
      address: z
        .string()
        .max(1000)
        .regex(/^\/desk/),
    }),
    output: z.object({ id: z.string() }),
  }),
  dropView: endpoint('DELETE', '/api/suggestions/views/:id', {
    access: readers,
    input: z.object({ id: z.uuid() }),
    output: z.object({}),
  }),
  publicList: endpoint('GET', '/api/public/suggestions', {
    access: 'public',
    input: z.object({
      q: z.string().trim().max(100).optional(),
      unit: z.string().max(100).optional(),
      session: z.string().max(20).optional(),
      state: z.string().max(20).optional(),
      topic: z.string().max(60).optional(),
      year: z.coerce.number().int().min(1900).max(2200).optional(),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
    output: z.object({ rows: z.array(PublicSuggestion), total: z.number().int(), pages: z.number().int() }),
  }),
  /** Years and topics there is something published of. */
  publicChoices: endpoint('GET', '/api/public/choices', {
    access: 'public',
    input: z.object({}),
    output: z.object({
      years: z.array(z.number().int()),
      topics: z.array(z.string()),
      states: z.array(z.string()),
    }),
  }),
  publicOne: endpoint('GET', '/api/public/suggestions/:reference', {
    access: 'public',
    input: z.object({ reference: z.string().max(40) }),
    output: PublicSuggestion,
  }),
}
