/** What can be asked of cases in general: what waits for me, all clocks, all promises. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { WaitingItem } from '#kernel/waiting'
import { LadderStep } from './ladder.ts'
import { ClockView, promiseStates, PromiseView } from './views.ts'

export const ClockRow = ClockView.extend({
  caseId: z.string(),
  reference: z.string().nullable(),
  title: z.string(),
  unit: z.string().nullable(),
  link: z.string(),
  remindersSent: z.number().int(),
  /** 承办单位提前看得到的提醒与升级安排: which day, which step, who is told, and whether it was. */
  ladder: z.array(LadderStep.extend({ sent: z.boolean() })),
})
export type ClockRow = z.infer<typeof ClockRow>

export const caseApi = {
  /** 今天：什么在等我 */
  waiting: endpoint('GET', '/api/waiting', {
    access: 'signed_in',
    input: z.object({}),
    output: z.object({ today: z.string(), items: z.array(WaitingItem), doneYesterday: z.number().int() }),
  }),
  /** 时限台 */
  clocks: endpoint('GET', '/api/clocks', {
    access: ['deputies_office', 'government_office', 'secretariat', 'unit', 'unit_head', 'leader'],
    input: z.object({
      state: z.enum(['running', 'due_soon', 'overdue', 'extended', 'stopped']).optional(),
      code: z.string().max(20).optional(),
      unitId: z.uuid().optional(),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(ClockRow), total: z.number().int() }),
  }),
  /** 承诺台账 */
  promises: endpoint('GET', '/api/promises', {
    access: ['deputies_office', 'government_office', 'unit', 'unit_head', 'deputy', 'leader'],
    input: z.object({
      state: z.enum(promiseStates).optional(),
      unitId: z.uuid().optional(),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(PromiseView), total: z.number().int() }),
  }),
  /** 承诺进展, by the unit that promised. */
  reportPromise: endpoint('POST', '/api/promises/:id/progress', {
    access: ['unit', 'unit_head'],
    input: z.object({ id: z.uuid(), words: z.string().trim().min(1).max(2000) }),
    output: PromiseView,
  }),
  /** 承诺兑现 (二次答复), or given up with reasons. */
  settlePromise: endpoint('POST', '/api/promises/:id/outcome', {
    access: ['unit', 'unit_head'],
    input: z.object({
      id: z.uuid(),
      version: z.coerce.number().int(),
      outcome: z.enum(['kept', 'given_up']),
      words: z.string().trim().min(1).max(5000),
      files: z.array(z.uuid()).max(10).default([]),
    }),
    output: PromiseView,
  }),
}
