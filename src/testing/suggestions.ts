/** Suggestions at a given point of their way, for tests of what comes after it. */
import { plainDate } from '#kernel/date'
import type { ResultClass } from '#features/cases'
import { assignmentsOf, openCase, saveCase, type Assignment } from '#features/cases/server'
import { assignInBulk } from '../features/suggestions/server/assign-bulk.ts'
import { alone, confirmingJoint } from '../features/suggestions/server/office-steps.ts'
import { getSuggestion, type Suggestion } from '../features/suggestions/server/repository.ts'
import { contact, receive, reply } from '../features/suggestions/server/unit-commands.ts'
import type { TestWork } from './database.ts'
import type { District } from './people.ts'

export const days = {
  accepted: '2025-02-21',
  assigned: '2025-03-03',
  received: '2025-03-05',
  contacted: '2025-03-20',
  replied: '2025-05-20',
} as const

let made = 0

/** 已受理，待交办. */
export async function acceptedSuggestion(
  test: TestWork,
  district: District,
  title = '关于加快农村供水管网改造的建议',
): Promise<Suggestion> {
  const [lead, second] = district.deputies
  const work = test(district.deputiesOffice, days.accepted)
  made += 1
  const opened = await openCase(work, { kind: 'suggestion', title, state: 'accepted' })
  await work.tx
    .insertInto('suggestion')
    .values({
      tenantId: work.tenant,
      id: opened.id,
      sessionId: district.session.id,
      betweenSessions: false,
      number: made,
      leadMandateId: lead.mandateId,
      leadPersonId: lead.personId,
      submittedOn: plainDate('2025-02-19'),
      acceptedOn: plainDate(days.accepted),
      text: '新登一带十二个村仍用老水管，夏天常停水。建议两年内改造完。',
    })
    .execute()
  await saveCase(work, opened, { reference: `17-3-${made}` })
  await work.tx
    .insertInto('suggestionSigner')
    .values({
      tenantId: work.tenant,
      suggestionId: opened.id,
      mandateId: second.mandateId,
      personId: second.personId,
      position: 1,
      invitedOn: plainDate('2025-02-18'),
      answeredOn: plainDate('2025-02-18'),
      consented: true,
      textDigest: 'as it was',
    })
    .execute()
  return getSuggestion(work, opened.id)
}

export interface Assigned {
  readonly suggestion: Suggestion
  readonly share: Assignment
}

/** 已交办 to the first unit, the second one co-handling when asked; the government's office has confirmed it the same day. */
export async function assignedSuggestion(
  test: TestWork,
  district: District,
  { withCo = false, on = days.assigned }: { withCo?: boolean; on?: string } = {},
): Promise<Assigned> {
  const accepted = await acceptedSuggestion(test, district)
  const [unit, co] = district.units
  const work = test(district.deputiesOffice, on)
  await assignInBulk(work, {
    items: [
      {
        id: accepted.id,
        version: accepted.version,
        handling: withCo ? 'lead_and_co' : 'single',
        leadUnitIds: [unit.id],
        coUnitIds: withCo ? [co.id] : [],
        referenceUnitIds: [],
        difficulty: 'ordinary',
      },
    ],
  })
  const { version } = await getSuggestion(work, accepted.id)
  await alone(confirmingJoint)(test(district.governmentOffice, on), { id: accepted.id, version })
  return current(test, district, accepted.id)
}

/** 已签收并面商. */
export async function handledSuggestion(test: TestWork, district: District): Promise<Assigned> {
  const { suggestion, share } = await assignedSuggestion(test, district)
  const { clerk } = district.units[0]
  await receive(test(clerk, days.received), { id: share.id })
  await contact(test(clerk, days.contacted), { ...spoke, id: share.id, contactedOn: days.contacted, files: [] })
  return current(test, district, suggestion.id)
}

export const spoke = {
  stage: 'during',
  method: 'station',
  place: '新登镇代表联络站',
  participants: '分管领导、水利科',
  note: '已到现场看过',
} as const

/** 已答复，待代表评价. */
export async function repliedSuggestion(
  test: TestWork,
  district: District,
  resultClass: ResultClass = 'A',
): Promise<Assigned> {
  const { suggestion, share } = await handledSuggestion(test, district)
  await reply(test(district.units[0].head, days.replied), {
    id: share.id,
    class: resultClass,
    text: '十二个村的管网已经改造完毕并通水。',
    points: [],
    promises:
      resultClass === 'B' ? [{ content: '年底前完成十二个村', dueOn: '2025-12-31', amountYuan: '18600000' }] : [],
    signedBy: '陆建国',
    files: [],
  })
  return current(test, district, suggestion.id)
}

/** The suggestion and its running share as they are now. */
export async function current(test: TestWork, district: District, id: string): Promise<Assigned> {
  const work = test(district.deputiesOffice)
  const share = (await assignmentsOf(work, id)).findLast(({ state }) => state !== 'ended')
  if (!share) throw new Error('no share runs')
  return { suggestion: await getSuggestion(work, id), share }
}
