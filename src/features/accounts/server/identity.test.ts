import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { createPost, suspendMandate, resumeMandate } from '#features/directory/server'
import { browser, visit, type Browser } from '#testing/browser'
import { rolledBack, type TestWork } from '#testing/database'
import { deputyPerson, office, personNamed, postHolder } from '#testing/holders'
import { openAccounts } from './administration.ts'
import { identity } from './identity.ts'
import { beginSession, limitsFor } from './session-repository.ts'

/** A session that began on 1 November 2026, good for a month; `strong` has shown two factors. */
async function signedIn(work: TestWork, personId: string, { strong = true } = {}): Promise<Browser> {
  const [accountId = ''] = await openAccounts(work(['system_admin']), [{ personId, signInName: 'someone' }])
  const window = browser()
  const month = 30 * 24 * 60
  await beginSession(visit(work([]), window, '2026-11-01T09:00:00+08:00'), {
    accountId,
    method: 'password',
    awaiting: null,
    strong,
    idleMinutes: month,
    minutes: month,
  })
  return window
}

const actorOn = (work: TestWork, window: Browser, day: string) =>
  identity.actorOf(visit(work([]), window, `${day}T12:00:00+08:00`), window.token ?? '')

const rolesOn = async (work: TestWork, window: Browser, day: string) => (await actorOn(work, window, day))?.roles

describe('roles', () => {
  test(
    'begin and end with the post: one that ended yesterday gives nothing today',
    rolledBack(async (work) => {
      const { personId } = await postHolder(work, 'unit', { startsOn: '2026-11-10', endsOn: '2026-11-20' })
      const window = await signedIn(work, personId)
      expect(await rolesOn(work, window, '2026-11-09')).toEqual([])
      expect(await rolesOn(work, window, '2026-11-10')).toEqual(['unit'])
      expect(await rolesOn(work, window, '2026-11-19')).toEqual(['unit'])
      expect(await rolesOn(work, window, '2026-11-20')).toEqual([])
    }),
  )

  test(
    'follow a mandate, not through its suspension',
    rolledBack(async (work) => {
      const { personId, mandateId, bodyId } = await deputyPerson(work)
      const window = await signedIn(work, personId)
      expect(await actorOn(work, window, '2026-11-05')).toMatchObject({
        roles: ['deputy'],
        mandates: [{ id: mandateId, bodyId }],
        posts: [],
      })
      const mandate = { id: mandateId, version: 1 }
      const suspended = await suspendMandate(work(['deputies_office'], '2026-11-10'), {
        ...mandate,
        ground: 'criminal_case',
        startsOn: plainDate('2026-11-10'),
      })
      expect(await rolesOn(work, window, '2026-11-10')).toEqual([])
      await resumeMandate(work(['deputies_office'], '2026-11-20'), {
        id: mandateId,
        version: suspended.version,
        resumesOn: plainDate('2026-11-20'),
      })
      expect(await rolesOn(work, window, '2026-11-19')).toEqual([])
      expect(await rolesOn(work, window, '2026-11-20')).toEqual(['deputy'])
    }),
  )

  test(
    'say in which organisation they are held, each post for itself',
    rolledBack(async (work) => {
      const first = await postHolder(work, 'unit')
      const second = await postHolder(work, 'unit_head', { personId: first.personId })
      const window = await signedIn(work, first.personId)
      expect(await actorOn(work, window, '2026-11-05')).toMatchObject({
        roles: ['unit', 'unit_head'],
        posts: [
          { organisationId: first.organisationId, role: 'unit' },
          { organisationId: second.organisationId, role: 'unit_head' },
        ],
      })
    }),
  )

  test(
    'at the desk are missing from a session of one factor',
    rolledBack(async (work) => {
      const { personId } = await postHolder(work, 'deputies_office')
      await postHolder(work, 'unit', { personId })
      const window = await signedIn(work, personId, { strong: false })
      expect(await rolesOn(work, window, '2026-11-05')).toEqual(['unit'])
    }),
  )

  test(
    'of two administrators are given to nobody, should the directory ever hold both',
    rolledBack(async (work) => {
      const personId = await personNamed(work, '双小员')
      const organisationId = await office(work)
      const [{ tx, tenant }] = [work([])]
      for (const role of ['system_admin', 'audit_admin'])
        await tx
          .insertInto('post')
          .values({
            tenantId: tenant,
            id: work([]).newId(),
            personId,
            organisationId,
            title: role,
            role,
            startsOn: '2026-01-01',
          })
          .execute()
      const window = await signedIn(work, personId)
      expect(await rolesOn(work, window, '2026-11-05')).toEqual([])
    }),
  )

  test(
    'of two administrators are not given to one person in the first place',
    rolledBack(async (work) => {
      const { personId, organisationId } = await postHolder(work, 'system_admin', { endsOn: '2026-12-01' })
      const give = (role: 'audit_admin' | 'security_admin' | 'unit', startsOn: string) =>
        createPost(work(['security_admin']), {
          personId,
          organisationId,
          title: '科员',
          role,
          startsOn: plainDate(startsOn),
        })
      const refusal = { kind: 'conflict', code: 'directory.exclusive_posts' }
      await expect(give('audit_admin', '2026-11-01')).rejects.toMatchObject(refusal)
      await expect(give('security_admin', '2024-01-01')).rejects.toMatchObject(refusal)
      await give('unit', '2026-11-01')
      await give('audit_admin', '2026-12-01') // the day the other post no longer holds
    }),
  )
})

