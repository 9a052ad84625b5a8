import { describe, expect, test } from 'vitest'
import type { Role } from '#kernel/roles'
import { browser, visit } from '#testing/browser'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { deputyPerson, personNamed, postHolder } from '#testing/holders'
import { savePassword } from './account-repository.ts'
import {
  accountList,
  disableAccount,
  enableAccount,
  linkIdentity,
  openAccount,
  openForDeputies,
  persons,
  removeSecondFactor,
  resetAccount,
  unlinkIdentity,
} from './administration.ts'
import { getAccount } from './administration-repository.ts'
import { identity } from './identity.ts'
import { getInvitation } from './invitations.ts'
import { prepareEnrolment } from './second-factor.ts'
import { saveConfirmed } from './second-factor-repository.ts'
import { signInWithPassword } from './sign-in.ts'

const password = '富春江水碧于天二〇二六'
const noon = '2026-11-24T12:00:00+08:00'

const known = async (work: TestWork, id: string) => {
  const { version } = await getAccount(work([]), id)
  return { id, version }
}

/** A unit's clerk with an account and a password. */
async function clerk(work: TestWork): Promise<string> {
  const { personId } = await postHolder(work, 'unit')
  const { id } = await openAccount(work(['system_admin']), { personId, signInName: 'Clerk' })
  await savePassword(work([]), id, await work([]).ports.passwords.hash(password))
  return id
}

const signIn = (work: TestWork, window = browser()) =>
  signInWithPassword(visit(work([]), window, noon), { name: 'clerk', password })

/** The house with an identity provider. */
const withProvider = (work: TestWork, role: Role) => {
  const base = work([role])
  const installation = { ...base.ports.installation, identityProvider: 'https://id.example.org' }
  return { ...base, ports: { ...base.ports, installation } }
}

describe('opening an account', () => {
  test(
    'needs a person without one, a usable name nobody has, and the system administrator',
    rolledBack(async (work) => {
      const personId = await personNamed(work, '新小来')
      const open = (role: Role, signInName: string, who = personId) =>
        openAccount(work([role]), { personId: who, signInName })
      for (const role of ['security_admin', 'audit_admin', 'deputies_office', 'unit'] as const)
        await expect(open(role, 'xinxiaolai')).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(open('system_admin', '<b>')).rejects.toMatchObject({
        code: 'accounts.bad_name',
        field: 'signInName',
      })
      const { id } = await open('system_admin', ' XinXiaolai ')
      expect(await getAccount(work([]), id)).toMatchObject({
        signInName: 'xinxiaolai',
        state: 'open',
        hasPassword: false,
        hasSecondFactor: false,
        invitedUntil: '2026-11-25T04:00:00.000Z',
      })
      await expect(open('system_admin', 'another')).rejects.toMatchObject({ code: 'accounts.has_account' })
      const other = await personNamed(work, '新小去')
      await expect(open('system_admin', 'xinxiaolai', other)).rejects.toMatchObject({ code: 'accounts.name_taken' })
    }),
  )

  test(
    'for all deputies takes the numbers of their certificates, and only those who have none',
    rolledBack(async (work) => {
      await deputyPerson(work)
      await deputyPerson(work, { startsOn: '2026-12-01' }) // not yet in office
      expect(await openForDeputies(work(['system_admin']))).toEqual({ opened: 1, left: [] })
      expect(await openForDeputies(work(['system_admin']))).toEqual({ opened: 0, left: [] })
      const { accounts } = await accountList(work(['audit_admin']), { search: '代大明', page: 1 })
      expect(accounts.map(({ signInName, deputy }) => [signInName.slice(0, 3), deputy])).toEqual([['17-', true]])
      await expect(openForDeputies(work(['deputies_office']))).rejects.toMatchObject({ kind: 'forbidden' })
    }),
  )

  test(
    'for all deputies says whose number cannot be a sign-in name',
    rolledBack(async (work) => {
      const { mandateId } = await deputyPerson(work)
      const { tx, tenant } = work([])
      const numbered = { certificateNumber: '7' }
      await tx.updateTable('mandate').set(numbered).where('tenantId', '=', tenant).where('id', '=', mandateId).execute()
      expect(await openForDeputies(work(['system_admin']))).toEqual({ opened: 0, left: ['代大明'] })
    }),
  )

  test(
    'begins from the persons who have none, found by part of their name',
    rolledBack(async (work) => {
      const personId = await personNamed(work, '欧阳新来')
      expect((await persons(work(['system_admin']), { search: '阳新' })).map(({ id }) => id)).toEqual([personId])
      await openAccount(work(['system_admin']), { personId, signInName: 'ouyang' })
      expect(await persons(work(['system_admin']), { search: '阳新' })).toEqual([])
    }),
  )
})

