/**
 * 彩排: the whole day of a meeting played before it takes place, on the same screens, with invented people. It is computed
 * from the agenda and the number of the act; no roll, attendance, vote or minutes is read or written for it. Phones may take
 * the seats of invented members: what they press is counted here, with what is played for the others.
 */
import { outcomeOf } from '#kernel/majority'
import { decisionRules } from '#kernel/majority-rules'
import { marks, type PollOutcome } from '#kernel/poll'
import { quorumStand, type AgendaItem } from '#features/meetings'
import type { HallView } from './views.ts'

export const actKinds = [
  'gathering', // 陆续签到
  'quorum', // 达到法定人数
  'opened', // 开会
  'item', // 进行一项议程
  'speaking', // 发言
  'voting', // 表决开始
  'received', // 陆续收到
  'result', // 结果上屏
  'closed', // 闭会
] as const
export type ActKind = (typeof actKinds)[number]

export interface Act {
  readonly kind: ActKind
  /** The item it is about. */
  readonly at: number
}

/** Acts of one item: what is only heard is not voted on. */
const ofItem = ({ kind }: Pick<AgendaItem, 'kind'>): readonly ActKind[] =>
  kind === 'report' || kind === 'study' || kind === 'other'
    ? ['item', 'speaking']
    : ['item', 'speaking', 'voting', 'received', 'result']

export const actsOf = (items: readonly Pick<AgendaItem, 'kind'>[]): readonly Act[] => [
  { kind: 'gathering', at: -1 },
  { kind: 'quorum', at: -1 },
  { kind: 'opened', at: -1 },
  ...items.flatMap((item, at) => ofItem(item).map((kind) => ({ kind, at }))),
  { kind: 'closed', at: items.length },
]

export const rehearsalMarks = ['yes', 'no', 'abstain'] as const
export type RehearsalMark = (typeof rehearsalMarks)[number]

/** Invented members there are: as many as stand on the roll. */
export const inventedOf = (members: number): number => Math.max(members, 9)
/** Seats phones may take: of those who come. */
export const seatsOf = (members: number): number => inventedOf(members) - 2

/** Phones that have taken a seat, and what they pressed for the item at hand. */
export interface Phones {
  readonly taken: number
  readonly marks: readonly RehearsalMark[]
}

/** How many are there: a third while they gather, then all but two. */
const presentIn = (kind: ActKind, all: number, { taken }: Phones): number =>
  kind === 'gathering' ? Math.max(Math.floor(all / 3), taken) : all - 2

export const isVoting = ({ kind }: Act): boolean => kind === 'voting' || kind === 'received'

/** No record has this id. */
const nowhere = '00000000-0000-4000-8000-000000000000'

export interface Invented {
  /** 彩排人员, in the reader's language. */
  readonly speaker: string
  readonly title: string
}

/** The real meeting's head and agenda with an invented hall around them. */
export function rehearsed(
  hall: HallView,
  { items, act, invented, phones }: { items: readonly AgendaItem[]; act: Act; invented: Invented; phones: Phones },
): HallView {
  const all = inventedOf(hall.quorum.all)
  const present = presentIn(act.kind, all, phones)
  const item = items[act.at] ?? null
  const before = act.at < 0 && act.kind !== 'opened'
  const state = act.kind === 'closed' ? 'closed' : before ? 'notified' : 'open'
  const withPoll = isVoting(act) || act.kind === 'result'
  const mode = act.kind === 'result' ? 'result' : 'auto'
  return {
    ...hall,
    rehearsal: true,
    meeting: { ...hall.meeting, state, agendaAdoptedOn: hall.meeting.startsOn },
    quorum: { ...quorumStand(hall.meeting.kind, all, present), basis: hall.quorum.basis },
    onLeave: 1,
    item,
    next: items[act.at + 1] ?? null,
    place: { at: act.at + 1, of: items.length },
    speaker: act.kind === 'speaking' ? { name: invented.speaker, beganAt: hall.at, limitMinutes: 8, waiting: 2 } : null,
    poll: item && withPoll ? pollOf(hall, { item, act, all, present, invented, phones }) : null,
    offers: [],
    door: null,
    polls: [],
    screens: hall.screens.map((screen) => ({
      ...screen,
      mode,
      pollId: mode === 'result' ? nowhere : null,
      preview: null,
    })),
  }
}

function pollOf(
  { meeting }: HallView,
  {
    item,
    act,
    all,
    present,
    invented,
    phones,
  }: { item: AgendaItem; act: Act; all: number; present: number; invented: Invented; phones: Phones },
): NonNullable<HallView['poll']> {
  const title = `${item.title}（${invented.title}）`
  return {
    id: nowhere,
    meetingId: meeting.id,
    agendaItemId: item.id,
    subjectKind: null,
    subjectId: null,
    title,
    kind: 'motion',
    method: 'electronic',
    state: act.kind === 'result' ? 'announced' : 'open',
    round: 1,
    afterId: null,
    version: 1,
    questions: [],
    otherNames: false,
    secret: true,
    mergedReason: null,
    voidReason: null,
    scrutineers: [],
    scrutineersApproved: false,
    scrutineersNeeded: false,
    publicKey: null,
    openedAt: null,
    closedAt: null,
    announcedAt: null,
    received: phones.marks.length + (act.kind === 'voting' ? 0 : pressedBy(present - phones.taken)),
    expected: present,
    needed: null,
    spare: null,
    entries: 0,
    agreed: false,
    own: { obstacle: null, words: null, paperIssued: false },
    outcome: act.kind === 'result' ? outcomeFor(meeting.kind, { title, all, present, phones }) : null,
    actions: [],
  }
}

/** One of those who are played presses nothing. */
const pressedBy = (played: number): number => Math.max(played - 1, 0)

/** Counted by the rule of the body, like a real one. */
function outcomeFor(
  kind: HallView['meeting']['kind'],
  { title, all, present, phones }: { title: string; all: number; present: number; phones: Phones },
): PollOutcome {
  const rule = decisionRules[kind]
  const pressed = (mark: RehearsalMark): number => phones.marks.filter((one) => one === mark).length
  const played = pressedBy(present - phones.taken)
  const against = Math.min(1, Math.max(played - 1, 0))
  const cast = played + phones.marks.length
  const [yes, no, abstain] = [played - against + pressed('yes'), against + pressed('no'), pressed('abstain')]
  const { base, needed, passed } = outcomeOf(rule, { members: all, present, cast, valid: cast }, yes)
  const none = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<(typeof marks)[number], number>
  const option = {
    number: 1,
    title,
    subjectId: null,
    personId: null,
    votes: { ...none, yes, no, abstain },
    passed,
    tied: false,
    included: false,
  }
  const question = {
    number: 1,
    title,
    subjectId: null,
    members: all,
    present,
    issued: present,
    returned: cast,
    valid: cast,
    invalid: 0,
    notPressed: present - cast,
    base,
    needed,
    options: [option],
    others: [],
    passed,
    grade: null,
    left: 0,
    unanimous: no + abstain === 0,
    words: [],
    basis: rule.basis,
    rule: rule.key,
  }
  return {
    pollId: nowhere,
    kind: 'motion',
    method: 'electronic',
    state: 'announced',
    byHand: false,
    questions: [question],
  }
}
