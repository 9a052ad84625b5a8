/** Pages no link leads to (没有链接的页面): those a form leads to, an invitation, the set-up of an empty house. */
import { getInvitation } from '../../src/features/accounts/server/invitations.ts'
import { nominate, openVacancy } from '#features/appointments/server'
import { served, type Served } from '#testing/chromium'
import { openHouse, type TestBrowser } from '#testing/house'
import { reportToSign } from '#testing/reports'
import { codeOf, filled } from '#testing/set-up'
import type { Address } from './addresses.ts'

export interface Unlinked extends Address {
  readonly house: Served
  readonly from: TestBrowser
}

const idOf = (house: Served, state: string): Promise<string> =>
  house.as({}, async ({ tx, tenant }) => {
    const some = tx.selectFrom('caseRecord as c').innerJoin('suggestion as s', 's.id', 'c.id').select('c.id')
    const door = tx.selectFrom('account').select('personId').where('tenantId', '=', tenant)
    return (
      await some
        .where('c.tenantId', '=', tenant)
        .where('c.state', '=', state)
        .where('s.leadPersonId', 'in', door.where('signInName', '=', 'deputy'))
        .executeTakeFirstOrThrow()
    ).id
  })

/** Somebody nobody shares his name with. */
const nameOf = (house: Served): Promise<string> =>
  house.as({}, async ({ tx, tenant }) => {
    const people = tx.selectFrom('person').select('name').where('tenantId', '=', tenant)
    return (
      await people
        .groupBy('name')
        .having((is) => is.fn.countAll(), '=', 1)
        .executeTakeFirstOrThrow()
    ).name
  })

const vacancyIn = (house: Served): Promise<string> =>
  house.as({ roles: ['deputies_office'] }, async (work) => {
    const organ = work.tx.selectFrom('organisation').select('id').where('tenantId', '=', work.tenant)
    const { id: organisationId } = await organ.where('kind', '=', 'government').executeTakeFirstOrThrow()
    return openVacancy(work, { organisationId, title: '副区长', places: 1, arisenOn: work.today, reason: '辞职' })
  })

/** A removal the chairmen proposed, as the office reads it. */
const removalIn = (house: Served): Promise<string> =>
  house.as({ roles: ['deputies_office'], accountId: null }, async (work) => {
    const { tx, tenant } = work
    const post = await tx
      .selectFrom('post as k')
      .innerJoin('organisation as o', (join) =>
        join.onRef('o.tenantId', '=', 'k.tenantId').onRef('o.id', '=', 'k.organisationId'),
      )
      .select(['k.id', 'k.personId', 'k.organisationId', 'k.title'])
      .where('k.tenantId', '=', tenant)
      .where('o.kind', '=', 'department')
      .where('k.endsOn', 'is', null)
      .executeTakeFirstOrThrow()
    const chairmen = tx.selectFrom('organisation').select('id').where('tenantId', '=', tenant)
    const { id: nominatorId } = await chairmen.where('kind', '=', 'chairmen').executeTakeFirstOrThrow()
    const { id } = await nominate(work, {
      act: 'remove',
      postKind: 'department_head',
      personId: post.personId,
      organisationId: post.organisationId,
      title: post.title,
      endsPostId: post.id,
      nominatorId,
      signedBy: '主任',
      reason: '严重失职',
    })
    return `/appointments/${id}/defence`
  })

/** What a deputy comes to by pressing buttons. */
export async function deputyWay(house: Served): Promise<Unlinked[]> {
  const from = house.browser()
  await from.post('/sign-in', { door: 'deputy' })
  const motion = { title: '关于垃圾分类的议案', grounds: '分类率不高。', proposal: '作出决议。' }
  const { location: written = '' } = await from.post('/motions/new', motion)
  const candidate = {
    act: 'by_elect',
    name: await nameOf(house),
    vacancyId: await vacancyIn(house),
    reason: '群众公认',
  }
  const { location: joint = '' } = await from.post('/joint/new', candidate)
  return [
    { house, from, pattern: '/joint/:id', address: joint },
    { house, from, pattern: '/motions/:id', address: written },
    { house, from, pattern: '/me/suggest/:id/check', address: `/me/suggest/${await idOf(house, 'draft')}/check` },
    { house, from, pattern: '/me/suggest/:id/done', address: `/me/suggest/${await idOf(house, 'submitted')}/done` },
  ]
}

