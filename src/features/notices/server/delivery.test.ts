import { describe, expect, test } from 'vitest'
import type { Errand } from '#kernel/feature'
import type { MailPort } from '#kernel/ports'
import type { Work } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import { deliver } from './delivery.ts'
import { notify } from './notify.ts'
import { savePreference } from './repository.ts'
import { listMailWaiting } from './waiting.ts'

type Mail = Parameters<MailPort['send']>[0]

/** A mail server that keeps what it was given, as a real one does, once per message. */
function letterbox(): { mails: Map<string, Mail>; sent: number; port: MailPort } {
  const box = { mails: new Map<string, Mail>(), sent: 0, port: { send } }
  async function send(mail: Mail): Promise<void> {
    box.sent += 1
    box.mails.set(mail.key, mail)
  }
  return box
}

const withMail = (work: Work, mail: MailPort): Work => ({ ...work, ports: { ...work.ports, mail } })

/** One deputy who wants each notice by mail, told one thing on 18 June. */
async function oneWaiting(test: TestWork): Promise<string> {
  const { deputies } = await createDistrict(test)
  const { personId } = deputies[0]
  const { tx, tenant } = test([])
  await tx.insertInto('personContact').values({ tenantId: tenant, personId, email: 'chen@example.invalid' }).execute()
  await savePreference(test([]), personId, 'each')
  await notify(test([], '2025-06-18'), {
    to: { personIds: [personId] },
    kind: 'notices.signature',
    subjectId: '00000000-0000-4000-8000-000000000118',
    link: '/s/17-3-118',
    facts: {},
    key: 'replied/118',
  })
  return personId
}

const runAll = async (work: Work, errands: readonly Errand[]): Promise<void> => {
  for (const { run, settle } of errands)
    await run().then(
      () => settle(work),
      (error: Error) => settle(work, error),
    )
}

const notice = ({ tx, tenant }: Work) =>
  tx.selectFrom('notice').selectAll().where('tenantId', '=', tenant).executeTakeFirstOrThrow()

describe('delivery', () => {
  test(
    'sends one mail with one sentence and one link, and marks it',
    rolledBack(async (work) => {
      await oneWaiting(work)
      const box = letterbox()
      const today = withMail(work([], '2025-06-18'), box.port)
      await runAll(today, await deliver(today))
      await runAll(today, await deliver(today))

      expect(box.sent).toBe(1)
      expect([...box.mails.values()]).toEqual([
        expect.objectContaining({
          to: 'chen@example.invalid',
          subject: '回音 · 人大工作平台',
          text: expect.stringContaining('/s/17-3-118'),
        }),
      ])
      expect(await notice(today)).toMatchObject({ deliveredAt: new Date('2025-06-18T04:00:00Z'), attempts: 1 })
    }),
  )

  test(
    'killed after the mail and before the mark sends the same mail under the same key: one message',
    rolledBack(async (work) => {
      await oneWaiting(work)
      const box = letterbox()
      const today = withMail(work([], '2025-06-18'), box.port)
      for (const { run } of await deliver(today)) await run()
      expect(await deliver(today)).toEqual([])

      const next = withMail(work([], '2025-06-19'), box.port)
      await runAll(next, await deliver(next))
      expect(box.sent).toBe(2)
      expect(box.mails.size).toBe(1)
      expect(await notice(next)).toMatchObject({ deliveredAt: new Date('2025-06-19T04:00:00Z'), attempts: 2 })
    }),
  )

  test(
    'that fails is tried again later, shows why, and gives up after eight attempts',
    rolledBack(async (work) => {
      await oneWaiting(work)
      const broken: MailPort = { send: () => Promise.reject(new Error('550 no such mailbox')) }
      for (let day = 18; day < 30; day += 1) {
        const now = withMail(work([], `2025-06-${day}`), broken)
        await runAll(now, await deliver(now))
      }
      expect(await notice(work([]))).toMatchObject({
        attempts: 8,
        deliveredAt: null,
        nextAttemptAt: null,
        lastError: '550 no such mailbox',
      })
    }),
  )

  test(
    'that fails waits for the system administrator, and for nobody else, until it has arrived',
    rolledBack(async (test) => {
      await oneWaiting(test)
      const broken: MailPort = { send: () => Promise.reject(new Error('connect ECONNREFUSED')) }
      const now = withMail(test([], '2025-06-18'), broken)
      await runAll(now, await deliver(now))
      const administrator = test(['system_admin'], '2025-06-18')
      expect(await listMailWaiting(administrator)).toMatchObject([
        { why: '最近三天有 1 封通知没有送出：connect ECONNREFUSED。收件人在站内看得到，系统会再试' },
      ])
      expect(await listMailWaiting(test(['deputies_office'], '2025-06-18'))).toEqual([])

      const next = withMail(test([], '2025-06-19'), letterbox().port)
      await runAll(next, await deliver(next))
      expect(await listMailWaiting(administrator)).toEqual([])
    }),
  )

  test(
    'to somebody whose address is gone stays in the house, where it can be read',
    rolledBack(async (work) => {
      await oneWaiting(work)
      const { tx, tenant } = work([])
      await tx.deleteFrom('personContact').where('tenantId', '=', tenant).execute()
      const box = letterbox()
      const today = withMail(work([], '2025-06-18'), box.port)
      await runAll(today, await deliver(today))
      expect(box.sent).toBe(0)
      expect(await notice(today)).toMatchObject({ channel: 'house', deliveredAt: new Date('2025-06-18T04:00:00Z') })
    }),
  )
})
