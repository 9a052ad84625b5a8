/** Appointment cases for tests (测试任免案): a committee with organs that nominate, cases at any stage, and their votes. */
import { createPerson } from '#features/directory/server'
import type { Act, Appointment, PostKind } from '#features/appointments'
import {
  agree,
  callVote,
  examine,
  makeStatement,
  nominate,
  place,
  screen,
  viewAppointment,
} from '#features/appointments/server'
import type { Meeting } from '#features/meetings'
import { getPoll } from '#features/voting/server'
import { announced, chairmenMeeting, createOrgan, type TestOrgan } from './acts.ts'
import type { TestWork } from './database.ts'
import { createChamber, meetingDay, notifiedMeeting, type Chamber } from './meetings.ts'

export interface Town {
  readonly chamber: Chamber
  readonly government: TestOrgan
  readonly bureau: TestOrgan
  readonly court: TestOrgan
  readonly meeting: Meeting
  readonly meetingId: string
  readonly chairmenId: string
}

/** A standing committee of nine with a meeting to come, a government, a bureau and a court. */
export async function town(test: TestWork): Promise<Town> {
  const chamber = await createChamber(test, { members: 9 })
  const government = await createOrgan(test, 'government', '测试区人民政府')
  const bureau = await createOrgan(test, 'department', '测试区财政局')
  const court = await createOrgan(test, 'court', '测试区人民法院')
  const meeting = await notifiedMeeting(test, chamber)
  const chairmen = await chairmenMeeting(test, chamber, '2025-06-17')
  return { chamber, government, bureau, court, meeting, meetingId: meeting.id, chairmenId: chairmen.id }
}

export const person = async (test: TestWork, name: string) =>
  (await createPerson(test(['deputies_office'], '2025-01-01'), { name, distinction: '测试' })).id

export interface Wanted {
  readonly act?: Act
  readonly postKind?: PostKind
  readonly organ?: TestOrgan
  readonly nominator?: string
  readonly personId?: string
  readonly title?: string
  readonly endsPostId?: string | null
  readonly on?: string
}

export async function nominated(test: TestWork, { chamber, government, bureau }: Town, wanted: Wanted = {}) {
  const { act = 'decide_appoint', postKind = 'department_head', organ = bureau, title = '局长' } = wanted
  const { nominator = government.id, endsPostId = null, on = '2025-06-10' } = wanted
  const personId = wanted.personId ?? (await person(test, '范小舟'))
  return nominate(test(chamber.office, on), {
    act,
    postKind,
    personId,
    organisationId: organ.id,
    title,
    nominatorId: nominator,
    signedBy: '区长',
    reason: '工作需要',
    endsPostId,
  })
}

/** Nominated and, when it gives a post, screened; whether an examination is asked for is seen next. */
export async function screened(test: TestWork, made: Town, wanted: Wanted = {}): Promise<Appointment> {
  const one = await nominated(test, made, wanted)
  const work = test(made.chamber.office, '2025-06-18')
  const { actions } = await viewAppointment(work, one)
  return actions['screen'] === null ? screen(work, { ...one, clear: true, note: '' }) : one
}

/** Screened, examined where asked, put forward and placed on the agenda; with the statement of whoever is appointed. */
export async function placed(test: TestWork, made: Town, wanted: Wanted = {}): Promise<Appointment> {
  const work = test(made.chamber.office, '2025-06-18')
  let one = await screened(test, made, wanted)
  if ((await viewAppointment(work, one)).examined) one = await examine(work, { ...one, score: 82 })
  one = await agree(work, { ...one, meetingId: made.chairmenId })
  one = await place(work, { ...one, meetingId: made.meetingId, agendaItemId: null, lateReason: null })
  const { actions } = await viewAppointment(work, one)
  return actions['state'] === null ? makeStatement(work, { ...one, text: '拟任职发言' }) : one
}

/** Puts cases to one vote at the sitting meeting; `yes` of nine for each. */
export async function voteFor(test: TestWork, made: Town, cases: readonly Appointment[], yes: readonly number[]) {
  const office = test(made.chamber.office, meetingDay)
  const { pollId } = await callVote(office, {
    ids: cases.map(({ id }) => id),
    method: 'device',
    title: '人事任免',
    places: 1,
  })
  await announced(test, office, await getPoll(office, pollId), yes)
  return office
}
