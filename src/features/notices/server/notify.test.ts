import { describe, expect, test } from 'vitest'
import type { Work } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { noticeApi } from '../domain/contract.ts'
import { keysTold, notify, notifyAll, type Addressees, type NewNotice } from './notify.ts'
import { savePreference } from './repository.ts'
import { routes } from './routes.ts'

const subject = '00000000-0000-4000-8000-000000000118'

const about = (to: Addressees, more: Partial<NewNotice> = {}): NewNotice => ({
  to,
  kind: 'notices.signature',
  subjectId: subject,
  link: '/s/17-3-118',
  facts: {},
  key: 'assigned/118',
  ...more,
})

/** People of a test with an address each, so that mail could reach them. */
async function withAddresses(test: TestWork): Promise<District> {
  const district = await createDistrict(test)
  const { tx, tenant } = test([])
  const people = await tx.selectFrom('person').select('id').where('tenantId', '=', tenant).execute()
  await tx
    .insertInto('personContact')
    .values(people.map(({ id }) => ({ tenantId: tenant, personId: id, email: `${id}@example.invalid` })))
    .execute()
  return district
}

const toldTo = async ({ tx, tenant }: Work) =>
  tx.selectFrom('notice').select(['personId', 'channel', 'deliveredAt']).where('tenantId', '=', tenant).execute()

const call = <Answer>(work: Work, endpoint: (typeof noticeApi)[keyof typeof noticeApi], input: object) =>
  routes.find((route) => route.endpoint === endpoint)?.run(work, input as never) as Promise<Answer>

describe('a notice', () => {
  test(
    'to a unit reaches its clerk and its head, and nobody of another unit',
    rolledBack(async (work) => {
      const { units } = await withAddresses(work)
      const told = await notifyAll(work([]), [about({ organisationIds: [units[0].id] })])
      expect(new Set(told.map(({ personId }) => personId))).toEqual(
        new Set([units[0].clerk.personId, units[0].head.personId]),
      )
    }),
  )

  test(
    'to certain posts of a unit reaches only their holders, whoever holds them on that day',
    rolledBack(async (work) => {
      const { units } = await withAddresses(work)
      const { tx, tenant } = work([])
      await tx
        .updateTable('post')
        .set({ endsOn: '2025-06-18' })
        .where('tenantId', '=', tenant)
        .where('personId', '=', units[0].clerk.personId)
        .execute()
      const to = { organisationIds: [units[0].id], postRoles: ['unit'] } as const
      expect(await notify(work([], '2025-06-17'), about(to))).toBe(1)
      expect(await notify(work([], '2025-06-18'), about(to, { key: 'later' }))).toBe(0)
    }),
  )

  test(
    'about the same thing reaches a person once, however often and by whichever way it is told',
    rolledBack(async (work) => {
      const { units, governmentOffice } = await withAddresses(work)
      const head = units[0].head.personId ?? ''
      expect(await notify(work([]), about({ personIds: [head], organisationIds: [units[0].id] }))).toBe(2)
      expect(await notify(work([], '2025-07-28'), about({ organisationIds: [units[0].id] }))).toBe(0)
      expect(await notify(work([]), about({ personIds: [head], roles: ['government_office'] }))).toBe(1)
      expect((await toldTo(work([]))).filter(({ personId }) => personId === governmentOffice.personId)).toHaveLength(1)
    }),
  )

  test(
    'never goes to the one who did it',
    rolledBack(async (work) => {
      const { deputiesOffice } = await withAddresses(work)
      expect(await notify(work(deputiesOffice), about({ roles: ['deputies_office'] }))).toBe(0)
    }),
  )

  test(
    'of a kind nobody has words for is a bug, not a message',
    rolledBack(async (work) => {
      await expect(
        notify(work([]), about({ roles: ['deputies_office'] }, { kind: 'suggestions.unheard_of' })),
      ).rejects.toThrow('no feature has words for the notice suggestions.unheard_of')
    }),
  )

  test(
    'waits for the daily digest unless its reader asked for each one, or for none',
    rolledBack(async (work) => {
      const { deputies } = await withAddresses(work)
      const [daily, each, none, withoutAddress] = deputies
      await savePreference(work([]), each.personId, 'each')
      await savePreference(work([]), none.personId, 'none')
      const { tx, tenant } = work([])
      await tx
        .updateTable('personContact')
        .set({ email: null })
        .where('tenantId', '=', tenant)
        .where('personId', '=', withoutAddress.personId)
        .execute()
      await notify(work([]), about({ personIds: deputies.slice(0, 4).map(({ personId }) => personId) }))

      const told = new Map((await toldTo(work([]))).map(({ personId, ...way }) => [personId, way]))
      expect(told.get(daily.personId)).toMatchObject({ channel: 'digest', deliveredAt: null })
      expect(told.get(each.personId)).toMatchObject({ channel: 'mail', deliveredAt: null })
      expect(told.get(none.personId)).toMatchObject({ channel: 'house', deliveredAt: expect.any(Date) })
      expect(told.get(withoutAddress.personId)).toMatchObject({ channel: 'house', deliveredAt: expect.any(Date) })
    }),
  )

  test(
    'is known by its key to whoever told it',
    rolledBack(async (work) => {
      const { deputies } = await withAddresses(work)
      await notify(work([]), about({ personIds: [deputies[0].personId, deputies[1].personId] }))
      await notify(work([]), about({ personIds: [deputies[0].personId] }, { key: 'returned/118' }))
      expect(await keysTold(work([]), [subject])).toEqual(
        new Map([[subject, new Set(['assigned/118', 'returned/118'])]]),
      )
    }),
  )
})

