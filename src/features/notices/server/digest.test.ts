import { describe, expect, test } from 'vitest'
import type { WaitingItem } from '#kernel/waiting'
import { nobody, type Work } from '#kernel/work'
import { openAccounts } from '#features/accounts/server'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { deliver } from './delivery.ts'
import { writeDigests } from './digest.ts'
import { notify } from './notify.ts'
import { saveRead } from './repository.ts'

const subject = '00000000-0000-4000-8000-000000000118'

/** Only the first deputy and the first clerk can be reached by mail. */
async function reachable(test: TestWork): Promise<District> {
  const district = await createDistrict(test)
  const { tx, tenant } = test([])
  const people = [district.deputies[0].personId, district.units[0].clerk.personId ?? '']
  await tx
    .insertInto('personContact')
    .values(people.map((personId, at) => ({ tenantId: tenant, personId, email: `${at}@example.invalid` })))
    .execute()
  return district
}

const tell = (work: Work, personId: string, key: string) =>
  notify(work, {
    to: { personIds: [personId] },
    kind: 'notices.signature',
    subjectId: subject,
    link: '/s/17-3-118',
    facts: {},
    key,
  })

const item = (more: Partial<WaitingItem>): WaitingItem => ({
  id: 'turn',
  verb: '评价',
  title: '关于增设校门口斑马线的建议',
  why: '住建局已答复',
  link: '/s/17-3-7/rate',
  dueOn: '2025-06-25',
  workingDaysLeft: 5,
  others: false,
  ...more,
})

/** A line of work with whom something waits: here for deputies, whatever the day. */
const asHouse = (test: TestWork, on: string, items: readonly WaitingItem[] = []): Work => {
  const work = test(nobody, on)
  const line = { name: 'line', waiting: async ({ actor }: Work) => (actor.roles.includes('deputy') ? [...items] : []) }
  return { ...work, slots: { ...work.slots, features: [line] } }
}

const digests = async (test: TestWork) =>
  test([]).tx.selectFrom('notice').select(['personId', 'facts', 'link']).where('kind', '=', 'notices.digest').execute()

