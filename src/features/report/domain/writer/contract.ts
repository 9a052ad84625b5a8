/** 报告: what can be asked of a report's text, its versions, its steps and its public face. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { pollMethods } from '#kernel/poll'
import { Issue } from './compile.ts'
import { Content } from './content.ts'
import { reportKinds, reportLifecycle, reportStates, reportSteps } from './lifecycle.ts'
import { StatedFigure } from './stated.ts'

const readers = [...congressOffices, 'chairman'] as const

const Title = z.string().trim().min(1).max(120)

export const ReportRow = z.object({
  id: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(reportKinds),
  state: z.enum(reportStates),
  version: z.number().int(),
  writtenBy: z.string(),
  writtenAt: z.string(),
})
export type ReportRow = z.infer<typeof ReportRow>

/** Who did it and when; '' and null when nobody did yet. */
const Mark = z.object({ by: z.string(), at: z.string().nullable() })

/** A mark with the meeting or the resolution it happened at. */
const MarkAt = Mark.extend({ where: z.string() })

/** 审议修改: what was said, and the paragraphs it changed. */
export const Deliberation = z.object({
  number: z.number().int(),
  reason: z.string(),
  fromVersion: z.number().int(),
  /** Null while it is being written. */
  toVersion: z.number().int().nullable(),
  openedBy: z.string(),
  openedAt: z.string(),
  confirmedBy: z.string(),
  confirmedAt: z.string().nullable(),
  changes: z.array(z.object({ before: z.string(), after: z.string() })),
})
export type Deliberation = z.infer<typeof Deliberation>

export const ReportView = ReportRow.extend({
  content: Content,
  /** Every figure of the catalogue with its value for this report. */
  figures: z.array(StatedFigure),
  issues: z.array(Issue),
  snapshotId: z.string().nullable(),
  frozen: Mark,
  checked: Mark,
  discussed: MarkAt,
  signed: Mark,
  delivered: MarkAt,
  resolved: MarkAt,
  published: Mark,
  /** How many circles were asked, how many of these rounds run, how many comments wait for an answer. */
  rounds: z.object({ rounds: z.number().int(), open: z.number().int(), unanswered: z.number().int() }),
  deliberations: z.array(Deliberation),
  /** 满意度测评 on it, in words, once a poll was announced. */
  poll: z.array(z.string()),
  /** Why a step is not possible now; null when it is. */
  refused: z.record(z.enum(Object.keys(reportLifecycle) as (keyof typeof reportLifecycle)[]), z.string().nullable()),
  /** Names behind the accounts that vouched for numbers by hand. */
  names: z.record(z.string(), z.string()),
})
export type ReportView = z.infer<typeof ReportView>

