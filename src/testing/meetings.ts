/**
 * Bodies that meet, for tests (测试会议): a standing committee or a congress of any size with invented members, and
 * meetings at any stage, made by the commands of meetings.
 */
import { plainDate } from '#kernel/date'
import { strokeKey } from '#kernel/strokes'
import type { Actor, Work } from '#kernel/work'
import type { Meeting, MeetingKind } from '#features/meetings'
import {
  addAgendaItem,
  addMembers,
  arriveAll,
  conveneMeeting,
  getMeeting,
  openMeeting,
  sendNotice,
} from '#features/meetings/server'
import { somebody, type TestWork } from './database.ts'

export interface TestMember {
  readonly personId: string
  readonly mandateId: string
  readonly name: string
  readonly actor: Actor
}

export interface Chamber {
  readonly congressId: string
  readonly committeeId: string
  readonly chairmenId: string
  readonly termId: string
  /** Deputies in office; the first of them are the standing committee. */
  readonly deputies: readonly TestMember[]
  readonly members: readonly TestMember[]
  /** 主任: the first member. */
  readonly chair: TestMember
  readonly office: Actor
}

/** The day of the meetings below, and one on which a notice is in time. */
export const meetingDay = '2025-06-26'
export const noticeDay = '2025-06-16'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢'
const given = '一丁七万三上下东丝两严中丰临丹为丽举乃久义之乐乔乘九也习书乾予争二云互五井亚亦产享京亭亮亲人'

const nameAt = (at: number): string =>
  `${surnames.charAt(at % surnames.length)}${given.charAt(Math.floor(at / surnames.length) % given.length)}`

/** A district with a congress of `deputies` and a standing committee of the first `members` of them, in seven statements. */
export async function createChamber(
  test: TestWork,
  { members = 33, deputies = members }: { members?: number; deputies?: number } = {},
): Promise<Chamber> {
  const work = test([], '2022-02-01')
  const { tx, tenant, newId } = work
  const bodies = { congress: newId(), committee: newId(), chairmen: newId(), delegation: newId() }
  const body = (id: string, kind: string, name: string, parentId: string | null) => ({
    tenantId: tenant,
    id,
    kind,
    name,
    shortName: name,
    parentId,
    startsOn: '2000-01-01',
  })
  await tx
    .insertInto('organisation')
    .values([
      body(bodies.congress, 'congress', '测试区人民代表大会', null),
      body(bodies.committee, 'standing_committee', '测试区人大常委会', bodies.congress),
      body(bodies.chairmen, 'chairmen', '测试区人大常委会主任会议', bodies.congress),
      body(bodies.delegation, 'delegation', '第一代表团', bodies.congress),
    ])
    .execute()
  const termId = newId()
  await tx
    .insertInto('term')
    .values({ tenantId: tenant, id: termId, bodyId: bodies.congress, number: 17, startsOn: '2022-01-10' })
    .execute()
  const people = Array.from({ length: deputies }, (_, at) => ({
    personId: newId(),
    mandateId: newId(),
    name: nameAt(at),
  }))
  await insertPeople(work, people, { termId, delegationId: bodies.delegation })
  await insertPosts(work, people.slice(0, members), bodies)
  const all = people.map((one, at) => ({ ...one, actor: actorOf(one, { at, members, bodies }) }))
  const [chair] = all
  if (!chair) throw new Error('a chamber without members')
  return {
    congressId: bodies.congress,
    committeeId: bodies.committee,
    chairmenId: bodies.chairmen,
    termId,
    deputies: all,
    members: all.slice(0, members),
    chair,
    office: somebody(['deputies_office'], { name: '会务人员' }),
  }
}

interface Bodies {
  readonly congress: string
  readonly committee: string
  readonly chairmen: string
}

type Person = Omit<TestMember, 'actor'>

