/** What is said of a decision or a motion beside its text (要素), on pages and at the desk. */
import { dayWords, isDay } from '#kernel/day-words'
import { say, type Language } from '#kernel/message'
import type { Motion, Resolution } from '../domain/views.ts'
import type { words } from '../messages/words.ts'

type Words = (typeof words)['zh-CN']
type Fact = readonly [name: string, value: string]

const known = (language: Language, facts: readonly (readonly [string, string | null | undefined])[]): Fact[] =>
  facts.flatMap(([name, value]) => (value ? [[name, isDay(value) ? dayWords(value, language) : value] as const] : []))

export const decisionFacts = (one: Resolution, m: Words, language: Language): Fact[] =>
  known(language, [
    [m.facts.number, one.reference],
    [m.facts.body, one.body],
    [m.facts.matter, one.matter],
    [m.facts.major, one.major && m.majors[one.major]],
    [m.facts.proposer, one.proposer],
    [m.facts.submittedOn, one.submittedOn],
    [m.facts.deliberateBy, one.deliberateBy],
    [m.facts.reviewer, one.reviewer],
    [m.facts.meeting, one.meeting],
    [m.facts.decidedOn, one.decidedOn],
    [m.facts.effectiveOn, one.effectiveOn],
    [m.facts.executor, one.executor],
  ])

export const motionFacts = (one: Motion, m: Words, language: Language): Fact[] =>
  known(language, [
    [m.facts.lead, one.lead],
    [m.facts.session, say(m.session, { term: one.term, session: one.session })],
    [m.facts.submittedOn, one.submittedOn],
    [m.facts.reason, one.routeReason],
    [m.facts.reviewer, one.committee],
    [m.facts.meeting, one.meeting],
    [m.facts.decidedOn, one.decidedOn],
  ])