describe('disabling an account', () => {
  test(
    'ends its sessions at once and lets nobody in until it is enabled again',
    rolledBack(async (work) => {
      const id = await clerk(work)
      const window = browser()
      await signIn(work, window)
      const here = visit(work([]), window, noon)
      expect(await identity.actorOf(here, window.token ?? '')).toBeDefined()

      await disableAccount(work(['system_admin']), { ...(await known(work, id)), ground: '调离本单位' })
      expect(await identity.actorOf(here, window.token ?? '')).toBeUndefined()
      await expect(signIn(work)).rejects.toMatchObject({ code: 'accounts.wrong' })
      await expect(
        disableAccount(work(['system_admin']), { ...(await known(work, id)), ground: '再一次' }),
      ).rejects.toMatchObject({ code: 'rules.wrong_state' })

      await enableAccount(work(['system_admin']), await known(work, id))
      expect(await identity.actorOf(here, window.token ?? '')).toBeUndefined() // the old session stays ended
      expect(await signIn(work)).toMatchObject({ awaiting: null })
    }),
  )

  test(
    'is for the system administrator, on somebody else, and for one of two at a time',
    rolledBack(async (work) => {
      const id = await clerk(work)
      const before = await known(work, id)
      const ground = '调离'
      await expect(disableAccount(work(['security_admin']), { ...before, ground })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      const own = somebody(['system_admin'], { accountId: id })
      await expect(disableAccount(work(own), { ...before, ground })).rejects.toMatchObject({ code: 'rules.not_own' })
      await disableAccount(work(['system_admin']), { ...before, ground })
      await expect(enableAccount(work(['system_admin']), before)).rejects.toMatchObject({
        code: 'accounts.changed_meanwhile',
      })
    }),
  )
})

describe('a reset', () => {
  test(
    'takes the password and the sessions and leaves the second factor, so its maker cannot enter with the link',
    rolledBack(async (work) => {
      const id = await clerk(work)
      await prepareEnrolment(visit(work([]), browser(), noon), { id })
      await saveConfirmed(work([]), id, 1)
      const first = (await getInvitation(work(['system_admin']), { id }))?.link
      await resetAccount(work(['system_admin']), await known(work, id))
      const second = (await getInvitation(work(['system_admin']), { id }))?.link
      expect(second).toMatch(/^http:\/\/test\.localhost\/sign-in\/link\/[\w-]{43}$/)
      expect(second).not.toBe(first)
      await expect(signIn(work)).rejects.toMatchObject({ code: 'accounts.wrong' })
      expect(await getAccount(work([]), id)).toMatchObject({ hasPassword: false, hasSecondFactor: true })
      await expect(resetAccount(work(['security_admin']), await known(work, id))).rejects.toMatchObject({
        kind: 'forbidden',
      })
    }),
  )

  test(
    'of the second factor is for the security administrator, and not on oneself',
    rolledBack(async (work) => {
      const id = await clerk(work)
      await prepareEnrolment(visit(work([]), browser(), noon), { id })
      await saveConfirmed(work([]), id, 1)
      await expect(removeSecondFactor(work(['system_admin']), await known(work, id))).rejects.toMatchObject({
        kind: 'forbidden',
      })
      const own = somebody(['security_admin'], { accountId: id })
      await expect(removeSecondFactor(work(own), await known(work, id))).rejects.toMatchObject({
        code: 'rules.not_own',
      })
      await removeSecondFactor(work(['security_admin']), await known(work, id))
      expect(await getAccount(work([]), id)).toMatchObject({ hasPassword: true, hasSecondFactor: false })
    }),
  )
})

test(
  'an identity is linked to one account, by the security administrator, where there is a provider',
  rolledBack(async (work) => {
    const id = await clerk(work)
    const { personId } = await postHolder(work, 'unit')
    const { id: other } = await openAccount(work(['system_admin']), { personId, signInName: 'other' })
    const link = async (role: Role, account: string, subject = 'zhang') =>
      linkIdentity(withProvider(work, role), { ...(await known(work, account)), subject })
    await expect(link('system_admin', id)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      linkIdentity(work(['security_admin']), { ...(await known(work, id)), subject: 'zhang' }),
    ).rejects.toMatchObject({ code: 'accounts.no_identity_provider' })
    await link('security_admin', id)
    expect((await getAccount(work([]), id)).subject).toBe('zhang')
    await expect(link('security_admin', other)).rejects.toMatchObject({ code: 'accounts.identity_taken' })
    await link('security_admin', id, 'zhang.wei')
    expect((await getAccount(work([]), id)).subject).toBe('zhang.wei')
    await unlinkIdentity(withProvider(work, 'security_admin'), await known(work, id))
    expect((await getAccount(work([]), id)).subject).toBeNull()
  }),
)

test(
  'everything an administrator does is in the journal, names and subjects only as commitments',
  rolledBack(async (work) => {
    const id = await clerk(work)
    await linkIdentity(withProvider(work, 'security_admin'), { ...(await known(work, id)), subject: 'zhang' })
    await resetAccount(work(['system_admin']), await known(work, id))
    await removeSecondFactor(work(['security_admin']), await known(work, id))
    await disableAccount(work(['system_admin']), { ...(await known(work, id)), ground: '调离' })
    await enableAccount(work(['system_admin']), await known(work, id))
    await work.settle()
    const { tx, tenant } = work([])
    const facts = await tx
      .selectFrom('journal')
      .select(['fact', 'actorId', 'detail'])
      .where('tenantId', '=', tenant)
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute()
    expect(new Set(facts.map(({ fact }) => fact))).toEqual(
      new Set([
        'account.opened',
        'account.identity_linked',
        'account.invited',
        'account.reset',
        'account.second_factor_removed',
        'account.disabled',
        'account.enabled',
      ]),
    )
    expect(facts.every(({ actorId }) => actorId !== null)).toBe(true)
    expect(JSON.stringify(facts)).not.toContain('clerk')
  }),
)
