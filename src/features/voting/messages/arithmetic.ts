/** The arithmetic of a result in words (算式): of how many, how many are needed, how many there were. */
import { fewest, type GradeStep } from '#kernel/majority'
import { say, type Language } from '#kernel/message'
import type { PollKind, PollMethod, QuestionOutcome } from '#kernel/poll'
import { hasPapers, isSecret, type PollRule } from '../domain/rule.ts'

const words = {
  'zh-CN': {
    hall: '实有 {members} 人，到会 {present} 人，发出 {issued} 张，收回 {returned} 张，有效 {valid} 张，无效 {invalid} 张，未投 {notPressed} 人',
    hallWithoutPapers: '实有 {members} 人，到会 {present} 人，参加表决 {returned} 人，未表决 {notPressed} 人',
    ofThemInvalid: '（其中无效 {invalid} {unit}）',
    bases: { all: '全体 {base} 人', present: '到会 {base} 人', cast: '收回 {base} 张', valid: '有效 {base} 张' },
    basesWithoutPapers: {
      all: '全体 {base} 人',
      present: '到会 {base} 人',
      cast: '参加表决 {base} 人',
      valid: '有效 {base} {unit}',
    },
    vote: '票',
    hand: '人',
    needed: '{of}，需要 {needed} {unit}',
    byOrder: '{of}，不要求过半数，按得票多少确定',
    yes: '赞成 {yes} {unit}，反对 {no} {unit}，弃权 {abstain} {unit}：{result}',
    passed: '通过',
    failed: '未通过，差 {missing} {unit}',
    candidate: '{title}：{yes} {unit}，{result}',
    candidateOf: {
      election: ['当选', '未当选'],
      preliminary: ['列为正式候选人', '未列入'],
      choose_k: ['选定', '未选定'],
    },
    included: '{title}：必选项，依会议通过的票决办法列入',
    tied: '得票相等，就得票相等的再次投票',
    left: '还有 {left} 个名额没有选出',
    ladder: '{of}：{steps}，其余为{otherwise}',
    gradeStep: '{adds}达到 {needed} {unit}（{share}）为{grade}',
    together: '{adds}合计',
    shares: { half: '半数以上', moreThanHalf: '过半数', percent: '{part}%以上', morePercent: '超过 {part}%' },
    and: '、',
    graded:
      '满意 {satisfied} {unit}，基本满意 {basically} {unit}，不满意 {dissatisfied} {unit}，弃权 {abstain} {unit}：{result}',
    grades: { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意', none: '没有有效票，不评等次' },
    byRule: '办法：{basis}',
    between: '；',
    unanimous: '全部有效票相同：从结果就能知道每张票的内容',
    unanimousOn: '对其中一项全部有效票相同：从结果就能知道每张票在这一项上的内容',
  },
  en: {
    hall: '{members} members, {present} present, {issued} issued, {returned} returned, {valid} valid, {invalid} invalid, {notPressed} not cast',
    hallWithoutPapers: '{members} members, {present} present, {returned} took part, {notPressed} did not',
    ofThemInvalid: ' ({invalid} invalid)',
    bases: { all: 'all {base}', present: '{base} present', cast: '{base} returned', valid: '{base} valid' },
    basesWithoutPapers: {
      all: 'all {base}',
      present: '{base} present',
      cast: '{base} who took part',
      valid: '{base} valid',
    },
    vote: 'votes',
    hand: 'hands',
    needed: 'Of {of}, {needed} {unit} are needed',
    byOrder: 'Of {of}, no majority is asked for: the most votes decide',
    yes: '{yes} yes, {no} no, {abstain} abstained: {result}',
    passed: 'passed',
    failed: 'not passed, {missing} short',
    candidate: '{title}: {yes} {unit}, {result}',
    candidateOf: {
      election: ['elected', 'not elected'],
      preliminary: ['stands formally', 'does not stand'],
      choose_k: ['chosen', 'not chosen'],
    },
    included: '{title}: included by the rules the meeting adopted',
    tied: 'equal votes, voted on again among themselves',
    left: '{left} places are not filled',
    ladder: 'Of {of}: {steps}; otherwise {otherwise}',
    gradeStep: '{needed} {unit} {adds} ({share}) make it {grade}',
    together: '{adds} together',
    shares: {
      half: 'at least half',
      moreThanHalf: 'more than half',
      percent: 'at least {part}%',
      morePercent: 'more than {part}%',
    },
    and: ' and ',
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
  readonly method: PollMethod
  readonly rule: PollRule
}

/** In the order of the arithmetic: who was there, what was needed, what came out, by which rule. */
export function countsOf(language: Language, poll: Rule, counted: Counted): string[] {
  const { hall, needed, outcome, rule } = linesOf(language, poll, counted)
  return [hall, needed, ...outcome, rule]
}

/** With a word on what the result of a secret vote gives away. */
export function arithmeticOf(language: Language, poll: Rule, counted: Counted): string[] {
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

function linesOf(language: Language, poll: Rule, counted: Counted) {
  const m = words[language]
  const { kind, rule } = poll
  const { base, needed, basis } = counted
  const unit = unitOf(language, poll)
  const { base: kindOfBase } = 'majority' in rule ? rule.majority : rule.grade
  const bases = hasPapers(poll.method) ? m.bases : m.basesWithoutPapers
  return {
    hall: hallOf(language, poll, counted),
    needed:
      'grade' in rule && base > 0
        ? ladderOf(language, rule.grade, { of: say(bases[kindOfBase], { base, unit }), base, unit })
        : say(asksForShare(rule) ? m.needed : m.byOrder, {
            of: say(bases[kindOfBase], { base, unit }),
            needed,
            unit,
          }),
    outcome:
      kind === 'election' || kind === 'preliminary' || kind === 'choose_k'
        ? candidates(language, { kind, unit }, counted)
        : [single(language, unit, counted)],
    rule: say(m.byRule, { basis }),
  }
}

/** 等次的分界, each with the votes it takes here, whichever of them decided. */
function ladderOf(
  language: Language,
  { steps, otherwise }: Extract<PollRule, { grade: object }>['grade'],
  { of, base, unit }: { of: string; base: number; unit: string },
): string {
  const m = words[language]
  const lines = steps.map((step) => {
    const names = step.adds.map((grade) => m.grades[grade]).join(m.and)
    return say(m.gradeStep, {
      adds: step.adds.length > 1 ? say(m.together, { adds: names }) : names,
      needed: fewest(step, base),
      unit,
      share: shareOf(language, step),
      grade: m.grades[step.grade],
    })
  })
  return say(m.ladder, { of, steps: lines.join(m.between), otherwise: m.grades[otherwise] })
}

function shareOf(language: Language, { of: [part, whole], strict }: Pick<GradeStep, 'of' | 'strict'>): string {
  const { shares } = words[language]
  if (part * 2 === whole) return strict ? shares.moreThanHalf : shares.half
  return say(strict ? shares.morePercent : shares.percent, { part: Math.round((part * 100) / whole) })
}

/** Among those tied and in a preliminary vote the order of the votes decides, whatever their share. */
const asksForShare = (rule: PollRule): boolean => !('majority' in rule) || rule.majority.of[0] > 0

/** Hands are people (人), everything else is votes (票). */
const unitOf = (language: Language, { method }: Rule): string => words[language][method === 'hands' ? 'hand' : 'vote']

/** 发出、收回 are said of papers only; without papers who took part and who did not. */
function hallOf(language: Language, poll: Rule, counted: Counted): string {
  const m = words[language]
  const { members, present, issued, returned, valid, invalid, notPressed } = counted
  if (hasPapers(poll.method)) return say(m.hall, { members, present, issued, returned, valid, invalid, notPressed })
  const line = say(m.hallWithoutPapers, { members, present, returned, notPressed })
  return invalid === 0 ? line : line + say(m.ofThemInvalid, { invalid, unit: unitOf(language, poll) })
}

function single(language: Language, unit: string, { options, passed, needed, grade, rule }: Counted): string {
  const m = words[language]
  const { yes, no, abstain, satisfied, basically, dissatisfied } = options[0]?.votes ?? none
  if (/^V\d/.test(rule))
    return say(m.graded, { satisfied, basically, dissatisfied, abstain, unit, result: m.grades[grade ?? 'none'] })
  const result = passed ? m.passed : say(m.failed, { missing: Math.max(needed - yes, 1), unit })
  return say(m.yes, { yes, no, abstain, unit, result })
}

const none = { yes: 0, no: 0, abstain: 0, satisfied: 0, basically: 0, dissatisfied: 0 }

function candidates(
  language: Language,
  { kind, unit }: { kind: 'election' | 'preliminary' | 'choose_k'; unit: string },
  { options, others, left }: Counted,
): string[] {
  const m = words[language]
  const [won, lost] = m.candidateOf[kind]
  const line = (title: string, yes: number, result: string | undefined) =>
    say(m.candidate, { title, yes, unit, result: result ?? '' })
  return [
    ...options.map(({ title, votes, passed, tied, included }) =>
      included ? say(m.included, { title }) : line(title, votes.yes, passed ? won : tied ? m.tied : lost),
    ),
    ...others.map(({ name, votes, passed, tied }) => line(name, votes, passed ? won : tied ? m.tied : lost)),
    ...(left > 0 ? [say(m.left, { left })] : []),
  ]
}