describe('the daily digest', () => {
  test(
    'is one mail per person and working day: what waits, the earliest day first, then what is new',
    rolledBack(async (work) => {
      const { deputies } = await reachable(work)
      await tell(work([], '2025-06-17'), deputies[0].personId, 'replied/118')
      const house = asHouse(work, '2025-06-18', [
        item({ dueOn: null, workingDaysLeft: null, verb: '确认', why: '' }),
        item({}),
        item({ dueOn: '2025-06-16', workingDaysLeft: 0, verb: '答复' }),
        item({ others: true, title: '等别人的' }),
      ])
      await writeDigests(house)
      await writeDigests(house)

      const address = house.ports.installation.address
      expect(await digests(work)).toEqual([
        {
          personId: deputies[0].personId,
          link: '/me',
          facts: {
            count: 3,
            news: 1,
            lines: [
              '等您办的事',
              '· 答复 关于增设校门口斑马线的建议 · 住建局已答复 · 2025年6月16日 已到期',
              `  ${address}/s/17-3-7/rate`,
              '· 评价 关于增设校门口斑马线的建议 · 住建局已答复 · 2025年6月25日 到期，还剩 5 个工作日',
              `  ${address}/s/17-3-7/rate`,
              '· 确认 关于增设校门口斑马线的建议',
              `  ${address}/s/17-3-7/rate`,
              '',
              '新消息',
              '· 回音 · 人大工作平台',
              `  ${address}/s/17-3-118`,
              '',
            ].join('\n'),
          },
        },
      ])
    }),
  )

  test(
    'carries what is new: it has arrived when the digest has',
    rolledBack(async (work) => {
      const { deputies } = await reachable(work)
      await tell(work([], '2025-06-17'), deputies[0].personId, 'replied/118')
      const house = asHouse(work, '2025-06-18')
      await writeDigests(house)
      const mails: { subject: string; to: string }[] = []
      const send = async (mail: { subject: string; to: string }) => void mails.push(mail)
      for (const errand of await deliver({ ...house, ports: { ...house.ports, mail: { send } } })) {
        await errand.run()
        await errand.settle(house)
      }
      expect(mails).toMatchObject([{ to: '0@example.invalid', subject: '今天有 0 件事等您办，1 条新消息' }])
      const told = await work([]).tx.selectFrom('notice').select(['deliveredAt', 'channel']).execute()
      expect(told).toHaveLength(2)
      for (const { deliveredAt } of told) expect(deliveredAt).toEqual(new Date('2025-06-18T04:00:00Z'))

      await writeDigests(asHouse(work, '2025-06-19'))
      expect(await digests(work)).toHaveLength(1)
    }),
  )

  test(
    'does not repeat what was read meanwhile',
    rolledBack(async (work) => {
      const { deputies } = await reachable(work)
      const { personId } = deputies[0]
      await tell(work([], '2025-06-17'), personId, 'replied/118')
      await saveRead(work([], '2025-06-17'), { personId, ids: undefined, subjectId: undefined })
      await writeDigests(asHouse(work, '2025-06-18'))
      expect(await digests(work)).toEqual([])
    }),
  )

  test(
    'waits for its time, half past eight unless the office sets another, and rests on days off',
    rolledBack(async (work) => {
      const { deputies } = await reachable(work)
      await tell(work([], '2025-06-17'), deputies[0].personId, 'replied/118')
      const morning = { ...asHouse(work, '2025-06-18'), now: new Date('2025-06-18T00:29:00Z') }
      await writeDigests(morning)
      await writeDigests(asHouse(work, '2025-06-21')) // Saturday
      expect(await digests(work)).toEqual([])

      const { tx, tenant } = work([])
      await tx
        .insertInto('setting')
        .values({
          tenantId: tenant,
          key: 'notices.digest_at',
          version: 1,
          value: JSON.stringify('13:00'),
          reason: '下午发',
          setAt: new Date('2025-06-18T00:00:00Z'),
        })
        .execute()
      await writeDigests(asHouse(work, '2025-06-19')) // noon
      expect(await digests(work)).toEqual([])
      await writeDigests({ ...asHouse(work, '2025-06-19'), now: new Date('2025-06-19T05:00:00Z') })
      expect(await digests(work)).toHaveLength(1)
    }),
  )

  test(
    'shows twenty lines and says how many more there are',
    rolledBack(async (work) => {
      const { deputies } = await reachable(work)
      for (let at = 0; at < 23; at += 1) await tell(work([], '2025-06-17'), deputies[0].personId, `replied/${at}`)
      await writeDigests(asHouse(work, '2025-06-18'))
      const [digest] = await digests(work)
      const { lines } = (digest ?? { facts: { lines: '' } }).facts as { lines: string }
      expect(lines.split('\n').filter((line) => line.startsWith('·'))).toHaveLength(20)
      expect(lines).toContain('还有 3 件，请到“今天”查看')
    }),
  )

  test(
    'is in the language its reader chose, Chinese for who never chose',
    rolledBack(async (work) => {
      const { deputies, units } = await reachable(work)
      const [reader, other] = [deputies[0].personId, units[0].clerk.personId ?? '']
      await openAccounts(work(['system_admin'], '2025-06-01'), [{ personId: reader, signInName: 'chen' }])
      await work([]).tx.updateTable('account').set({ language: 'en' }).where('personId', '=', reader).execute()
      for (const personId of [reader, other]) await tell(work([], '2025-06-17'), personId, 'replied/118')
      const house = asHouse(work, '2025-06-18')
      await writeDigests(house)
      const mails: { to: string; subject: string; text: string }[] = []
      const send = async (mail: (typeof mails)[number]) => void mails.push(mail)
      for (const errand of await deliver({ ...house, ports: { ...house.ports, mail: { send } } })) await errand.run()
      const mailTo = (to: string) => mails.find((mail) => mail.to === to)
      expect(mailTo('0@example.invalid')).toMatchObject({
        subject: '0 things wait for you today, 1 new messages',
        text: expect.stringContaining('New messages'),
      })
      expect(mailTo('1@example.invalid')).toMatchObject({
        subject: '今天有 0 件事等您办，1 条新消息',
        text: expect.stringContaining('新消息'),
      })
    }),
  )
})
