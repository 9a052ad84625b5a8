/** The majorities the law names (法定人数与过半数): to open, to decide, to elect, to remove, to ask again, to grade, to choose. */
import type { GradeRule, MajorityRule, Share } from './majority.ts'

/** Whose meeting it is (会议种类). */
export const meetingKinds = [
  'congress',
  'preparatory',
  'presidium',
  'delegation',
  'standing_committee',
  'chairmen',
  'town_presidium',
  'joint',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

const organic = (article: string): Pick<MajorityRule, 'basis' | 'basisKind'> => ({
  basis: `地方各级人民代表大会和地方各级人民政府组织法（2022）${article}`,
  basisKind: 'L',
})
const supervision = (article: string): Pick<MajorityRule, 'basis' | 'basisKind'> => ({
  basis: `各级人民代表大会常务委员会监督法（2024）${article}`,
  basisKind: 'L',
})
const deputies = (article: string): Pick<MajorityRule, 'basis' | 'basisKind'> => ({
  basis: `全国人民代表大会和地方各级人民代表大会代表法（2025）${article}`,
  basisKind: 'L',
})
const towns: Pick<MajorityRule, 'basis' | 'basisKind'> = {
  basis: '浙江省乡镇人民代表大会工作条例（2016）第二十四条',
  basisKind: 'LZ',
}
const provincialPresidium: Pick<MajorityRule, 'basis' | 'basisKind'> = {
  basis: '浙江省人民代表大会议事规则（省级，参照）',
  basisKind: 'LZp',
}
const practice = (what: string): Pick<MajorityRule, 'basis' | 'basisKind'> => ({ basis: what, basisKind: 'C' })

const moreThanHalf: Share = { base: 'all', of: [1, 2], strict: true }
const twoThirds: Share = { base: 'all', of: [2, 3], strict: false }

const rule = (
  key: string,
  share: Share,
  source: Pick<MajorityRule, 'basis' | 'basisKind'>,
  tie: MajorityRule['tie'] = 'fails',
): MajorityRule => ({ key, version: 1, ...share, tie, vacancies: 'left_out', ...source })

/** 始得举行: how many of the roll must be there. A joint meeting decides nothing and asks for nobody. */
export const quorumRules: Readonly<Record<MeetingKind, MajorityRule | undefined>> = {
  congress: rule('quorum.congress', twoThirds, organic('第十四条')),
  preparatory: rule('quorum.preparatory', twoThirds, practice('预备会议参照大会：组织法（2022）第十四条')),
  presidium: rule('quorum.presidium', twoThirds, provincialPresidium),
  delegation: rule('quorum.delegation', moreThanHalf, practice('代表团会议惯例')),
  standing_committee: rule('quorum.standing_committee', moreThanHalf, organic('第五十一条')),
  chairmen: rule('quorum.chairmen', moreThanHalf, practice('主任会议议事规则惯例')),
  town_presidium: rule('quorum.town_presidium', moreThanHalf, towns),
  joint: undefined,
}

/** 全体……的过半数通过: motions, resolutions and decisions. */
export const decisionRules: Readonly<Record<MeetingKind, MajorityRule>> = {
  congress: rule('decision.congress', moreThanHalf, organic('第二十五条')),
  preparatory: rule('decision.preparatory', moreThanHalf, practice('预备会议参照大会：组织法（2022）第二十五条')),
  presidium: rule('decision.presidium', moreThanHalf, provincialPresidium),
  delegation: rule('decision.delegation', moreThanHalf, practice('代表团会议惯例')),
  standing_committee: rule('decision.standing_committee', moreThanHalf, organic('第五十一条')),
  chairmen: rule('decision.chairmen', moreThanHalf, practice('主任会议议事规则惯例')),
  town_presidium: rule('decision.town_presidium', moreThanHalf, towns),
  joint: rule('decision.joint', { ...moreThanHalf, base: 'present' }, practice('联席会议惯例')),
}

/** 选举: 获得全体代表过半数的选票始得当选; 罢免、撤职 ask for the same majority. */
export const electionRule = rule('election', moreThanHalf, organic('第二十九条'), 'revote')
/** 就票数相等的人再次投票，以得票多的当选: they have their majority already. */
export const tieRule = rule('election.tie', { base: 'cast', of: [0, 1], strict: true }, organic('第二十九条'), 'revote')

/** 预选: 根据在预选中得票多少的顺序确定正式候选人名单; no majority is asked for. */
export const preliminaryRule = rule(
  'preliminary',
  { base: 'cast', of: [0, 1], strict: true },
  organic('第二十七条'),
  'revote',
)

/** 撤职 by the standing committee is secret by 监督法 62 and passes as any of its decisions. */
export const removalRules: Readonly<Record<'congress' | 'standing_committee', MajorityRule>> = {
  congress: rule('removal.congress', moreThanHalf, organic('第二十五条')),
  standing_committee: rule('removal.standing_committee', moreThanHalf, organic('第五十一条')),
}
export const secretRemoval = supervision('第六十二条')
/** 选举采用无记名投票. */
export const secretElection = organic('第二十八条')

/** 要求再作答复 after an interpellation: of those who moved it; 半数以上 at the congress, 过半数 in the committee. */
export const answerAgainRules: Readonly<Record<'congress' | 'standing_committee', MajorityRule>> = {
  congress: rule('answer_again.congress', { base: 'all', of: [1, 2], strict: false }, deputies('第二十条')),
  standing_committee: rule('answer_again.standing_committee', moreThanHalf, supervision('第五十三条')),
}

/** 满意、基本满意、不满意 */
export const grades = ['satisfied', 'basically', 'dissatisfied'] as const
export type SatisfactionGrade = (typeof grades)[number]

const percent = (share: number, strict: boolean) => ({ of: [share, 100] as const, strict })

/** How polls of satisfaction are graded; the office takes one, and the result prints it. */
export const gradeRules = {
  /** All members; half satisfied is satisfied, half at least basically so is basically satisfied. */
  V1: {
    key: 'V1',
    version: 1,
    ...practice('宁波市镇海区人大常委会公布的测评办法（2022，参照）'),
    base: 'all',
    questions: ['overall'],
    steps: [
      { grade: 'satisfied', adds: ['satisfied'], of: [1, 2], strict: false },
      { grade: 'basically', adds: ['satisfied', 'basically'], of: [1, 2], strict: false },
    ],
    otherwise: 'dissatisfied',
  },
  /** Valid ballots; from 80 % satisfied or basically so, from 60 % basically. */
  V2: {
    key: 'V2',
    version: 1,
    ...practice('按有效票满意率评定的惯例'),
    base: 'valid',
    questions: ['overall'],
    steps: [
      { grade: 'satisfied', adds: ['satisfied', 'basically'], ...percent(80, false) },
      { grade: 'basically', adds: ['satisfied', 'basically'], ...percent(60, false) },
    ],
    otherwise: 'dissatisfied',
  },
  /** Attitude and result, each by itself. */
  V3: {
    key: 'V3',
    version: 1,
    ...practice('办理态度、办理结果分别测评的惯例（山东等地）'),
    base: 'valid',
    questions: ['attitude', 'result'],
    steps: [
      { grade: 'satisfied', adds: ['satisfied'], of: [1, 2], strict: true },
      { grade: 'basically', adds: ['satisfied', 'basically'], of: [1, 2], strict: true },
    ],
    otherwise: 'dissatisfied',
  },
} as const satisfies Record<string, GradeRule<SatisfactionGrade>>
export type GradeRuleKey = keyof typeof gradeRules

/** 票决: a project needs the majority of a decision, then the highest take the places. */
export const choosingRule: MajorityRule = { ...decisionRules.congress, key: 'choosing', tie: 'revote' }
