/** Single steps the courses of the demonstration share. */
import { plainDate, type PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import type { DemoUnitStaff } from '#features/directory/server'
import { confirmContact } from '../judge-commands.ts'
import { contact } from '../unit-commands.ts'
import type { Schedule } from './schedule.ts'
import type { Course, Played } from './script.ts'
import { answers, complaintOf, promiseOf, type DemoText } from './texts.ts'

/** The versions of what the office takes together. */
export const itemsOf = async (
  { tx, tenant }: Work,
  matters: readonly Played[],
): Promise<{ id: string; version: number }[]> =>
  tx
    .selectFrom('caseRecord')
    .select(['id', 'version'])
    .where('tenantId', '=', tenant)
    .where(
      'id',
      'in',
      matters.map(({ id }) => id),
    )
    .execute()

/** Keeps which share each unit has in the present round, for those who then handle it. */
export async function noteShares({ tx, tenant }: Work, matters: readonly Played[]): Promise<void> {
  const rows = await tx
    .selectFrom('caseAssignment')
    .select(['id', 'caseId', 'unitId'])
    .where('tenantId', '=', tenant)
    .where(
      'caseId',
      'in',
      matters.map(({ id }) => id),
    )
    .where('state', '!=', 'ended')
    .orderBy('round')
    .execute()
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  for (const { id, shares } of matters) for (const share of byCase.get(id) ?? []) shares.set(share.unitId, share.id)
}

export function shareOf({ id, shares }: Played, { organisation }: DemoUnitStaff): string {
  const share = shares.get(organisation.id)
  if (!share) throw new Error(`${organisation.shortName} has no share of ${id}`)
  return share
}

export const spokeWith = (work: Work, id: string, { n, on, text }: Course) =>
  contact(work, {
    id,
    stage: 'during',
    method: n % 5 === 0 ? 'phone' : n % 3 === 0 ? 'meeting' : 'station',
    contactedOn: on.contacted,
    place: n % 3 === 0 ? '单位会议室' : `${text.place.slice(0, 4)}代表联络站`,
    participants: '分管领导、业务科室',
    note: '听取代表意见，说明办理思路',
    files: [],
  })

export async function confirmOpenContacts(work: Work, caseId: string): Promise<void> {
  const open = await work.tx
    .selectFrom('caseContact')
    .select('id')
    .where('tenantId', '=', work.tenant)
    .where('caseId', '=', caseId)
    .where('confirmedOn', 'is', null)
    .execute()
  for (const { id } of open) await confirmContact(work, { id, confirmed: true })
}

export const replyOf = ({ text, n, on }: Course, resultClass: 'A' | 'B' | 'C' | 'D') => ({
  class: resultClass,
  text: answers[resultClass](text),
  points: [{ point: text.topic.wish, answer: resultClass === 'C' ? '暂不具备条件' : '按建议落实' }],
  promises:
    resultClass === 'B'
      ? [
          {
            content: promiseOf(text),
            dueOn: promisedOn(on),
            amountYuan: n % 2 === 0 ? `${(n + 10) * 10_000}` : null,
          },
        ]
      : [],
  files: [],
})

export const satisfiedBy = ({ n }: Course) => ({
  attitude: 'satisfied' as const,
  result: n % 8 === 3 ? ('basically' as const) : ('satisfied' as const),
  classAgreed: true,
  unsolved: null,
  words: '',
})

export const dissatisfied = (text: DemoText) => ({
  attitude: 'basically' as const,
  result: 'dissatisfied' as const,
  classAgreed: false,
  unsolved: 'partly_done' as const,
  words: complaintOf(text),
})

/** The same day some months later, as a plain day of that month. */
export function laterBy(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-10`
}

/** The day a B-class answer promises. */
export const promisedOn = (on: Schedule): PlainDate => plainDate(laterBy(on.assigned, 15))

export const openPromisesOf = ({ tx, tenant }: Work, caseId: string): Promise<{ id: string; version: number }[]> =>
  tx
    .selectFrom('casePromise')
    .select(['id', 'version'])
    .where('tenantId', '=', tenant)
    .where('caseId', '=', caseId)
    .where('fulfilledOn', 'is', null)
    .execute()
