import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { browser, visit, type Browser } from '#testing/browser'
import { rolledBack, type TestWork } from '#testing/database'
import { postHolder } from '#testing/holders'
import { savePassword } from './account-repository.ts'
import { openAccount, openAccounts } from './administration.ts'
import { identity } from './identity.ts'
import { getInvitation } from './invitations.ts'
import { signInWithLink } from './one-time.ts'
import { enrolAtSignIn, pendingStep, setFirstPassword, showSecondFactor, signInWithPassword } from './sign-in.ts'

const password = '富春江水碧于天二〇二六'
const morning = '2026-11-24T09:00:00+08:00'
const minute = (after: number, second = 0): string =>
  new Date(Date.parse(morning) + after * 60_000 + second * 1000).toISOString()

/** Somebody of the deputies office with a password, who has not set up the second factor. */
async function officer(work: TestWork): Promise<{ accountId: string }> {
  const { personId } = await postHolder(work, 'deputies_office')
  const [accountId = ''] = await openAccounts(work(['system_admin']), [{ personId, signInName: 'officer' }])
  await savePassword(work([]), accountId, await work([]).ports.passwords.hash(password))
  return { accountId }
}

const codeAt = (secret: string, at: string): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.parse(at) })

const signIn = (work: TestWork, window: Browser, at: string, name: string) =>
  signInWithPassword(visit(work([]), window, at), { name, password })

