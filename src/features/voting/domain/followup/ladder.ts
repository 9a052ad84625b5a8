/** 满意度测评的后续（后果阶梯）: what follows a poll that ended 不满意, in which order, within how long, and how often it is polled. */
import { z } from 'zod'
import { plainDate } from '#kernel/date'
import type { SpanRule } from '#kernel/deadline'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { setting } from '#kernel/setting'
import { ladderBasis, ladderParts, ladderWords, stepWords } from '../../messages/followup-settings.ts'

/** 再次报告 · 重新办理 · 再次测评 · 询问、质询 · 通报; always in this order. */
export const ladderSteps = ['report_again', 'redo', 'poll', 'inquiry', 'notification'] as const
export type LadderStep = (typeof ladderSteps)[number]

const units = ['days', 'months'] as const

export const Ladder = z.object({
  steps: z
    .array(z.object({ step: z.enum(ladderSteps), amount: z.number().int().min(1).max(365), unit: z.enum(units) }))
    .min(1)
    .max(ladderSteps.length),
  /** 最多测评几次, the first one included. */
  mostPolls: z.number().int().min(1).max(5),
  /** 通报给谁 */
  notified: z.string().trim().min(2).max(200),
})
export type Ladder = z.output<typeof Ladder>

/** 重新办理不超过两个月: one in Zhejiang (D27), two elsewhere. */
const longestRedo = { days: 62, months: 2 } as const

export const consequences = setting({
  key: 'voting.consequences',
  value: Ladder,
  default: {
    steps: [
      { step: 'report_again', amount: 1, unit: 'months' },
      { step: 'redo', amount: 1, unit: 'months' },
      { step: 'poll', amount: 2, unit: 'months' },
      { step: 'inquiry', amount: 2, unit: 'months' },
      { step: 'notification', amount: 10, unit: 'days' },
    ],
    mostPolls: 2,
    notified: ladderParts['zh-CN'].notifiedDefault,
  },
  basis: ladderBasis,
  words: ladderWords,
  by: ['deputies_office'],
  check({ steps }) {
    const order = steps.map(({ step }) => ladderSteps.indexOf(step))
    if (order.some((at, index) => index > 0 && at <= (order[index - 1] ?? 0)))
      throw new Refusal('invalid', 'followup.ladder_order')
    const redo = steps.find(({ step }) => step === 'redo')
    if (redo && redo.amount > longestRedo[redo.unit]) throw new Refusal('invalid', 'followup.redo_too_long')
  },
  input: (language) => {
    const m = ladderParts[language]
    const named = ladderSteps.map((value) => ({ value, label: stepWords[language][value] }))
    const row = {
      kind: 'group' as const,
      parts: [
        { name: 'step', label: m.step, input: { kind: 'choice' as const, options: named } },
        { name: 'amount', label: m.amount, input: { kind: 'number' as const } },
        {
          name: 'unit',
          label: m.unit,
          input: { kind: 'choice' as const, options: units.map((value) => ({ value, label: m.units[value] })) },
        },
      ],
    }
    return {
      kind: 'group',
      parts: [
        { name: 'steps', label: m.steps, input: { kind: 'rows', row } },
        { name: 'mostPolls', label: m.mostPolls, input: { kind: 'number' } },
        { name: 'notified', label: m.notified, input: { kind: 'text' } },
      ],
    }
  },
  inWords: ({ steps, mostPolls, notified }, language) => {
    const m = ladderParts[language]
    return [
      ...steps.map(({ step, amount, unit }) =>
        say(m.line, { step: stepWords[language][step], amount, unit: m.units[unit] }),
      ),
      say(m.polls, { count: mostPolls }),
      say(m.told, { notified }),
    ]
  },
})

/** Where a matter stands next; 'ended' when the ladder has no further step. */
export type NextStep = LadderStep | 'ended'

/** The steps that still mean something once it was polled so often: no further poll after the last one. */
const openSteps = ({ steps, mostPolls }: Ladder, polls: number): LadderStep[] =>
  steps.map(({ step }) => step).filter((step) => step !== 'poll' || polls < mostPolls)

export const firstStep = (ladder: Ladder): NextStep => openSteps(ladder, 1)[0] ?? 'ended'

/** After a step that was done. */
export function nextAfter(ladder: Ladder, step: LadderStep, polls: number): NextStep {
  const at = ladderSteps.indexOf(step)
  return openSteps(ladder, polls).find((one) => ladderSteps.indexOf(one) > at) ?? 'ended'
}

/** After another poll that ended 不满意: handled anew while there are polls left, then what stands above the poll. */
export function afterFailure(ladder: Ladder, polls: number): NextStep {
  if (polls >= ladder.mostPolls) return nextAfter(ladder, 'poll', polls)
  const again = openSteps(ladder, polls)
  return again.find((step) => step === 'redo') ?? again.find((step) => step === 'poll') ?? 'ended'
}

/** The period of a step as a rule of the deadline table. */
export function periodOf({ steps }: Ladder, step: LadderStep): SpanRule | undefined {
  const period = steps.find((one) => one.step === step)
  if (!period) return undefined
  return {
    code: `followup.${step}`,
    version: 1,
    trigger: 'event.answer_rejected',
    act: `clock.followup.${step}`,
    basis: ladderBasis,
    basisKind: 'C',
    hard: false,
    validFrom: plainDate('2000-01-01'),
    unit: period.unit,
    amount: period.amount,
    direction: 'after',
    rollsToWorkingDay: true,
  }
}
