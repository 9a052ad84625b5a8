/** The rule of a poll (表决规则): which majority or ladder of grades, whether it must be secret; kept with the poll as it was. */
import { z } from 'zod'
import { bases, type GradeRule, type MajorityRule } from '#kernel/majority'
import {
  choosingRule,
  decisionRules,
  electionRule,
  grades,
  preliminaryRule,
  removalRules,
  secretElection,
  secretRemoval,
  tieRule,
  type MeetingKind,
  type SatisfactionGrade,
} from '#kernel/majority-rules'
import type { PollKind, PollMethod } from '#kernel/poll'
import { gradeRuleOf, type SatisfactionSetting } from './settings.ts'

const share = {
  of: z.tuple([z.number().int(), z.number().int()]),
  strict: z.boolean(),
}
const source = {
  key: z.string(),
  version: z.number().int(),
  basis: z.string(),
  basisKind: z.enum(['L', 'LZ', 'LZp', 'C', 'I']),
  base: z.enum(bases),
}
const grade = z.enum(grades)

/** As it stands in poll.rule. */
export const PollRule = z.union([
  z.object({
    majority: z.object({
      ...source,
      ...share,
      tie: z.enum(['fails', 'revote']),
      vacancies: z.enum(['left_out', 'counted']),
    }),
  }),
  z.object({
    grade: z.object({
      ...source,
      questions: z.array(z.string()),
      steps: z.array(z.object({ grade, adds: z.array(grade), ...share })),
      otherwise: grade,
    }),
  }),
])
export type PollRule = { readonly majority: MajorityRule } | { readonly grade: GradeRule<SatisfactionGrade> }

/** The rule of a new poll; among those tied the highest votes decide. */
export function ruleFor(
  kind: PollKind,
  meeting: MeetingKind,
  { satisfaction, amongTied }: { satisfaction: SatisfactionSetting; amongTied: boolean },
): PollRule {
  if (kind === 'satisfaction') return { grade: gradeRuleOf(satisfaction) }
  if (amongTied) return { majority: tieRule }
  if (kind === 'preliminary') return { majority: preliminaryRule }
  if (kind === 'election') return { majority: electionRule }
  if (kind === 'choose_k') return { majority: choosingRule }
  if (kind === 'removal' && (meeting === 'congress' || meeting === 'standing_committee'))
    return { majority: removalRules[meeting] }
  return { majority: decisionRules[meeting] }
}

const openMethods: readonly PollMethod[] = ['hands', 'named']
export const isSecret = (method: PollMethod): boolean => !openMethods.includes(method)

/** 发票、收票: paper ballots and those of a phone; hands are seen and devices pressed. */
const withPapers: readonly PollMethod[] = ['paper', 'electronic']
export const hasPapers = (method: PollMethod): boolean => withPapers.includes(method)

/** The article that asks for a secret ballot, when one does. */
export function secretBasis(kind: PollKind, meeting: MeetingKind): string | undefined {
  if (kind === 'election' || kind === 'preliminary') return secretElection.basis
  if (kind === 'removal' && meeting === 'standing_committee') return secretRemoval.basis
  return undefined
}

/** Counted by people and entered twice. */
export const isCountedByPeople = (method: PollMethod): boolean =>
  method === 'hands' || method === 'device' || method === 'paper'

/** 另选他人: in an election, but never where only those tied are voted on again. */
export const takesOtherNames = ({ kind, rule }: { readonly kind: PollKind; readonly rule: PollRule }): boolean =>
  kind === 'election' && 'majority' in rule && rule.majority.key !== tieRule.key

/** Several options stand for places. */
export const hasPlaces = (kind: PollKind): boolean =>
  kind === 'election' || kind === 'preliminary' || kind === 'choose_k'