describe('a post at the desk', () => {
  test(
    'sets up the second factor before anything else, and shows it from then on',
    rolledBack(async (work) => {
      await officer(work)
      const window = browser()
      expect(await signIn(work, window, morning, 'officer')).toEqual({ awaiting: 'enrolment', home: '/desk' })
      expect(await identity.actorOf(visit(work([]), window, morning), window.token ?? '')).toBeUndefined()

      const { enrolment, awaiting, name } = await pendingStep(visit(work([]), window, morning))
      expect({ awaiting, name }).toEqual({ awaiting: 'enrolment', name: '岗小芳' })
      expect(enrolment?.uri).toMatch(/^otpauth:\/\/totp\//)
      expect(enrolment?.recoveryCodes).toHaveLength(8)
      const secret = enrolment?.secret ?? ''
      await expect(enrolAtSignIn(visit(work([]), window, morning), { oneTimeCode: '000000' })).rejects.toMatchObject({
        code: 'accounts.wrong_second_factor',
      })
      expect(await enrolAtSignIn(visit(work([]), window, morning), { oneTimeCode: codeAt(secret, morning) })).toEqual({
        awaiting: null,
        home: '/desk',
      })
      expect(await identity.actorOf(visit(work([]), window, morning), window.token ?? '')).toMatchObject({
        roles: ['deputies_office'],
      })

      const again = browser()
      expect(await signIn(work, again, minute(5), 'officer')).toEqual({ awaiting: 'totp', home: '/desk' })
      expect(
        await showSecondFactor(visit(work([]), again, minute(5)), { oneTimeCode: codeAt(secret, minute(5)) }),
      ).toEqual({ awaiting: null, home: '/desk' })
    }),
  )

  test(
    'takes each code of the app once, also within its thirty seconds, and one step of a slow clock',
    rolledBack(async (work) => {
      await officer(work)
      const first = browser()
      await signIn(work, first, morning, 'officer')
      const secret = (await pendingStep(visit(work([]), first, morning))).enrolment?.secret ?? ''
      await enrolAtSignIn(visit(work([]), first, morning), { oneTimeCode: codeAt(secret, morning) })

      const show = async (at: string, code: string) => {
        const window = browser()
        await signIn(work, window, at, 'officer')
        return showSecondFactor(visit(work([]), window, at), { oneTimeCode: code })
      }
      const refused = { code: 'accounts.wrong_second_factor', field: 'oneTimeCode' }
      await expect(show(minute(0, 10), codeAt(secret, morning))).rejects.toMatchObject(refused) // enrolled with it
      const code = codeAt(secret, minute(5))
      expect(await show(minute(5, 29), code)).toMatchObject({ awaiting: null })
      await expect(show(minute(5, 29), code)).rejects.toMatchObject(refused)
      await expect(show(minute(5, 29), codeAt(secret, minute(4, 59)))).rejects.toMatchObject(refused) // older than the last
      await expect(show(minute(7), codeAt(secret, minute(5, 30)))).rejects.toMatchObject(refused) // too old
      expect(await show(minute(8), codeAt(secret, minute(7, 30)))).toMatchObject({ awaiting: null }) // one step off
    }),
  )

  test(
    'gets in with a recovery code once, however it is typed',
    rolledBack(async (work) => {
      await officer(work)
      const window = browser()
      await signIn(work, window, morning, 'officer')
      const { enrolment } = await pendingStep(visit(work([]), window, morning))
      const oneTimeCode = codeAt(enrolment?.secret ?? '', morning)
      await enrolAtSignIn(visit(work([]), window, morning), { oneTimeCode })
      const typed = ` ${(enrolment?.recoveryCodes[3] ?? '').replaceAll('-', ' ').toUpperCase().replaceAll('0', 'O')}`

      const show = async (at: string) => {
        await signIn(work, window, at, 'officer')
        return showSecondFactor(visit(work([]), window, at), { oneTimeCode: typed })
      }
      expect(await show(minute(10))).toMatchObject({ awaiting: null })
      await expect(show(minute(20))).rejects.toMatchObject({ code: 'accounts.wrong_second_factor' })
    }),
  )

  test(
    'cannot guess codes on end: right passwords in between forgive nothing',
    rolledBack(async (work) => {
      await officer(work)
      const window = browser()
      await signIn(work, window, morning, 'officer')
      const secret = (await pendingStep(visit(work([]), window, morning))).enrolment?.secret ?? ''
      await enrolAtSignIn(visit(work([]), window, morning), { oneTimeCode: codeAt(secret, morning) })

      for (let failure = 1; failure <= 5; failure += 1) {
        await signIn(work, window, minute(5), 'officer')
        await expect(
          showSecondFactor(visit(work([]), window, minute(5)), { oneTimeCode: '000000' }),
        ).rejects.toMatchObject({ code: 'accounts.wrong_second_factor' })
      }
      await expect(signIn(work, window, minute(5), 'officer')).rejects.toMatchObject({ code: 'accounts.wrong' })
      await expect(
        showSecondFactor(visit(work([]), window, minute(5)), { oneTimeCode: codeAt(secret, minute(5)) }),
      ).rejects.toMatchObject({ code: 'accounts.wrong_second_factor' })
    }),
  )

  test(
    'begins with an invitation: first a password nobody guesses, then the second factor',
    rolledBack(async (work) => {
      const { personId } = await postHolder(work, 'secretariat')
      const admin = visit(work([]), browser(), morning)
      const { id } = await openAccount(
        { ...admin, actor: work(['system_admin']).actor },
        { personId, signInName: 'Secretary' },
      )
      const invitation = await getInvitation(visit(work([]), browser(), morning), { id })
      expect(invitation?.expiresAt).toBe('2026-11-25T01:00:00.000Z')
      const linkToken = invitation?.link.replace('http://test.localhost/sign-in/link/', '') ?? ''

      const window = browser()
      const step = () => visit(work([]), window, minute(60))
      expect(await signInWithLink(step(), { linkToken })).toEqual({ awaiting: 'password', home: '/desk' })
      await expect(signInWithLink(visit(work([]), browser(), minute(60)), { linkToken })).rejects.toMatchObject({
        code: 'accounts.spent_link',
      })
      expect(await getInvitation(step(), { id })).toBeNull()
      const choose = (typed: string, again = typed) =>
        setFirstPassword(step(), { newPassword: typed, newPasswordAgain: again })
      await expect(choose('短')).rejects.toMatchObject({
        code: 'accounts.password_too_short',
        detail: { shortest: 10 },
      })
      await expect(choose('admin@123456')).rejects.toMatchObject({ code: 'accounts.password_common' })
      await expect(choose('secretary-2030')).rejects.toMatchObject({ code: 'accounts.password_own_name' })
      await expect(choose(password, '不一样的另一句话在这里')).rejects.toMatchObject({
        code: 'accounts.password_differs',
      })
      expect(await choose(password)).toEqual({ awaiting: 'enrolment', home: '/desk' })
    }),
  )
})
