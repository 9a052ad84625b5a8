/** Every step anybody may try with a suggestion (每一步), for tests that walk any lawful path through its handling. */
import { addDays, type PlainDate } from '#kernel/date'
import { assignmentsOf, type Assignment } from '#features/cases/server'
import { assignInBulk } from '../features/suggestions/server/assign-bulk.ts'
import { decideReturn, reassign } from '../features/suggestions/server/assign.ts'
import { openExtensions } from '../features/suggestions/server/extension-requests.ts'
import { assignAgain, lowerClass, rate, recheck, redo } from '../features/suggestions/server/judge-commands.ts'
import {
  alone,
  archiving,
  closing,
  confirmingJoint,
  keepingClass,
  openingRecheck,
} from '../features/suggestions/server/office-steps.ts'
import { getSuggestion, type Suggestion } from '../features/suggestions/server/repository.ts'
import { withdraw } from '../features/suggestions/server/submission.ts'
import {
  askExtension,
  contact,
  opine,
  receive,
  reply,
  requestReturn,
  settleExtension,
} from '../features/suggestions/server/unit-commands.ts'
import type { TestWork } from './database.ts'
import type { District, TestUnit } from './people.ts'
import { dissatisfied, satisfied } from './ratings.ts'
import { acceptedSuggestion, spoke } from './suggestions.ts'

export interface Stand {
  readonly test: TestWork
  readonly district: District
  readonly suggestion: Suggestion
  readonly today: PlainDate
  /** One of those that run, and its unit. */
  readonly share: Assignment
  readonly unit: TestUnit
}

type Step = (stand: Stand) => Promise<unknown>

const seen = ({ suggestion: { id, version } }: Stand) => ({ id, version })
const office = ({ test, district, today }: Stand) => test(district.deputiesOffice, today)
const government = ({ test, district, today }: Stand) => test(district.governmentOffice, today)
const lead = ({ test, district, today }: Stand) => test(district.deputies[0].actor, today)
const clerk = ({ test, unit, today }: Stand) => test(unit.clerk, today)
const head = ({ test, unit, today }: Stand) => test(unit.head, today)
const ownShare = ({ share: { id } }: Stand) => ({ id })

const nothingMore = { points: [], files: [], signedBy: '陆建国' }

const answerWith =
  (resultClass: 'A' | 'B'): Step =>
  (stand) =>
    reply(head(stand), {
      ...ownShare(stand),
      ...nothingMore,
      class: resultClass,
      text: '办理情况如下。',
      promises:
        resultClass === 'B' ? [{ content: '年底前完成', dueOn: addDays(stand.today, 100), amountYuan: null }] : [],
    })

export const handlings = ['single', 'lead_and_co', 'separate'] as const

/** 已交办 in one of the ways, the third unit told for reference. */
export async function assignedAs(
  test: TestWork,
  district: District,
  { handling, on }: { handling: (typeof handlings)[number]; on: PlainDate },
): Promise<string> {
  const { id, version } = await acceptedSuggestion(test, district)
  const [first, second, third] = district.units
  await assignInBulk(test(district.deputiesOffice, on), {
    items: [
      {
        id,
        version,
        handling,
        difficulty: 'ordinary',
        leadUnitIds: handling === 'separate' ? [first.id, second.id] : [first.id],
        coUnitIds: handling === 'lead_and_co' ? [second.id] : [],
        referenceUnitIds: [third.id],
      },
    ],
  })
  return id
}

const nobody = '00000000-0000-4000-8000-000000000000'

const handOverTo = ({ district }: Stand) => ({ newUnitId: district.units[3]?.id ?? null, resetClock: false })