async function insertPeople(
  { tx, tenant }: Work,
  people: readonly Person[],
  { termId, delegationId }: { termId: string; delegationId: string },
): Promise<void> {
  await tx
    .insertInto('person')
    .values(
      people.map(({ personId, name }, at) => ({
        tenantId: tenant,
        id: personId,
        name,
        strokeKey: strokeKey(name),
        distinction: `测试${at}`,
      })),
    )
    .execute()
  await tx
    .insertInto('mandate')
    .values(
      people.map(({ personId, mandateId }, at) => ({
        tenantId: tenant,
        id: mandateId,
        personId,
        termId,
        delegationId,
        constituency: `第${at + 1}选区`,
        certificateNumber: `17-${at + 1}`,
        startsOn: '2022-01-10',
      })),
    )
    .execute()
}

/** The first is 主任, the next two are 副主任. */
async function insertPosts(
  { tx, tenant, newId }: Work,
  members: readonly Person[],
  { committee, chairmen }: Bodies,
): Promise<void> {
  const titleAt = (at: number) => (at === 0 ? '主任' : at <= 2 ? '副主任' : '委员')
  const post = (personId: string, organisationId: string, role: string, title: string) => ({
    tenantId: tenant,
    id: newId(),
    personId,
    organisationId,
    role,
    title,
    startsOn: '2022-01-12',
  })
  await tx
    .insertInto('post')
    .values([
      ...members.map(({ personId }, at) => post(personId, committee, 'committee_member', titleAt(at))),
      ...members.slice(0, 3).map(({ personId }, at) => post(personId, chairmen, 'chairman', titleAt(at))),
    ])
    .execute()
}

function actorOf(
  { personId, mandateId, name }: Person,
  { at, members, bodies }: { at: number; members: number; bodies: Bodies },
): Actor {
  const posts = [
    ...(at < members ? [{ organisationId: bodies.committee, role: 'committee_member' as const }] : []),
    ...(at < Math.min(3, members) ? [{ organisationId: bodies.chairmen, role: 'chairman' as const }] : []),
  ]
  const mandates = [{ id: mandateId, bodyId: bodies.congress }]
  return somebody(['deputy', ...posts.map(({ role }) => role)], { personId, name, posts, mandates })
}

const rolls = {
  congress: 'mandates',
  preparatory: 'mandates',
  standing_committee: 'posts',
  chairmen: 'posts',
  joint: 'posts',
} as const

type TestKind = Extract<MeetingKind, keyof typeof rolls>

/** A meeting whose notice went out in time, with one item for each title and the roll of its body. */
export async function notifiedMeeting(
  test: TestWork,
  chamber: Chamber,
  {
    kind = 'standing_committee',
    items = ['第一项议程'],
    on = meetingDay,
  }: { kind?: TestKind; items?: readonly string[]; on?: string } = {},
): Promise<Meeting> {
  const work = test(chamber.office, noticeDay)
  const bodyId =
    kind === 'standing_committee' || kind === 'joint'
      ? chamber.committeeId
      : kind === 'chairmen'
        ? chamber.chairmenId
        : chamber.congressId
  const { id } = await conveneMeeting(work, {
    kind,
    bodyId,
    startsOn: plainDate(on),
    place: '第一会议室',
    chairId: chamber.chair.personId,
  })
  await addMembers(work, { meetingId: id, from: rolls[kind] })
  for (const title of items) await addAgendaItem(work, { meetingId: id, title, kind: 'resolution' })
  return sendNotice(work, { id })
}

/** A meeting that sits with the first `present` of its body there. */
export async function sittingMeeting(
  test: TestWork,
  chamber: Chamber,
  { present, ...options }: { kind?: TestKind; items?: readonly string[]; on?: string; present?: number } = {},
): Promise<Meeting> {
  const meeting = await notifiedMeeting(test, chamber, options)
  const work = test(chamber.office, meeting.startsOn)
  const body = meeting.kind === 'congress' || meeting.kind === 'preparatory' ? chamber.deputies : chamber.members
  await arriveAll(
    work,
    meeting.id,
    body.slice(0, present).map(({ personId }) => personId),
  )
  await openMeeting(work, { id: meeting.id })
  return getMeeting(work, meeting.id)
}
