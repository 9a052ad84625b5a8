/** Topics and papers over HTTP (议题、会议材料): what is to be dealt with, and what has to be on the table when. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { Id, line, optionalLine } from './contract.ts'
import { itemKinds, paperKinds } from './kinds.ts'
import { topicStates } from './lifecycle.ts'
import { congressOffices } from '#kernel/roles'

const Version = z.coerce.number().int()
const day = z.string()

export const Topic = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(itemKinds),
  bodyId: z.string(),
  body: z.string(),
  proposedById: z.string(),
  proposedBy: z.string(),
  proposedOn: day,
  wishedOn: day.nullable(),
  reason: z.string(),
  state: z.enum(topicStates),
  /** The chairmen's meeting that deals with it. */
  tabledAtId: z.string().nullable(),
  tabledAt: z.string().nullable(),
  decidedOn: day.nullable(),
  decisionNote: z.string(),
  /** 议定事项 it came from, of a joint meeting. */
  agreedId: z.string().nullable(),
  agreed: z.string().nullable(),
  version: z.number().int(),
})
export type Topic = z.infer<typeof Topic>

export const ProposeTopic = z.object({
  title: line(300),
  kind: z.enum(itemKinds).default('deliberation'),
  bodyId: z.uuid(),
  /** 提出单位: one the actor works for; the office proposes for anybody. */
  proposedById: z.uuid(),
  wishedOn: PlainDateText.nullable().default(null),
  reason: optionalLine(2000),
})

/** Who may propose: organs and the offices of the congress. */
const proposers = [
  'deputies_office',
  'secretariat',
  'government_office',
  'unit',
  'unit_head',
  'leader',
  'chairman',
] as const

export const topicApi = {
  list: endpoint('GET', '/api/meeting-topics', {
    access: proposers,
    input: z.object({ state: z.enum(topicStates).optional(), bodyId: z.uuid().optional() }),
    output: z.object({ rows: z.array(Topic.extend({ can: z.record(z.string(), z.string().nullable()) })) }),
  }),
  propose: endpoint('POST', '/api/meeting-topics', { access: proposers, input: ProposeTopic, output: Topic }),
  /** 提交主任会议: to a chairmen's meeting that has not been held, as an item of its agenda. */
  table: endpoint('POST', '/api/meeting-topics/:id/tabling', {
    access: congressOffices,
    input: Id.extend({ meetingId: z.uuid() }),
    output: Topic,
  }),
  /** 主任会议的决定, put down by the office. */
  decide: endpoint('POST', '/api/meeting-topics/:id/decision', {
    access: congressOffices,
    input: Id.extend({ decision: z.enum(['agree', 'defer', 'decline']), note: optionalLine(500) }),
    output: Topic,
  }),
  withdraw: endpoint('POST', '/api/meeting-topics/:id/withdrawal', { access: proposers, input: Id, output: Topic }),
}

/** 初稿送工委 · 定稿送常委会 · 印发组成人员 */
export const paperSteps = ['draft', 'submitted', 'distributed'] as const
export type PaperStep = (typeof paperSteps)[number]

/** One deadline of a paper: done in time, done late, still open, over; exempt papers have none. */
export const PaperDeadline = z.object({
  step: z.enum(paperSteps),
  code: z.string(),
  dueOn: day,
  doneOn: day.nullable(),
  state: z.enum(['in_time', 'late', 'open', 'overdue', 'exempt']),
  hard: z.boolean(),
  basis: z.string(),
  /** The last working day before, when the day itself is a rest day. */
  restDay: day.nullable(),
})
export type PaperDeadline = z.infer<typeof PaperDeadline>

export const AgendaPaper = z.object({
  id: z.string(),
  itemId: z.string(),
  position: z.number().int(),
  title: z.string(),
  kind: z.enum(paperKinds),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  fileId: z.string().nullable(),
  draftSentOn: day.nullable(),
  submittedOn: day.nullable(),
  distributedOn: day.nullable(),
  exemptReason: z.string().nullable(),
  open: z.boolean(),
  deadlines: z.array(PaperDeadline),
  version: z.number().int(),
})
export type AgendaPaper = z.infer<typeof AgendaPaper>

export const NewPaper = z.object({
  itemId: z.uuid(),
  title: line(300),
  kind: z.enum(paperKinds).default('other'),
  organisationId: z.uuid().nullable().default(null),
  fileId: z.uuid().nullable().default(null),
  /** 临时议题: why the deadlines do not apply. */
  exemptReason: line(500).nullable().default(null),
  /** May be published with the meeting. */
  open: z.boolean().default(false),
})

export const ChangePaper = NewPaper.omit({ itemId: true }).extend({ id: z.uuid(), version: Version })

export const MarkPaper = z.object({ id: z.uuid(), step: z.enum(paperSteps), on: PlainDateText.optional() })

export const paperApi = {
  add: endpoint('POST', '/api/agenda/:itemId/papers', {
    access: congressOffices,
    input: NewPaper,
    output: AgendaPaper,
  }),
  change: endpoint('POST', '/api/agenda-papers/:id', {
    access: congressOffices,
    input: ChangePaper,
    output: AgendaPaper,
  }),
  /** The day something was sent or given out; today when left out, never later. */
  mark: endpoint('POST', '/api/agenda-papers/:id/step', {
    access: congressOffices,
    input: MarkPaper,
    output: AgendaPaper,
  }),
  /** 印发: everything on the table that is not given out yet. */
  distribute: endpoint('POST', '/api/meetings/:id/papers/distribution', {
    access: congressOffices,
    input: Id,
    output: z.object({ distributed: z.number().int() }),
  }),
  remove: endpoint('POST', '/api/agenda-papers/:id/removal', {
    access: congressOffices,
    input: Id.extend({ version: Version }),
    output: z.object({}),
  }),
}
