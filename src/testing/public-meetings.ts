/** Sessions of a test district's congress of which one is public, one was withdrawn and one must never be read (公开与不公开的会议). */
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import {
  addAgendaItem,
  addMembers,
  addPaper,
  agendaOf,
  arriveAll,
  circulateMinutes,
  closeMeeting,
  composeMinutes,
  conveneMeeting,
  distributePapers,
  getMeeting,
  markPaper,
  openMeeting,
  readMinutes,
  saveText,
  sendNotice,
  signMinutes,
} from '#features/meetings/server'
import { createPoll } from '#features/voting/server'
import { withdraw } from '#features/publications/server'
import type { Meeting } from '#features/meetings'
import { announced, voted } from './acts.ts'
import type { TestWork } from './database.ts'
import type { District } from './people.ts'
import { published } from './publications.ts'

const day = '2025-06-09'

export interface PublicMeetings {
  readonly shown: Meeting
  /** Items of the public one: decided on by a vote, an appointment, never begun. */
  readonly items: readonly { readonly id: string; readonly title: string }[]
  /** The decision it adopted, and its list of appointments. */
  readonly decisionId: string
  readonly listId: string
  readonly withdrawn: Meeting
  readonly hidden: Meeting
}

/** `secret` stands in everything of them that must not leave the house. */
export async function publicMeetings(test: TestWork, district: District, secret: string): Promise<PublicMeetings> {
  const office = test(district.deputiesOffice, '2025-06-10')
  const shown = await held(test, district, { number: 1, titles: ['关于批准决算的决议', '人事任免', '其他'], secret })
  const decisionId = await decision(office, district, shown.meeting, shown.items[0]?.id ?? '')
  const listId = await appointed(office, district, shown.meeting, shown.items[1]?.id ?? '')
  const withdrawn = await held(test, district, { number: 2, titles: [secret], secret })
  const hidden = await held(test, district, { number: 3, titles: [`${secret}议程`], secret })
  for (const [kind, id] of [
    ['meeting', shown.meeting.id],
    ['decision', decisionId],
    ['appointment_list', listId],
    ['meeting', withdrawn.meeting.id],
  ] as const)
    await published(office, id, kind)
  await withdraw(test(district.deputiesOffice, '2025-06-11'), {
    kind: 'meeting',
    id: withdrawn.meeting.id,
    reason: '内容有误',
  })
  return {
    shown: shown.meeting,
    items: shown.items,
    decisionId,
    listId,
    withdrawn: withdrawn.meeting,
    hidden: hidden.meeting,
  }
}

interface Plan {
  readonly number: number
  readonly titles: readonly string[]
  readonly secret: string
}

/** Nine of ten deputies came; the first item was voted on, the second in secret on a person. */
async function held(
  test: TestWork,
  { congressId, session, deputies, deputiesOffice }: District,
  { number, titles, secret }: Plan,
) {
  const before = test(deputiesOffice, '2025-05-01')
  const chair = deputies[0]
  const { id } = await conveneMeeting(before, {
    kind: 'congress',
    bodyId: congressId,
    sessionId: session.id,
    number,
    startsOn: plainDate(day),
    place: '会议中心',
    chairId: chair.personId,
  })
  await addMembers(before, { meetingId: id, from: 'mandates' })
  for (const title of titles) await addAgendaItem(before, { meetingId: id, title, kind: 'resolution' })
  const items = await agendaOf(before, id)
  const bytes = Buffer.from('决算草案全文')
  const { id: fileId } = await before.ports.files.put(before, { name: '决算草案.txt', bytes }, 'attachment')
  await addPaper(before, { itemId: items[0]?.id ?? '', title: '决算草案', fileId, open: true })
  const inner = await addPaper(before, { itemId: items[0]?.id ?? '', title: `${secret}材料` })
  await markPaper(before, { id: inner.id, step: 'distributed' })
  await distributePapers(before, { id })
  await sendNotice(before, { id })
  const work = test(deputiesOffice, day)
  const present = deputies.slice(0, 9).map(({ personId }) => personId)
  await arriveAll(work, id, present)
  await openMeeting(work, { id })
  if (titles.length > 1) await votes(test, work, { id, items, secret })
  await closeMeeting(work, { id })
  await composeMinutes(work, { id })
  if (titles.length > 1) await signed(test, work, { id, chair: chair.actor, secret })
  return { meeting: await getMeeting(work, id), items }
}

async function votes(
  test: TestWork,
  work: Work,
  { id, items, secret }: { id: string; items: readonly { id: string }[]; secret: string },
): Promise<void> {
  const at = { meetingId: id, subjectKind: null, subjectId: null }
  await voted(test, work, { ...at, agendaItemId: items[0]?.id ?? '', yes: 8 })
  const title = `${secret}任命`
  const poll = await createPoll(work, {
    ...at,
    agendaItemId: items[1]?.id ?? '',
    title,
    kind: 'appointment',
    method: 'device',
    questions: [{ title }],
  })
  await announced(test, work, poll, [2])
}

/** What is signed says how the vote on a person ended, as composed and in the office's own words; names of the roll are struck. */
async function signed(
  test: TestWork,
  work: Work,
  { id, chair, secret }: { id: string; chair: District['deputiesOffice']; secret: string },
): Promise<void> {
  const { minutes } = await readMinutes(work, { id })
  const composed = minutes?.text.replaceAll(/^(?:出席|缺席)：.*\n/gm, '')
  const text = `${composed}\n会议审议并批准了决算。\n${secret}以2票赞成未获通过。`
  await saveText(work, { id, version: 1, text })
  await circulateMinutes(work, { id })
  await signMinutes(test(chair, '2025-06-10'), { id, version: 2 })
}

async function decision(
  { tx, tenant, newId }: Work,
  { congressId }: District,
  meeting: Meeting,
  agendaItemId: string,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('resolution')
    .values({
      tenantId: tenant,
      id,
      kind: 'resolution',
      bodyId: congressId,
      proposerId: congressId,
      matter: '预算和决算',
      title: '关于批准决算的决议',
      text: '会议决定，批准决算。',
      state: 'adopted',
      submittedOn: day,
      decidedOn: day,
      year: 2025,
      number: 1,
      reference: `${meeting.reference}-1`,
      meetingId: meeting.id,
      agendaItemId,
    })
    .execute()
  return id
}

async function appointed(
  { tx, tenant, newId, nextNumber }: Work,
  { congressId, termId, deputies, units }: District,
  meeting: Meeting,
  agendaItemId: string,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('appointment')
    .values({
      tenantId: tenant,
      id: newId(),
      year: 2025,
      number: await nextNumber('appointment/2025'),
      act: 'decide_appoint',
      postKind: 'department_head',
      personId: deputies[3].personId,
      organisationId: units[0].id,
      title: '局长',
      bodyId: congressId,
      termId,
      nominatorId: congressId,
      signedBy: '区长',
      reason: '工作需要',
      nominatedOn: day,
      state: 'passed',
      decidedOn: day,
      meetingId: meeting.id,
      agendaItemId,
    })
    .execute()
  await tx.insertInto('appointmentList').values({ tenantId: tenant, id, meetingId: meeting.id }).execute()
  return id
}
