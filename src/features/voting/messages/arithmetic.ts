/** The arithmetic of a result in words (算式): of how many, how many are needed, how many there were. */
import { say, type Language } from '#kernel/message'
import type { PollKind, PollMethod, QuestionOutcome } from '#kernel/poll'
import { isSecret } from '../domain/rule.ts'

const words = {
  'zh-CN': {
    hall: '实有 {members} 人，到会 {present} 人，发出 {issued} 张，收回 {returned} 张，有效 {valid} 张，无效 {invalid} 张，未投 {notPressed} 人',
    bases: { all: '全体 {base} 人', present: '到会 {base} 人', cast: '收回 {base} 张', valid: '有效 {base} 张' },
    needed: '{of}，需要 {needed} 票',
    yes: '赞成 {yes} 票，反对 {no} 票，弃权 {abstain} 票：{result}',
    passed: '通过',
    failed: '未通过，差 {missing} 票',
    candidate: '{title}：{yes} 票，{result}',
    candidateOf: {
      election: ['当选', '未当选'],
      preliminary: ['列为正式候选人', '未列入'],
      choose_k: ['选定', '未选定'],
    },
    included: '{title}：必选项，依会议通过的票决办法列入',
    tied: '得票相等，就得票相等的再次投票',
    left: '还有 {left} 个名额没有选出',
    graded: '满意 {satisfied} 票，基本满意 {basically} 票，不满意 {dissatisfied} 票，弃权 {abstain} 票：{result}',
    grades: { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意', none: '没有有效票，不评等次' },
    byRule: '办法：{basis}',
    between: '；',
    unanimous: '全部有效票相同：从结果就能知道每张票的内容',
    unanimousOn: '对其中一项全部有效票相同：从结果就能知道每张票在这一项上的内容',
  },
  en: {
    hall: '{members} members, {present} present, {issued} issued, {returned} returned, {valid} valid, {invalid} invalid, {notPressed} not cast',
    bases: { all: 'all {base}', present: '{base} present', cast: '{base} returned', valid: '{base} valid' },
    needed: 'Of {of}, {needed} votes are needed',
    yes: '{yes} yes, {no} no, {abstain} abstained: {result}',
    passed: 'passed',
    failed: 'not passed, {missing} short',
    candidate: '{title}: {yes} votes, {result}',
    candidateOf: {
      election: ['elected', 'not elected'],
      preliminary: ['stands formally', 'does not stand'],
      choose_k: ['chosen', 'not chosen'],
    },
    included: '{title}: included by the rules the meeting adopted',
    tied: 'equal votes, voted on again among themselves',
    left: '{left} places are not filled',
    graded:
      '{satisfied} satisfied, {basically} basically satisfied, {dissatisfied} dissatisfied, {abstain} abstained: {result}',
    grades: {
      satisfied: 'satisfied',
      basically: 'basically satisfied',
      dissatisfied: 'dissatisfied',
      none: 'no valid ballot, no grade',
    },
    byRule: 'Rule: {basis}',
    between: '; ',
    unanimous: 'All valid ballots are the same: the result tells what each of them says',
    unanimousOn: 'All valid ballots say the same of one of them: the result tells what each says of it',
  },
}

type Counted = Omit<QuestionOutcome, 'words'>

interface Rule {
  readonly kind: PollKind
  readonly rule:
    | { majority: { base: 'all' | 'present' | 'cast' | 'valid' } }
    | { grade: { base: 'all' | 'present' | 'cast' | 'valid' } }
}

/** In the order of the arithmetic: who was there, what was needed, what came out, by which rule. */
export function countsOf(language: Language, poll: Rule, counted: Counted): string[] {
  const { hall, needed, outcome, rule } = linesOf(language, poll, counted)
  return [hall, needed, ...outcome, rule]
}

/** With a word on what the result of a secret vote gives away. */
export function arithmeticOf(language: Language, poll: Rule & { method: PollMethod }, counted: Counted): string[] {
  const lines = countsOf(language, poll, counted)
  const m = words[language]
  const tells = counted.unanimous && isSecret(poll.method)
  return tells ? [...lines, counted.options.length > 1 ? m.unanimousOn : m.unanimous] : lines
}

/** For who only wants to know how it ended: what came out first, then the arithmetic on one line. */
export function resultOf(language: Language, poll: Rule, counted: Counted): string[] {
  const { hall, needed, outcome, rule } = linesOf(language, poll, counted)
  return [...outcome, [hall, needed, rule].join(words[language].between)]
}

function linesOf(language: Language, { kind, rule }: Rule, counted: Counted) {
  const m = words[language]
  const { members, present, issued, returned, valid, invalid, notPressed, base, needed, basis } = counted
  const { base: kindOfBase } = 'majority' in rule ? rule.majority : rule.grade
  return {
    hall: say(m.hall, { members, present, issued, returned, valid, invalid, notPressed }),
    needed: say(m.needed, { of: say(m.bases[kindOfBase], { base }), needed }),
    outcome:
      kind === 'election' || kind === 'preliminary' || kind === 'choose_k'
        ? candidates(language, kind, counted)
        : [single(language, counted)],
    rule: say(m.byRule, { basis }),
  }
}

function single(language: Language, { options, passed, needed, grade, rule }: Counted): string {
  const m = words[language]
  const { yes, no, abstain, satisfied, basically, dissatisfied } = options[0]?.votes ?? none
  if (/^V\d/.test(rule))
    return say(m.graded, { satisfied, basically, dissatisfied, abstain, result: m.grades[grade ?? 'none'] })
  const result = passed ? m.passed : say(m.failed, { missing: Math.max(needed - yes, 1) })
  return say(m.yes, { yes, no, abstain, result })
}

const none = { yes: 0, no: 0, abstain: 0, satisfied: 0, basically: 0, dissatisfied: 0 }

function candidates(
  language: Language,
  kind: 'election' | 'preliminary' | 'choose_k',
  { options, others, left }: Counted,
): string[] {
  const m = words[language]
  const [won, lost] = m.candidateOf[kind]
  const line = (title: string, yes: number, result: string | undefined) =>
    say(m.candidate, { title, yes, result: result ?? '' })
  return [
    ...options.map(({ title, votes, passed, tied, included }) =>
      included ? say(m.included, { title }) : line(title, votes.yes, passed ? won : tied ? m.tied : lost),
    ),
    ...others.map(({ name, votes, passed }) => line(name, votes, passed ? won : lost)),
    ...(left > 0 ? [say(m.left, { left })] : []),
  ]
}
