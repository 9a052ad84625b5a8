/** Majorities (法定多数) as data: of whom, which share, more than or at least; an outcome is computed, never typed. */
import type { BasisKind } from './deadline.ts'

/**
 * Of whom a share is taken: 全体 all who hold the mandate, 到会 those present, 收回 the ballots returned, 有效 the valid ones.
 * Of `all`, whoever is away, abstains or presses nothing counts against.
 */
export const bases = ['all', 'present', 'cast', 'valid'] as const
export type Base = (typeof bases)[number]

export interface Share {
  readonly base: Base
  /** Numerator and denominator, as the rule names them: 三分之二 is [2, 3]. */
  readonly of: readonly [number, number]
  /** 过半数、超过: more than the share; without it 以上: at least the share. */
  readonly strict: boolean
}

export interface MajorityRule extends Share {
  readonly key: string
  readonly version: number
  /** What equal votes mean: the motion has not passed, or those who are equal are voted on again. */
  readonly tie: 'fails' | 'revote'
  /** 缺额: seats nobody holds are left out of all (实有), or counted with it (应有). */
  readonly vacancies: 'left_out' | 'counted'
  readonly basis: string
  readonly basisKind: BasisKind
}

/** How many there are of each base, before anybody has voted and after. */
export interface Assembly {
  /** 实有: who holds the mandate today. */
  readonly members: number
  /** 应有: seats by law, when vacancies count. */
  readonly seats?: number
  readonly present: number
  /** 到会而回避: they vote on nothing here, and are there for the quorum. */
  readonly recused?: number
  readonly cast?: number
  readonly valid?: number
}

/** How many a share is taken of. */
export function baseOf({ base, vacancies }: Pick<MajorityRule, 'base' | 'vacancies'>, assembly: Assembly): number {
  if (base === 'present') return assembly.present
  if (base === 'cast') return assembly.cast ?? 0
  if (base === 'valid') return assembly.valid ?? 0
  return vacancies === 'counted' ? Math.max(assembly.seats ?? 0, assembly.members) : assembly.members
}

/** The fewest votes that make up a share of so many; whole numbers throughout, so that no rounding decides. */
export function fewest({ of: [part, whole], strict }: Pick<Share, 'of' | 'strict'>, base: number): number {
  const exact = part * base
  return strict ? Math.floor(exact / whole) + 1 : Math.ceil(exact / whole)
}

export interface Outcome {
  readonly base: number
  readonly needed: number
  readonly yes: number
  readonly passed: boolean
  /** 还差几票; 0 once it passed. */
  readonly missing: number
}

/** 表决结果 by the rule; nobody there decides nothing. */
export function outcomeOf(rule: MajorityRule, assembly: Assembly, yes: number): Outcome {
  const base = baseOf(rule, assembly)
  const needed = fewest(rule, base)
  const passed = base > 0 && yes > 0 && yes >= needed
  return { base, needed, yes, passed, missing: passed ? 0 : Math.max(needed - yes, 1) }
}

/** 还差几票: how many more must say yes. */
export const neededMore = (rule: MajorityRule, assembly: Assembly, yes: number): number =>
  outcomeOf(rule, assembly, yes).missing

export interface Quorum {
  readonly needed: number
  readonly present: number
  readonly met: boolean
  /** 还差几人 */
  readonly missing: number
  /** How many may still leave before it breaks. */
  readonly spare: number
}

/** 法定人数 of a roll of so many. A rule of nobody asks for nobody. */
export function quorumOf(rule: MajorityRule | undefined, { members, seats, present }: Assembly): Quorum {
  const base = rule ? baseOf(rule, { members, present, ...(seats === undefined ? {} : { seats }) }) : 0
  const needed = rule && base > 0 ? fewest(rule, base) : 0
  const met = present >= needed
  return { needed, present, met, missing: met ? 0 : needed - present, spare: Math.max(present - needed, 0) }
}

/**
 * How many may still leave with the item open: once one more is gone it cannot pass though everybody left says yes, or the
 * quorum is broken. -1 when it cannot pass now.
 */
