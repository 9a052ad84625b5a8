import { describe, expect, test } from 'vitest'
import { browser, visit, type Browser } from '#testing/browser'
import { rolledBack, type TestWork } from '#testing/database'
import { deputyPerson, postHolder } from '#testing/holders'
import { openAccounts } from './administration.ts'
import { identity } from './identity.ts'
import { sendCode, signInWithCode, signInWithLink } from './one-time.ts'

const at = (time: string): string => `2026-11-24T${time}+08:00`

async function deputy(work: TestWork): Promise<void> {
  const { personId } = await deputyPerson(work, { email: 'daming@example.org' })
  await openAccounts(work(['system_admin']), [{ personId, signInName: 'daming' }])
}

const ask = (work: TestWork, window: Browser, time: string, name = 'Daming') =>
  sendCode(visit(work([]), window, at(time)), { name })
const lastCode = ({ letters }: Browser): string => /是 (\d{6})/.exec(letters.at(-1)?.text ?? '')?.[1] ?? 'no code'
const lastLink = ({ letters }: Browser): string => /link\/([\w-]+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? 'no link'

describe('a one-time code', () => {
  test(
    'reaches the deputy by message and opens the account within ten minutes, once',
    rolledBack(async (work) => {
      await deputy(work)
      const window = browser()
      const { request } = await ask(work, window, '09:00:00')
      expect(window.letters).toHaveLength(1)
      expect(window.letters[0]).toMatchObject({ to: 'daming@example.org', subject: '测试区人大：登录验证码' })
      expect(window.letters[0]?.text).toContain('http://test.localhost/sign-in/link/')
      const oneTimeCode = lastCode(window)

      const enter = (time: string) => signInWithCode(visit(work([]), window, at(time)), { request, oneTimeCode })
      expect(await enter('09:09:59')).toEqual({ awaiting: null, home: '/me' })
      const actor = await identity.actorOf(visit(work([]), window, at('09:10:00')), window.token ?? '')
      expect(actor?.roles).toEqual(['deputy'])
      await expect(enter('09:09:59')).rejects.toMatchObject({ code: 'accounts.wrong_code', field: 'oneTimeCode' })
      const link = signInWithLink(visit(work([]), browser(), at('09:09:59')), { linkToken: lastLink(window) })
      await expect(link).rejects.toMatchObject({ code: 'accounts.spent_link' })
    }),
  )

  test(
    'is too old after ten minutes, and wrong under another request',
    rolledBack(async (work) => {
      await deputy(work)
      const window = browser()
      const first = await ask(work, window, '09:00:00')
      const firstCode = lastCode(window)
      const second = await ask(work, window, '09:05:00')
      const refusal = { code: 'accounts.wrong_code' }
      const enter = (request: string, oneTimeCode: string, time: string) =>
        signInWithCode(visit(work([]), browser(), at(time)), { request, oneTimeCode })
      await expect(enter(first.request, firstCode, '09:10:00')).rejects.toMatchObject(refusal)
      if (firstCode !== lastCode(window))
        await expect(enter(second.request, firstCode, '09:06:00')).rejects.toMatchObject(refusal)
      await expect(enter('not an id', lastCode(window), '09:06:00')).rejects.toMatchObject(refusal)
      expect(
        await enter(second.request, ` ${lastCode(window).slice(0, 3)} ${lastCode(window).slice(3)} `, '09:06:00'),
      ).toMatchObject({
        awaiting: null,
      })
    }),
  )

  test(
    'takes five guesses and no more',
    rolledBack(async (work) => {
      await deputy(work)
      const window = browser()
      const { request } = await ask(work, window, '09:00:00')
      const right = lastCode(window)
      const wrong = right === '000000' ? '000001' : '000000'
      const enter = (oneTimeCode: string) =>
        signInWithCode(visit(work([]), window, at('09:01:00')), { request, oneTimeCode })
      for (let guess = 1; guess <= 5; guess += 1)
        await expect(enter(wrong)).rejects.toMatchObject({ code: 'accounts.wrong_code' })
      await expect(enter(right)).rejects.toMatchObject({ code: 'accounts.wrong_code' })
    }),
  )

  test(
    'is sent three times in a quarter of an hour and ten times a day, without saying so',
    rolledBack(async (work) => {
      await deputy(work)
      const window = browser()
      const sent: number[] = []
      for (const hour of ['08', '09', '10', '11'])
        for (let time = 1; time <= 4; time += 1) {
          expect(await ask(work, window, `${hour}:00:0${time}`)).toEqual({ request: expect.any(String) as string })
          sent.push(window.letters.length)
        }
      expect(sent).toEqual([1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 10, 10, 10])
    }),
  )

  test(
    'is not sent without end to one place',
    rolledBack(async (work) => {
      const { tx, tenant } = work([])
      await tx
        .insertInto('attemptCount')
        .values({ tenantId: tenant, scope: 'codes 192.0.2.1', beganAt: new Date(at('08:30:00')), count: 300 })
        .execute()
      await expect(ask(work, browser(), '09:00:00', 'anybody')).rejects.toMatchObject({ kind: 'too_many' })
    }),
  )

  test(
    'answers alike for a name nobody has, and sends nothing',
    rolledBack(async (work) => {
      await deputy(work)
      const window = browser()
      expect(await ask(work, window, '09:00:00', 'nobody')).toEqual({ request: expect.any(String) as string })
      expect(window.letters).toEqual([])
    }),
  )

  test(
    'is not sent to a post at the desk, which is told how it signs in',
    rolledBack(async (work) => {
      const { personId } = await deputyPerson(work, { email: 'chief@example.org' })
      await postHolder(work, 'deputies_office', { personId })
      await openAccounts(work(['system_admin']), [{ personId, signInName: 'chief' }])
      const window = browser()
      await ask(work, window, '09:00:00', 'chief')
      expect(window.letters).toHaveLength(1)
      expect(window.letters[0]?.text).toContain('要用口令和动态口令登录')
      expect(window.letters[0]?.text).not.toMatch(/\d{6}/)
    }),
  )
})

test(
  'a link of the message signs in as well, once',
  rolledBack(async (work) => {
    await deputy(work)
    const window = browser()
    await ask(work, window, '09:00:00')
    const follow = (time: string) => signInWithLink(visit(work([]), window, at(time)), { linkToken: lastLink(window) })
    await expect(follow('09:10:00')).rejects.toMatchObject({ code: 'accounts.spent_link' })
    expect(await follow('09:09:00')).toEqual({ awaiting: null, home: '/me' })
    await expect(follow('09:09:01')).rejects.toMatchObject({ code: 'accounts.spent_link' })
  }),
)
