import { describe, expect, test } from 'vitest'
import { browser, visit, type Browser } from '#testing/browser'
import { rolledBack, type TestWork } from '#testing/database'
import { postHolder } from '#testing/holders'
import { openAccounts } from './administration.ts'
import { identity } from './identity.ts'
import { changePassword, getOwnAccount, signOutEverywhere } from './own-account.ts'
import { signInWithPassword, signOut } from './sign-in.ts'
import { savePassword } from './account-repository.ts'

const password = '富春江水碧于天二〇二六'
const morning = '2026-11-24T09:00:00+08:00'
const minute = (after: number, second = 0): string =>
  new Date(Date.parse(morning) + after * 60_000 + second * 1000).toISOString()

/** A unit's clerk with a password; no second factor is asked of them. */
async function clerk(work: TestWork, signInName = 'clerk'): Promise<{ accountId: string; personId: string }> {
  const { personId } = await postHolder(work, 'unit')
  const [accountId = ''] = await openAccounts(work(['system_admin']), [{ personId, signInName }])
  await savePassword(work([]), accountId, await work([]).ports.passwords.hash(password))
  return { accountId, personId }
}

const signIn = (work: TestWork, window: Browser, at = morning, name = 'clerk', typed = password) =>
  signInWithPassword(visit(work([]), window, at), { name, password: typed })

describe('a password', () => {
  test(
    'lets its owner in, in any case and width of the sign-in name',
    rolledBack(async (work) => {
      const { accountId, personId } = await clerk(work)
      const window = browser()

      expect(await signIn(work, window, morning, ' CＬerk ')).toEqual({ awaiting: null, home: '/unit' })

      const actor = await identity.actorOf(visit(work([]), window, minute(1)), window.token ?? '')
      expect(actor).toMatchObject({ accountId, personId, name: '岗小芳', signedIn: true, roles: ['unit'] })
      expect(window.expiresAt).toEqual(new Date('2026-12-24T09:00:00+08:00'))
    }),
  )

  test(
    'is refused in the same words when it is wrong, when nobody has the name, and when the account waits or is disabled',
    rolledBack(async (work) => {
      await clerk(work)
      const disabled = await clerk(work, 'former')
      await work([])
        .tx.updateTable('account')
        .set({ disabledAt: new Date(morning), disabledGround: '调离' })
        .where('id', '=', disabled.accountId)
        .execute()
      const refusal = { kind: 'invalid', code: 'accounts.wrong', detail: {}, field: 'password' }

      await expect(signIn(work, browser(), morning, 'clerk', 'wrong')).rejects.toMatchObject(refusal)
      await expect(signIn(work, browser(), morning, 'nobody', password)).rejects.toMatchObject(refusal)
      await expect(signIn(work, browser(), morning, 'former', password)).rejects.toMatchObject(refusal)
      for (let failure = 2; failure <= 5; failure += 1)
        await expect(signIn(work, browser(), morning, 'clerk', 'wrong')).rejects.toMatchObject(refusal)
      await expect(signIn(work, browser(), morning, 'clerk', password)).rejects.toMatchObject(refusal)
    }),
  )

  test(
    'is checked for a name nobody has as well, so that both take as long',
    rolledBack(async (work) => {
      let checked = 0
      const window = browser()
      const base = visit(work([]), window, morning)
      const passwords = {
        ...base.ports.passwords,
        verify: async (hash: string, typed: string) => {
          checked += 1
          return base.ports.passwords.verify(hash, typed)
        },
      }
      const watched = { ...base, ports: { ...base.ports, passwords } }
      await expect(signInWithPassword(watched, { name: 'nobody', password })).rejects.toMatchObject({
        code: 'accounts.wrong',
      })
      expect(checked).toBe(1)
    }),
  )

  test(
    'has to wait after five failures, twice as long after each further one, and is forgiven by signing in',
    rolledBack(async (work) => {
      await clerk(work)
      const wrong = (at: string) => expect(signIn(work, browser(), at, 'clerk', 'wrong')).rejects.toThrow()
      for (let failure = 1; failure <= 5; failure += 1) await wrong(minute(0))

      await wrong(minute(1, -1)) // still waiting: not even counted
      await wrong(minute(1)) // the sixth: two minutes from here
      await expect(signIn(work, browser(), minute(2, 59))).rejects.toMatchObject({ code: 'accounts.wrong' })
      expect(await signIn(work, browser(), minute(3))).toMatchObject({ awaiting: null })

      await wrong(minute(4))
      expect(await signIn(work, browser(), minute(4))).toMatchObject({ awaiting: null })
    }),
  )

  test(
    'is not even checked any more after sixty failures from one place',
    rolledBack(async (work) => {
      await clerk(work)
      await work([])
        .tx.insertInto('attemptCount')
        .values({
          tenantId: work([]).tenant,
          scope: 'failures 192.0.2.1',
          beganAt: new Date(morning),
          count: 60,
        })
        .execute()
      await expect(signIn(work, browser(), minute(10))).rejects.toMatchObject({
        kind: 'too_many',
        code: 'accounts.too_many',
        detail: { minutes: 15 },
      })
      expect(await signIn(work, browser({ address: '198.51.100.7' }), minute(10))).toMatchObject({ awaiting: null })
      expect(await signIn(work, browser(), minute(16))).toMatchObject({ awaiting: null })
    }),
  )
})