describe('what I was told', () => {
  test(
    'is mine alone, and read when I say so',
    rolledBack(async (work) => {
      const { deputies, units } = await withAddresses(work)
      const [one, other] = deputies
      await notify(work([]), about({ personIds: [one.personId, other.personId] }))
      await notify(work([]), about({ personIds: [one.personId] }, { key: 'replied/118' }))

      expect(await call(work(one.actor), noticeApi.mine, { limit: 50, offset: 0 })).toMatchObject({
        unread: 2,
        rows: [
          { words: '回音 · 人大工作平台', link: '/s/17-3-118', readAt: null },
          { words: '回音 · 人大工作平台', link: '/s/17-3-118', readAt: null },
        ],
      })
      expect(await call(work(one.actor), noticeApi.markRead, { subjectId: subject })).toEqual({ unread: 0 })
      expect(await call(work(other.actor), noticeApi.mine, { limit: 50, offset: 0 })).toMatchObject({ unread: 1 })
      expect(await call(work(units[0].clerk), noticeApi.mine, { limit: 50, offset: 0 })).toEqual({
        unread: 0,
        total: 0,
        rows: [],
      })
    }),
  )

  test(
    'shows the offices who was reached and who has read it',
    rolledBack(async (work) => {
      const { deputies, deputiesOffice } = await withAddresses(work)
      await savePreference(work([]), deputies[0].personId, 'none')
      await notify(work([]), about({ personIds: [deputies[0].personId] }))
      await call(work(deputies[0].actor), noticeApi.markRead, { ids: undefined, subjectId: undefined })
      expect(await call(work(deputiesOffice), noticeApi.deliveries, { subjectId: subject, limit: 10 })).toEqual([
        expect.objectContaining({
          person: deputies[0].name,
          channel: 'house',
          deliveredAt: '2026-11-24T04:00:00.000Z',
          readAt: '2026-11-24T04:00:00.000Z',
          attempts: 0,
          lastError: null,
        }),
      ])
    }),
  )

  test(
    'is chosen by each person: daily, each, none',
    rolledBack(async (work) => {
      const { deputies } = await withAddresses(work)
      expect(await call(work(deputies[0].actor), noticeApi.preference, {})).toEqual({ mode: 'daily' })
      await call(work(deputies[0].actor), noticeApi.setPreference, { mode: 'each' })
      expect(await call(work(deputies[0].actor), noticeApi.setPreference, { mode: 'none' })).toEqual({ mode: 'none' })
      expect(await call(work(deputies[0].actor), noticeApi.preference, {})).toEqual({ mode: 'none' })
    }),
  )
})
