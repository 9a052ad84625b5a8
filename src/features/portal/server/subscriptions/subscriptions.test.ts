/** Subscribing by mail (邮件订阅): asked for, confirmed by the owner of the address, told once of what is new, ended and forgotten. */
import { describe, expect, test } from 'vitest'
import type { Errand } from '#kernel/feature'
import type { MailPort } from '#kernel/ports'
import type { Work } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { published } from '#testing/publications'
import { repliedSuggestion } from '#testing/suggestions'
import { withdraw } from '#features/publications/server'
import { confirm, readSubscription, subscribe, unsubscribe } from './commands.ts'
import { deliver, newsJob } from './mail.ts'

type Mail = Parameters<MailPort['send']>[0]

const email = 'Reader@example.invalid'
const all = { scope: 'all', value: '' } as const

interface Sent {
  readonly mails: Mail[]
  run(on: string, send?: MailPort['send']): Promise<void>
}

/** Mail as the minute's job sends it; news are looked for first, as every hour. */
function letterbox(test: TestWork): Sent {
  const mails: Mail[] = []
  const runAll = async (work: Work, errands: readonly Errand[]) => {
    for (const { run, settle } of errands)
      await run().then(
        () => settle(work),
        (error: Error) => settle(work, error),
      )
  }
  return {
    mails,
    async run(on, send = async (mail) => void mails.push(mail)) {
      const work = { ...test([], on), ports: { ...test([], on).ports, mail: { send } } }
      await newsJob.run(work)
      await runAll(work, await deliver(work))
    },
  }
}

const keyIn = ({ text }: Mail): string => /\/subscriptions\/(\S+)/.exec(text)?.[1] ?? ''

const rows = ({ tx, tenant }: Work) =>
  tx.selectFrom('portalSubscription').selectAll().where('tenantId', '=', tenant).execute()

async function publishedOn(test: TestWork, district: District, on: string): Promise<string> {
  const { suggestion } = await repliedSuggestion(test, district)
  await published(test(district.deputiesOffice, on), suggestion.id)
  return suggestion.id
}

describe('a subscription', () => {
  test(
    'sends nothing but the link before its owner confirms, and then what is new, once',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const box = letterbox(test)
      await publishedOn(test, district, '2025-06-09')
      expect(await subscribe(test([], '2025-06-10'), { ...all, email })).toEqual({ link: null })
      await box.run('2025-06-10')
      await publishedOn(test, district, '2025-06-11')
      await box.run('2025-06-11')
      expect(box.mails).toMatchObject([{ to: email, subject: '请确认订阅：公开的建议和答复' }])

      const key = keyIn(box.mails[0]!)
      expect(await readSubscription(test([], '2025-06-12'), { key })).toMatchObject({ confirmed: false })
      await confirm(test([], '2025-06-12'), { key })
      await box.run('2025-06-12')
      expect(box.mails).toHaveLength(1)

      await publishedOn(test, district, '2025-06-13')
      await box.run('2025-06-14')
      await box.run('2025-06-15')
      expect(box.mails).toHaveLength(2)
      expect(box.mails[1]).toMatchObject({ to: email, subject: '您订阅的内容有 1 条新进展' })
      expect(box.mails[1]?.text).toContain('关于加快农村供水管网改造的建议\nhttp://test.localhost/s/17-3-')
      expect(keyIn(box.mails[1]!)).toBe(key)
    }),
  )

  test(
    'ends with the link of any mail, and the address is gone',
    rolledBack(async (test) => {
      await createDistrict(test)
      const box = letterbox(test)
      await subscribe(test([], '2025-06-10'), { ...all, email })
      await box.run('2025-06-10')
      const key = keyIn(box.mails[0]!)
      await confirm(test([], '2025-06-10'), { key })
      await unsubscribe(test([], '2025-06-11'), { key })
      expect(await rows(test([]))).toEqual([])
      const again = unsubscribe(test([], '2025-06-11'), { key })
      await expect(again).rejects.toMatchObject({ code: 'portal.link_unknown' })
    }),
  )

  test(
    'keeps no address that can be read in the database, and gives a link to nobody who guesses',
    rolledBack(async (test) => {
      await createDistrict(test)
      await subscribe(test([], '2025-06-10'), { ...all, email })
      const [row] = await rows(test([]))
      expect(JSON.stringify(row).toLowerCase()).not.toContain('example.invalid')
      for (const key of [row?.id ?? '', `${row?.id}.${'0'.repeat(40)}`, 'x', ''])
        await expect(readSubscription(test([]), { key })).rejects.toMatchObject({ code: 'portal.link_unknown' })
    }),
  )

  test(
    'that nobody confirms is forgotten after three days',
    rolledBack(async (test) => {
      await createDistrict(test)
      const box = letterbox(test)
      await subscribe(test([], '2025-06-10'), { ...all, email })
      await box.run('2025-06-12')
      expect(await rows(test([]))).toHaveLength(1)
      await box.run('2025-06-14')
      expect(await rows(test([]))).toEqual([])
    }),
  )

  test(
    'of one suggestion tells of its withdrawal and the reason',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const box = letterbox(test)
      const id = await publishedOn(test, district, '2025-06-09')
      const { reference } = await test([])
        .tx.selectFrom('caseRecord')
        .select('reference')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      await subscribe(test([], '2025-06-10'), { scope: 'suggestion', value: reference ?? '', email })
      await box.run('2025-06-10')
      await confirm(test([], '2025-06-10'), { key: keyIn(box.mails[0]!) })
      await withdraw(test(district.deputiesOffice, '2025-06-11'), { kind: 'suggestion', id, reason: '代表要求撤下' })
      await box.run('2025-06-12')
      expect(box.mails[1]?.text).toContain(`· ${reference} 已撤下公开：代表要求撤下`)
    }),
  )
})

describe('nobody is pestered', () => {
  test(
    'asking again and again sends three mails to an address at most, and the answer tells nothing',
    rolledBack(async (test) => {
      await createDistrict(test)
      const box = letterbox(test)
      for (let day = 10; day < 15; day += 1) {
        const on = '2025-06-10'
        expect(await subscribe(test([], on), { ...all, email: day % 2 ? email : email.toUpperCase() })).toEqual({
          link: null,
        })
        await box.run(on)
      }
      expect(box.mails).toHaveLength(3)
      expect(await rows(test([]))).toHaveLength(1)
    }),
  )

  test(
    'what nobody may subscribe to is refused by name',
    rolledBack(async (test) => {
      await createDistrict(test)
      const work = test([], '2025-06-10')
      const asked = subscribe(work, { scope: 'suggestion', value: '17-3-999', email })
      await expect(asked).rejects.toMatchObject({ code: 'portal.not_public' })
      const wrong = subscribe(work, { ...all, email: 'not an address' })
      await expect(wrong).rejects.toMatchObject({ code: 'portal.email_wrong', field: 'email' })
    }),
  )

  test(
    'an address that cannot be reached is given up and forgotten',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const box = letterbox(test)
      await subscribe(test([], '2025-06-10'), { ...all, email })
      await box.run('2025-06-10')
      await confirm(test([], '2025-06-10'), { key: keyIn(box.mails[0]!) })
      await publishedOn(test, district, '2025-06-11')
      for (let day = 12; day < 30; day += 1) await box.run(`2025-06-${day}`, () => Promise.reject(new Error('550')))
      expect(await rows(test([]))).toEqual([])
    }),
  )
})
