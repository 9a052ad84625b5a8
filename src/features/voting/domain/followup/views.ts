/** What people see of a follow-up (测评后续): which step stands, by when, whose turn it is, and what was done. */
import { z } from 'zod'
import { ladderSteps } from './ladder.ts'
import { followupStates } from './lifecycle.ts'

export const turns = ['respondent', 'office'] as const

export const Followup = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(followupStates),
  /** 被测评的机关 */
  respondentId: z.string().nullable(),
  respondent: z.string().nullable(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  turn: z.enum(turns).nullable(),
  /** 已测评几次, and how many there may be. */
  polls: z.number().int(),
  mostPolls: z.number().int(),
  version: z.number().int(),
})
export type Followup = z.infer<typeof Followup>

export const acts = [
  'opened',
  'report_again',
  'redo',
  'poll',
  'announced',
  'inquiry',
  'notification',
  'dropped',
] as const

export const FollowupView = Followup.extend({
  ladder: z.array(
    z.object({
      step: z.enum(ladderSteps),
      amount: z.number().int(),
      unit: z.enum(['days', 'months']),
      standing: z.enum(['done', 'now', 'to_come', 'not_needed']),
      dueOn: z.string().nullable(),
    }),
  ),
  notified: z.string(),
  /** What was done, each act with its day and who did it. */
  acts: z.array(
    z.object({
      number: z.number().int(),
      act: z.enum(acts),
      on: z.string(),
      by: z.string(),
      text: z.string(),
      meeting: z.string().nullable(),
    }),
  ),
  /** The polls on the matter, oldest first, each with its arithmetic and thresholds as it was announced. */
  results: z.array(
    z.object({
      pollId: z.string(),
      title: z.string(),
      round: z.number().int(),
      state: z.string(),
      words: z.array(z.string()),
    }),
  ),
  actions: z.record(z.string(), z.string().nullable()),
})
export type FollowupView = z.infer<typeof FollowupView>
