/** What the workbench asks beyond the lists: how full each view is, exports, what is not satisfied, the key ones of a year. */
import { z } from 'zod'
import { ExtensionView, Grade, ResultClass, unsolvedReasons } from '#features/cases'
import { endpoint } from '#kernel/endpoint'
import { tableFormats } from '#kernel/table-export'
import { ListSuggestions, views } from './contract.ts'
import { KeyView, SuggestionRow } from './views.ts'

const offices = ['deputies_office', 'government_office', 'secretariat'] as const
const readers = [...offices, 'leader', 'chairman', 'committee_member'] as const

/** A day that would be due if the step were taken today, with the sum that leads to it. */
export const DuePreview = z.object({
  dueOn: z.string(),
  basis: z.string(),
  explanation: z.array(z.record(z.string(), z.unknown())),
  warnings: z.array(z.record(z.string(), z.unknown())),
})

/** One that did not satisfy: what the deputy says, and what was answered. */
export const Unsatisfied = z.object({
  row: SuggestionRow,
  /** 评价不满意 · 回头看不符 */
  because: z.enum(['rating', 'recheck']),
  since: z.string(),
  attitude: Grade.nullable(),
  unsolved: z.enum(unsolvedReasons).nullable(),
  verdict: z.enum(['partly', 'untrue']).nullable(),
  words: z.string(),
  /** 再办理 is not used up. */
  redoLeft: z.boolean(),
  replies: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      class: ResultClass.nullable(),
      text: z.string(),
      repliedOn: z.string(),
      signedBy: z.string(),
    }),
  ),
  /** Units that answered, for 重办原单位. */
  units: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type Unsatisfied = z.infer<typeof Unsatisfied>

export const deskSuggestionApi = {
  /** How many stand in each view. */
  viewCounts: endpoint('GET', '/api/suggestions/view-counts', {
    access: offices,
    input: z.object({}),
    output: z.record(z.enum(views), z.number().int()),
  }),
  /** 交办之日 today: when the reply is due, ordinary and complex. */
  duePreview: endpoint('GET', '/api/suggestions/due-preview', {
    access: offices,
    input: z.object({}),
    output: z.object({ ordinary: DuePreview, complex: DuePreview }),
  }),
  /** 可能的承办单位: at most three, the likeliest first, with what in the district's history speaks for each. */
  candidateUnits: endpoint('GET', '/api/suggestions/:id/candidate-units', {
    access: offices,
    input: z.object({ id: z.uuid() }),
    output: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string() })),
  }),
  /** 导出: the present filter as a workbook; what it makes is a file that can be fetched at /files/:id. */
  export: endpoint('POST', '/api/suggestions/exports', {
    access: readers,
    input: ListSuggestions.omit({ offset: true, limit: true }).extend({
      format: z.enum(tableFormats).default('xlsx'),
    }),
    output: z.object({ fileId: z.string(), name: z.string(), rows: z.number().int() }),
  }),
  /** 二次交办台: rated dissatisfied or re-checked and found wanting, the longest waiting first. */
  unsatisfied: endpoint('GET', '/api/suggestions/unsatisfied', {
    access: ['deputies_office'],
    input: z.object({}),
    output: z.array(Unsatisfied),
  }),
  /** 延期申请 that wait for a decision, the earliest due day first. */
  openExtensions: endpoint('GET', '/api/suggestions/extension-requests', {
    access: ['deputies_office', 'government_office'],
    input: z.object({}),
    output: z.array(
      ExtensionView.extend({
        reference: z.string().nullable(),
        title: z.string(),
        caseId: z.string(),
        dueOn: z.string(),
      }),
    ),
  }),
  /** Who can lead and supervise a key suggestion: leaders, chairmen, members, those of the deputies' office. */
  keyChoices: endpoint('GET', '/api/suggestions/key-choices', {
    access: ['deputies_office'],
    input: z.object({}),
    output: z.object({
      people: z.array(z.object({ id: z.string(), name: z.string(), hint: z.string() })),
      committees: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  /** 重点建议 of a year. */
  keys: endpoint('GET', '/api/suggestions/keys', {
    access: readers,
    input: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    output: z.object({
      years: z.array(z.number().int()),
      rows: z.array(z.object({ row: SuggestionRow, key: KeyView })),
    }),
  }),
}