export const VersionRow = z.object({
  version: z.number().int(),
  title: z.string(),
  savedBy: z.string(),
  savedAt: z.string(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** One piece of a published text; `figure` where it can be asked for its evidence. */
const PublicPiece = z.object({ text: z.string(), figure: z.string().optional(), hand: z.string().optional() })

export const PublicReport = z.object({
  id: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  frozenAt: z.string(),
  signedAt: z.string(),
  /** 听取它的会议, 关于它的决议 and 满意度测评 in words; '' and empty where there was none. */
  heardAt: z.string(),
  resolution: z.string(),
  poll: z.array(z.string()),
  blocks: z.array(z.object({ kind: z.enum(['heading', 'paragraph']), pieces: z.array(PublicPiece) })),
  /** The figures it states, with every restatement since. */
  figures: z.array(
    StatedFigure.omit({ owner: true }).extend({
      statements: z.array(StatedFigure.shape.statements.element.omit({ by: true })),
    }),
  ),
})
export type PublicReport = z.infer<typeof PublicReport>

const one = z.object({ id: z.uuid() })

export const exportFormats = ['word', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const writerApi = {
  list: endpoint('GET', '/api/reports', { access: readers, input: z.object({}), output: z.array(ReportRow) }),
  show: endpoint('GET', '/api/reports/:id', { access: readers, input: one, output: ReportView }),
  create: endpoint('POST', '/api/reports', {
    access: congressOffices,
    input: z.object({
      title: Title,
      from: PlainDateText,
      to: PlainDateText,
      kind: z.enum(reportKinds).default('other'),
      /** Of a report on suggestions: whose. */
      sessionId: z.uuid().nullable().default(null),
    }),
    output: ReportRow,
  }),
  /** 保存: as the version after `base`; refused when somebody else saved one in between. */
  save: endpoint('POST', '/api/reports/:id/versions', {
    access: congressOffices,
    input: one.extend({ base: z.number().int().min(1), title: Title, content: Content }),
    output: z.object({ version: z.number().int(), writtenAt: z.string(), issues: z.array(Issue) }),
  }),
  versions: endpoint('GET', '/api/reports/:id/versions', { access: readers, input: one, output: z.array(VersionRow) }),
  version: endpoint('GET', '/api/reports/:id/versions/:version', {
    access: readers,
    input: one.extend({ version: z.coerce.number().int().min(1) }),
    output: VersionRow.extend({ content: Content }),
  }),
  /** The records behind a figure as the report states it: those counted now, or those that were frozen. */
  rows: endpoint('GET', '/api/reports/:id/figures/:figureId/rows', {
    access: readers,
    input: one.extend({
      figureId: z.string().max(20),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(z.object({ id: z.string(), label: z.string(), link: z.string() })),
    }),
  }),
  freeze: endpoint('POST', '/api/reports/:id/freeze', {
    access: congressOffices,
    input: one.extend({ name: z.string().trim().min(1).max(60), from: PlainDateText, to: PlainDateText }),
    output: ReportView,
    recentProof: true,
  }),
  /** What steps are filled in with: sessions, meetings that have sat, and resolutions of the congress in force. */
  choices: endpoint('GET', '/api/reports/choices', {
    access: congressOffices,
    input: z.object({}),
    output: z.object({
      sessions: z.array(z.object({ id: z.string(), name: z.string() })),
      meetings: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
      resolutions: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  }),
  /** 核对、退回、常委会讨论、签发、大会报告、审议修改、决议、公开、撤下, of exactly the version that was read. */
  step: endpoint('POST', '/api/reports/:id/steps', {
    access: readers,
    input: one.extend({
      step: z.enum(reportSteps),
      version: z.number().int().min(1),
      reason: z.string().trim().max(1000).default(''),
      /** 讨论、报告: at which meeting. */
      meetingId: z.uuid().nullable().default(null),
      /** 决议: which one. */
      resolutionId: z.uuid().nullable().default(null),
    }),
    output: ReportView,
    recentProof: true,
  }),
  /** 提请满意度测评 at the meeting it was given to; answers the poll. */
  poll: endpoint('POST', '/api/reports/:id/polls', {
    access: congressOffices,
    input: one.extend({ version: z.number().int().min(1), method: z.enum(pollMethods) }),
    output: z.object({ pollId: z.string() }),
    recentProof: true,
  }),
  /** 导出 as a word file or a PDF with its appendix of sources. */
  export: endpoint('POST', '/api/reports/:id/exports', {
    access: readers,
    input: one.extend({ format: z.enum(exportFormats).default('word') }),
    output: z.object({ fileId: z.string(), name: z.string() }),
    recentProof: true,
  }),
  publicList: endpoint('GET', '/api/public/reports', {
    access: 'public',
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), title: z.string(), signedAt: z.string() })),
  }),
  /** How many records lie behind a figure of a published report, and those of them everybody may read. */
  publicRows: endpoint('GET', '/api/public/reports/:id/figures/:figureId/rows', {
    access: 'public',
    input: one.extend({ figureId: z.string().max(20) }),
    output: z.object({
      total: z.number().int(),
      published: z.number().int(),
      /** At most 500. */
      rows: z.array(z.object({ label: z.string(), link: z.string() })),
    }),
  }),
  publicOne: endpoint('GET', '/api/public/reports/:id', { access: 'public', input: one, output: PublicReport }),
}

export type WriterInput<Name extends keyof typeof writerApi> = z.output<(typeof writerApi)[Name]['input']>