describe('a session', () => {
  test(
    'always has a token of its own: one known beforehand is never taken over',
    rolledBack(async (work) => {
      await clerk(work)
      const planted = browser({ token: 'known-to-somebody-else' })
      await signIn(work, planted)
      expect(planted.token).not.toBe('known-to-somebody-else')
      expect(planted.token).toMatch(/^[\w-]{43}$/)

      const before = planted.token ?? ''
      await signIn(work, planted, minute(1))
      expect(planted.token).not.toBe(before)
      expect(await identity.actorOf(visit(work([]), planted, minute(1)), before)).toBeUndefined()
      expect(await identity.actorOf(visit(work([]), planted, minute(1)), 'known-to-somebody-else')).toBeUndefined()
    }),
  )

  test(
    'ends by signing out, and on every device by signing out everywhere',
    rolledBack(async (work) => {
      await clerk(work)
      const telephone = browser()
      const computer = browser()
      await signIn(work, telephone)
      await signIn(work, computer)
      const token = telephone.token ?? ''
      await signOut(visit(work([]), telephone, minute(1)))
      expect(telephone.token).toBeUndefined()
      expect(await identity.actorOf(visit(work([]), telephone, minute(1)), token)).toBeUndefined()

      await signIn(work, telephone, minute(2))
      const here = visit(work([]), computer, minute(3))
      const actor = await identity.actorOf(here, computer.token ?? '')
      if (!actor) throw new Error('signed in above')
      expect((await getOwnAccount({ ...here, actor })).sessions.map(({ current }) => current)).toEqual([false, true])
      const both = [telephone.token ?? '', computer.token ?? '']
      await signOutEverywhere({ ...here, actor })
      for (const one of both) expect(await identity.actorOf(visit(work([]), computer, minute(3)), one)).toBeUndefined()
    }),
  )

  test(
    'of another device ends when the password changes',
    rolledBack(async (work) => {
      await clerk(work)
      const telephone = browser()
      const computer = browser()
      await signIn(work, telephone)
      await signIn(work, computer)
      const here = visit(work([]), computer, minute(1))
      const actor = await identity.actorOf(here, computer.token ?? '')
      if (!actor) throw new Error('signed in above')
      const change = { newPassword: '新登岭上看云起又看云落', newPasswordAgain: '新登岭上看云起又看云落' }

      await expect(changePassword({ ...here, actor }, { ...change, currentPassword: 'wrong' })).rejects.toMatchObject({
        code: 'accounts.wrong_own_password',
        field: 'currentPassword',
      })
      await changePassword({ ...here, actor }, { ...change, currentPassword: password })
      expect(await identity.actorOf(visit(work([]), computer, minute(2)), computer.token ?? '')).toBeDefined()
      expect(await identity.actorOf(visit(work([]), computer, minute(2)), telephone.token ?? '')).toBeUndefined()
      await expect(signIn(work, browser(), minute(2))).rejects.toMatchObject({ code: 'accounts.wrong' })
      expect(await signIn(work, browser(), minute(2), 'clerk', '新登岭上看云起又看云落')).toMatchObject({
        awaiting: null,
      })
    }),
  )
})
