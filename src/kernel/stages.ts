/** Which stage a matter is at, instead of where a step is possible (当前环节): read from the rule table, in words of its kind. */
import { say } from './message.ts'
import type { Rules } from './rules.ts'

/** What lies ahead of a state; steps that send a matter back lead nowhere ahead: what only they reach again is over. */
export interface Ahead {
  /** Whether a step possible in one of these states can still come, now or later. */
  readonly canCome: (from: readonly string[], state: string) => boolean
  /** The one step that leads from here to where such a step is possible: 受理编号 before 交办. */
  readonly stepBefore: (from: readonly string[], state: string) => string | undefined
}

export function aheadOf(rules: Rules, back: readonly string[]): Ahead {
  const forward = Object.entries(rules).filter(([action]) => !back.includes(action))
  return {
    canCome(wanted, state) {
      const reached = new Set([state])
      for (const one of reached)
        for (const [, { from, to }] of forward) if (to !== undefined && from.includes(one)) reached.add(to)
      return wanted.some((one) => reached.has(one))
    },
    stepBefore: (wanted, state) =>
      forward.find(
        ([, { from, to }]) => from.includes(state) && to !== undefined && to !== state && wanted.includes(to),
      )?.[0],
  }
}

/** The words of one kind of matter; sentences name the stage, and whose turn it is or what comes next. */
export interface StageWords {
  readonly over: string
  readonly later: string
  readonly first: string
  readonly states: Readonly<Record<string, string>>
  readonly next: Readonly<Record<string, string>>
}

interface Stage {
  readonly state: string
  /** The states in which the step is possible. */
  readonly from: readonly string[]
  /** Names of the steps the reader himself can take first, by action. */
  readonly steps?: Readonly<Record<string, string>>
}

/** 现在是“已提交，待审查”，还没到这一步：等受理机关审查. */
export function stageText(ahead: Ahead, words: StageWords, { state, from, steps = {} }: Stage): string {
  const facts = { state: words.states[state] ?? state, next: words.next[state] ?? '' }
  const step = steps[ahead.stepBefore(from, state) ?? '']
  if (step !== undefined) return say(words.first, { ...facts, step })
  return say(ahead.canCome(from, state) ? words.later : words.over, facts)
}