describe('a session', () => {
  test(
    'asks to be noted once a minute while it is used, and ends unused',
    rolledBack(async (work) => {
      const { personId } = await postHolder(work, 'deputies_office')
      const [accountId = ''] = await openAccounts(work(['system_admin']), [{ personId, signInName: 'officer' }])
      const window = browser()
      const at = (time: string) => visit(work([]), window, `2026-11-24T${time}+08:00`)
      const limits = await limitsFor(at('09:00:00'), ['deputies_office'])
      expect(limits).toEqual({ idleMinutes: 60, minutes: 480 })
      await beginSession(at('09:00:00'), { ...limits, accountId, method: 'password', awaiting: null, strong: true })
      const token = window.token ?? ''

      expect(await identity.actorOf(at('09:01:00'), token)).toBeDefined()
      expect(window.awake).toBe(0)
      expect(await identity.actorOf(at('09:01:01'), token)).toBeDefined()
      expect(window.awake).toBe(1)
      await identity.keepAwake(at('09:01:01'), token)
      expect(await identity.actorOf(at('10:01:00'), token)).toBeDefined()
      expect(await identity.actorOf(at('10:01:01'), token)).toBeUndefined()
    }),
  )

  test(
    'lasts thirty days for those who come now and then',
    rolledBack(async (work) => {
      const month = 30 * 24 * 60
      for (const role of ['deputy', 'unit', 'unit_head', 'leader', 'station'] as const)
        expect(await limitsFor(work([]), [role])).toEqual({ idleMinutes: month, minutes: month })
      const { personId } = await postHolder(work, 'unit')
      const window = await signedIn(work, personId)
      expect(await actorOn(work, window, '2026-11-30')).toBeDefined()
      expect(await actorOn(work, window, '2026-12-01')).toBeUndefined()
    }),
  )

  test(
    'is found by the digest of its token: who reads the table cannot use it',
    rolledBack(async (work) => {
      const { personId } = await postHolder(work, 'unit')
      const window = await signedIn(work, personId)
      const { tx, tenant } = work([])
      const kept = await tx.selectFrom('authSession').selectAll().where('tenantId', '=', tenant).execute()
      expect(JSON.stringify(kept)).not.toContain(window.token)
      expect(
        await identity.actorOf(visit(work([]), window, '2026-11-02T09:00:00+08:00'), kept[0]?.tokenSha256 ?? ''),
      ).toBeUndefined()
    }),
  )

  test(
    'costs one statement to find out who asks',
    rolledBack(async (work) => {
      const { personId } = await deputyPerson(work)
      await postHolder(work, 'unit', { personId })
      const window = await signedIn(work, personId)
      let statements = 0
      const here = visit(work([]), window, '2026-11-02T09:00:00+08:00')
      const executor = here.tx.getExecutor()
      const counted = new Proxy(here.tx, {
        get: (tx, name) =>
          name === 'getExecutor'
            ? () =>
                new Proxy(executor, {
                  get: (one, part) => {
                    if (part === 'executeQuery') statements += 1
                    const value: unknown = Reflect.get(one, part, one)
                    return typeof value === 'function' ? value.bind(one) : value
                  },
                })
            : (Reflect.get(tx, name, tx) as unknown),
      })
      expect((await identity.actorOf({ ...here, tx: counted }, window.token ?? ''))?.roles).toEqual(['deputy', 'unit'])
      expect(statements).toBe(1)
    }),
  )
})