/** What the public comes to by a link of a mail, and the office from the workbench. */
export async function publicWay(house: Served): Promise<Unlinked[]> {
  const [reader, office] = [house.browser(), house.browser()]
  const { location = '' } = await reader.post('/subscribe', { email: 'reader@example.invalid' })
  const link = new URL(location, 'http://house').searchParams.get('link') ?? ''
  await office.post('/sign-in', { door: 'deputies-office' })
  const publishedId = (kind: string) =>
    house.as({}, async ({ tx, tenant }) => {
      const of = tx.selectFrom('publication').select('id').where('tenantId', '=', tenant).where('kind', '=', kind)
      return (await of.executeTakeFirstOrThrow()).id
    })
  const decision = await publishedId('decision')
  const list = await publishedId('appointment_list')
  return [
    { house, from: office, pattern: '/decisions/:id/preview', address: `/decisions/${decision}/preview` },
    { house, from: office, pattern: '/decisions/:id/work', address: `/decisions/${decision}/work` },
    { house, from: office, pattern: '/appointments/:id/defence', address: await removalIn(house) },
    { house, from: office, pattern: '/followups/:id', address: await followupOf(house) },
    { house, from: office, pattern: '/agreed/:id', address: await agreedOf(house) },
    { house, from: office, pattern: '/m/:id/agreed/preview', address: await agreedPreviewOf(house) },
    { house, from: office, pattern: '/appointments/:id/preview', address: `/appointments/${list}/preview` },
    { house, from: reader, pattern: '/subscriptions/:key', address: link },
    { house, from: reader, pattern: '/unsubscribed', address: '/unsubscribed' },
    { house, from: office, pattern: '/s/:id/preview', address: `/s/${await publishedId('suggestion')}/preview` },
    { house, from: office, pattern: '/m/:id/preview', address: `/m/${await publishedId('meeting')}/preview` },
    {
      house,
      from: office,
      pattern: '/handling-reports/:id/preview',
      address: `/handling-reports/${await publishedId('handling_report')}/preview`,
    },
  ]
}

const followupOf = (house: Served): Promise<string> =>
  house.as({}, async ({ tx, tenant }) => {
    const { id } = await tx
      .selectFrom('pollFollowup')
      .select('id')
      .where('tenantId', '=', tenant)
      .executeTakeFirstOrThrow()
    return `/followups/${id}`
  })

const agreedOf = (house: Served): Promise<string> =>
  house.as({}, async ({ tx, tenant }) => {
    const confirmed = tx.selectFrom('agreedMatter').select('id').where('tenantId', '=', tenant)
    return `/agreed/${(await confirmed.where('number', '=', 2).executeTakeFirstOrThrow()).id}`
  })

const agreedPreviewOf = (house: Served): Promise<string> =>
  house.as({}, async ({ tx, tenant }) => {
    const joint = tx.selectFrom('meeting').select('reference').where('tenantId', '=', tenant)
    return `/m/${(await joint.where('kind', '=', 'joint').executeTakeFirstOrThrow()).reference}/agreed/preview`
  })

/** What somebody who signs comes to from his list of the day. */
export async function signing(house: Served): Promise<Unlinked[]> {
  const from = house.browser()
  await from.post('/sign-in', { door: 'secretariat' })
  return [{ house, from, pattern: '/reports/:id/sign', address: `/reports/${await reportToSign(house)}/sign` }]
}

/** A house that is set up: the form of it, the first administrator's second factor, the other one's invitation. */
export async function firstSteps(): Promise<Unlinked[]> {
  const [empty, house] = [await served(await openHouse({ name: '' })), await served(await openHouse({ name: '' }))]
  const first = house.browser()
  await first.post('/set-up', { ...filled(), setUpCode: await codeOf(house) })
  const link = await house.as({}, async (work) => {
    const { id } = await work.tx
      .selectFrom('account')
      .select('id')
      .where('tenantId', '=', work.tenant)
      .where('passwordHash', 'is', null)
      .executeTakeFirstOrThrow()
    return new URL((await getInvitation(work, { id }))?.link ?? '').pathname
  })
  const [asked, invited] = [house.browser(), house.browser()]
  await invited.post(link)
  return [
    { house: empty, from: empty.browser(), pattern: '/set-up', address: '/set-up' },
    { house, from: first, pattern: '/sign-in/totp', address: '/sign-in/totp' },
    { house, from: asked, pattern: '/sign-in/link/:linkToken', address: link },
    { house, from: invited, pattern: '/sign-in/password', address: '/sign-in/password' },
  ]
}