/** By name, so that a failing path reads as a story. */
export const steps: Readonly<Record<string, Step>> = {
  receive: (stand) => receive(clerk(stand), ownShare(stand)),
  contact: (stand) => contact(clerk(stand), { ...spoke, ...ownShare(stand), contactedOn: stand.today, files: [] }),
  askReturn: (stand) => requestReturn(clerk(stand), { ...ownShare(stand), reason: '不属于本单位职责' }),
  askExtension: (stand) =>
    askExtension(clerk(stand), { ...ownShare(stand), until: addDays(stand.today, 60), reason: '要招标' }),
  opine: (stand) => opine(clerk(stand), { ...ownShare(stand), text: '同意', signedBy: '陆建国', files: [] }),
  answerA: answerWith('A'),
  answerB: answerWith('B'),
  grantReturn: (stand) =>
    decideReturn(government(stand), { ...ownShare(stand), ...handOverTo(stand), granted: true, note: '' }),
  refuseReturn: (stand) =>
    decideReturn(government(stand), { ...ownShare(stand), ...handOverTo(stand), granted: false, note: '属贵单位职责' }),
  reassign: (stand) =>
    reassign(government(stand), { ...ownShare(stand), unitId: stand.district.units[4]?.id ?? '', reason: '职责调整' }),
  settleExtension: async (stand) => {
    const [open] = await openExtensions(government(stand))
    return settleExtension(government(stand), { id: open?.id ?? nobody, granted: true, note: '同意' })
  },
  rateWell: (stand) => rate(lead(stand), { id: stand.suggestion.id, ...satisfied }),
  rateBadly: (stand) => rate(lead(stand), { id: stand.suggestion.id, ...dissatisfied }),
  redo: (stand) => redo(office(stand), { ...seen(stand), note: '请再核查' }),
  confirmJoint: (stand) => alone(confirmingJoint)(government(stand), seen(stand)),
  close: (stand) => alone(closing)(office(stand), seen(stand)),
  openRecheck: (stand) => alone(openingRecheck)(office(stand), seen(stand)),
  recheckTrue: (stand) => recheck(lead(stand), { id: stand.suggestion.id, verdict: 'true', words: '' }),
  recheckUntrue: (stand) => recheck(lead(stand), { id: stand.suggestion.id, verdict: 'untrue', words: '没有通水' }),
  keep: (stand) => alone(keepingClass)(office(stand), seen(stand)),
  lower: (stand) => lowerClass(office(stand), { ...seen(stand), class: 'B', note: '' }),
  assignAgain: (stand) => assignAgain(office(stand), { ...seen(stand), unitId: null, escalated: false, note: '再办' }),
  archive: (stand) => alone(archiving)(office(stand), seen(stand)),
  withdraw: (stand) => withdraw(lead(stand), { ...seen(stand), reason: '已经解决' }),
}

/** How it stands, `choice` saying which of the running shares is looked at; undefined once none runs. */
export async function standOf(
  test: TestWork,
  district: District,
  { id, today, choice, shareId }: { id: string; today: PlainDate; choice: number; shareId?: string | null },
): Promise<Stand | undefined> {
  const work = test(district.deputiesOffice, today)
  const suggestion = await getSuggestion(work, id)
  const shares = (await assignmentsOf(work, id)).filter(
    ({ state, round }) => state !== 'ended' && round === suggestion.round,
  )
  const share = shares.find((one) => one.id === shareId) ?? shares[choice % Math.max(1, shares.length)]
  const unit = district.units.find((one) => one.id === share?.unitId)
  return share && unit && { test, district, suggestion, today, share, unit }
}

/** The ways to do what a turn asks for, by its action. */
export const waysOf: Readonly<Record<string, readonly string[]>> = {
  receive: ['receive'],
  contact: ['contact'],
  opine: ['opine'],
  reply: ['answerA', 'answerB'],
  decide_return: ['grantReturn', 'refuseReturn'],
  decide_extension: ['settleExtension'],
  confirm_joint: ['confirmJoint'],
  rate: ['rateWell', 'rateBadly'],
  redo: ['redo'],
  close: ['close'],
  open_recheck: ['openRecheck'],
  recheck: ['recheckTrue', 'recheckUntrue'],
  keep: ['keep'],
  second_assign: ['assignAgain', 'lower'],
}

/** What ends a path or begins it anew: taken as often as the rest, nothing would ever be answered. */
export const seldom = ['archive', 'reassign', 'withdraw']
