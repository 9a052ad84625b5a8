import { expect, test } from 'vitest'
import { createPersons, createPosts } from '#features/directory/server'
import type { Role } from '#kernel/roles'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { openAccounts } from './administration.ts'
import { listHouseWaiting } from './waiting.ts'

const stepsOf = async (work: Work): Promise<string[]> => (await listHouseWaiting(work)).map(({ id }) => id)

const everyRole: readonly Role[] = ['system_admin', 'security_admin', 'deputies_office']

test(
  'a house that was just set up tells each post what it lacks, and nobody else anything',
  rolledBack(async (test) => {
    expect(await stepsOf(test(['system_admin']))).toEqual(['house/units'])
    expect(await stepsOf(test(['security_admin']))).toEqual(['house/office_post', 'house/audit_post'])
    expect(await stepsOf(test(['deputies_office']))).toEqual(['house/session', 'house/roster'])
    expect(await stepsOf(test(['unit']))).toEqual([])
  }),
)

test(
  'who has a post that gives a role and no account waits for the system administrator',
  rolledBack(async (test) => {
    const { units } = await createDistrict(test)
    const work = test(everyRole)
    const before = await listHouseWaiting(work)
    const [one] = await createPersons(work, [{ name: '钱新来' }])
    const personId = one?.id ?? ''
    const organisationId = units[0].id
    await createPosts(work, [
      { personId, organisationId, title: '审计管理员', role: 'audit_admin', startsOn: work.today },
    ])
    const waiting = await listHouseWaiting(work)
    expect(waiting.map(({ id }) => id)).not.toContain('house/audit_post')
    const count = (items: typeof waiting) =>
      Number(/\d+/.exec(items.find(({ id }) => id === 'house/accounts')?.why ?? '0'))
    expect(count(waiting)).toBe(count(before) + 1)
    await openAccounts(work, [{ personId, signInName: 'qian' }])
    expect(count(await listHouseWaiting(work))).toBe(count(before))
  }),
)