export function spareFor(rule: MajorityRule, quorum: MajorityRule | undefined, assembly: Assembly): number {
  const possible = (present: number): boolean => {
    const all = { ...assembly, present, cast: present, valid: present }
    const there = { ...all, present: present + (assembly.recused ?? 0) }
    return quorumOf(quorum, there).met && outcomeOf(rule, all, present).passed
  }
  if (!possible(assembly.present)) return -1
  let low = 0
  let high = assembly.present
  // The more leave, the less can pass: look for the last number that still can.
  while (low < high) {
    const leave = Math.ceil((low + high) / 2)
    if (possible(assembly.present - leave)) low = leave
    else high = leave - 1
  }
  return low
}

export interface Standing<Key extends string = string> {
  readonly key: Key
  readonly votes: number
}

export interface Placing<Key extends string = string> {
  readonly chosen: readonly Key[]
  /** 得票相等，不能确定: only these are voted on again, for `left` places. */
  readonly tied: readonly Key[]
  /** Places nobody has reached: another vote, or fewer (另行选举). */
  readonly left: number
}

/**
 * 以得票多的当选: of those with the votes needed the highest take the places; equal ones at the last place are voted on
 * again among themselves, and keep nobody else out.
 */
export function placesOf<Key extends string>(
  standings: readonly Standing<Key>[],
  { places, needed }: { readonly places: number; readonly needed: number },
): Placing<Key> {
  const reached = standings.filter(({ votes }) => votes > 0 && votes >= needed).toSorted((a, b) => b.votes - a.votes)
  if (reached.length <= places) return { chosen: keysOf(reached), tied: [], left: places - reached.length }
  const last = reached[places - 1]?.votes ?? Number.POSITIVE_INFINITY
  if (places === 0 || reached[places]?.votes !== last)
    return { chosen: keysOf(reached.slice(0, places)), tied: [], left: 0 }
  const above = reached.filter(({ votes }) => votes > last)
  return {
    chosen: keysOf(above),
    tied: keysOf(reached.filter(({ votes }) => votes === last)),
    left: places - above.length,
  }
}

const keysOf = <Key extends string>(standings: readonly Standing<Key>[]): Key[] => standings.map(({ key }) => key)

/** One step of a ladder of grades: the options that are added up, and the share they must make. */
export interface GradeStep<Grade extends string = string> extends Pick<Share, 'of' | 'strict'> {
  readonly grade: Grade
  readonly adds: readonly Grade[]
}

/** 满意度测评办法: the first step that is reached is the grade. */
export interface GradeRule<Grade extends string = string> extends Pick<MajorityRule, 'key' | 'version' | 'basis'> {
  readonly basisKind: BasisKind
  readonly base: Base
  /** Each is asked apart: 办理态度、办理结果. */
  readonly questions: readonly string[]
  readonly steps: readonly GradeStep<Grade>[]
  readonly otherwise: Grade
}

export interface Graded<Grade extends string = string> {
  readonly grade: Grade
  readonly base: number
  /** Each step of the ladder up to the one that was reached: votes added up, and needed. */
  readonly steps: readonly { readonly grade: Grade; readonly votes: number; readonly needed: number }[]
}

/** The grade of one question; undefined when there is nobody to take a share of. */
export function gradeOf<Grade extends string>(
  rule: GradeRule<Grade>,
  assembly: Assembly,
  votes: Readonly<Partial<Record<Grade, number>>>,
): Graded<Grade> | undefined {
  const base = baseOf({ base: rule.base, vacancies: 'left_out' }, assembly)
  if (base === 0) return undefined
  const steps: { grade: Grade; votes: number; needed: number }[] = []
  for (const step of rule.steps) {
    const sum = step.adds.reduce((total, one) => total + (votes[one] ?? 0), 0)
    const needed = fewest(step, base)
    steps.push({ grade: step.grade, votes: sum, needed })
    if (sum > 0 && sum >= needed) return { grade: step.grade, base, steps }
  }
  return { grade: rule.otherwise, base, steps }
}
