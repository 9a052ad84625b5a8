/** A meeting day over real HTTP (会场测试): a sitting committee of invented members, each with a browser of his own. */
import { randomBytes, randomUUID } from 'node:crypto'
import { strokeKey } from '#kernel/strokes'
import type { Actor, Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { agendaOf, moveToItem } from '#features/meetings/server'
import { createPoll, openPoll, type Poll } from '#features/voting/server'
import { beginSession } from '../features/accounts/server/session-repository.ts'
import { dayOf } from '../server/clock.ts'
import { served, type Served } from './chromium.ts'
import { somebody, type TestWork } from './database.ts'
import { openHouse, type TestBrowser } from './house.ts'
import {
  createChamber,
  meetingDay,
  sittingMeeting,
  notifiedMeeting,
  type Chamber,
  type TestMember,
} from './meetings.ts'

export interface HallHouse extends Served {
  readonly chamber: Chamber
  readonly meeting: Meeting
  readonly itemIds: readonly string[]
  /** Two people of the office, for counts that are entered twice. */
  readonly office: TestMember
  readonly counter: TestMember
  browserOf(member: TestMember): Promise<TestBrowser>
  /** Work of somebody on the day of the meeting, committed. */
  do<T>(who: Actor, run: (work: Work) => Promise<T>): Promise<T>
}

type Asked = Parameters<typeof createPoll>[1]

interface HallOptions {
  readonly members?: number
  readonly present?: number
  readonly sits?: boolean
  readonly items?: readonly string[]
  /** What its agenda is about besides, prepared before the day. */
  readonly prepare?: (test: TestWork, place: { chamber: Chamber; meeting: Meeting }) => Promise<void>
}

export async function hallHouse({
  members = 9,
  present = members,
  sits = true,
  items = ['关于批准2024年区本级财政决算的决议（草案）', '人事任免案'],
  prepare = async () => undefined,
}: HallOptions = {}): Promise<HallHouse> {
  const at = `${meetingDay}T09:00:00+08:00`
  const house = await served(await openHouse({ name: '测试区人大', at, requestsPerMinute: 100_000, secure: true }))
  const made = await house.as({}, async (base) => {
    const test: TestWork = Object.assign(
      (who: Actor | Parameters<TestWork>[0], on = meetingDay): Work => {
        const now = new Date(`${on}T01:00:00Z`)
        const actor = 'roles' in who ? who : somebody(who)
        return { ...base, actor, now, today: dayOf(now), memory: new Map() }
      },
      { settle: async () => undefined },
    )
    const chamber = await createChamber(test, { members })
    const office = await officePerson(base, chamber, '会务甲')
    const counter = await officePerson(base, chamber, '会务乙')
    const meeting = sits
      ? await sittingMeeting(test, chamber, { items, present })
      : await notifiedMeeting(test, chamber, { items })
    await prepare(test, { chamber, meeting })
    const agenda = await agendaOf(base, meeting.id)
    for (const one of [office, counter, ...chamber.members]) await openAccount(base, one)
    return { chamber, meeting, office, counter, itemIds: agenda.map(({ id }) => id) }
  })
  return {
    ...house,
    ...made,
    do: (who, run) => house.as(who, run),
    browserOf: async (member) => {
      const browser = house.browser()
      const token = await house.as({}, async (work) => {
        let given = ''
        const session = { ...work.session, begin: (fresh: string) => void (given = fresh), device: '测试' }
        await beginSession({ ...work, session }, { ...oneDay, accountId: member.actor.accountId ?? '' })
        return given
      })
      browser.cookies.set('huiyin', token)
      return browser
    },
  }
}

const oneDay = { idleMinutes: 1440, minutes: 1440, method: 'password', awaiting: null, strong: true } as const

async function officePerson({ tx, tenant, newId }: Work, chamber: Chamber, name: string): Promise<TestMember> {
  const [personId, organisationId] = [newId(), newId()]
  const key = { tenantId: tenant, startsOn: '2000-01-01' }
  await tx
    .insertInto('organisation')
    .values({ ...key, id: organisationId, kind: 'committee', name, shortName: name, parentId: chamber.committeeId })
    .execute()
  await tx
    .insertInto('person')
    .values({ tenantId: tenant, id: personId, name, strokeKey: strokeKey(name) })
    .execute()
  await tx
    .insertInto('post')
    .values({ ...key, id: newId(), personId, organisationId, role: 'deputies_office', title: '会务' })
    .execute()
  const posts = [{ organisationId, role: 'deputies_office' as const }]
  return { personId, mandateId: '', name, actor: somebody(['deputies_office'], { personId, name, posts }) }
}

const openAccount = ({ tx, tenant, now }: Work, { personId, actor }: TestMember) =>
  tx
    .insertInto('account')
    .values({
      tenantId: tenant,
      id: actor.accountId ?? randomUUID(),
      personId,
      signInName: randomBytes(8).toString('hex'),
      openedAt: now,
    })
    .execute()

/** Moves to an item and prepares a poll of it. */
export const pollOn = (
  house: HallHouse,
  item: number,
  asked: Partial<Asked> & Pick<Asked, 'kind' | 'method'>,
): Promise<Poll> =>
  house.do(house.office.actor, async (work) => {
    const agendaItemId = house.itemIds[item] ?? ''
    await moveToItem(work, { id: house.meeting.id, itemId: agendaItemId })
    const title = asked.title ?? '关于批准2024年区本级财政决算的决议（草案）'
    return createPoll(work, { meetingId: house.meeting.id, agendaItemId, title, questions: [{ title }], ...asked })
  })

export const opened = (house: HallHouse, poll: Poll): Promise<Poll> =>
  house.do(house.office.actor, (work) => openPoll(work, { id: poll.id, version: poll.version }))
