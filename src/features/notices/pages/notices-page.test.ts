import { expect, test } from 'vitest'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { notify } from '../server/notify.ts'
import { preferenceOf } from '../server/repository.ts'
import { noticesPage } from './NoticesPage.tsx'

const subjectId = '00000000-0000-4000-8000-000000000118'

const tell = (work: Work, personId: string, link: string) =>
  notify(work, { to: { personIds: [personId] }, kind: 'notices.signature', subjectId, link, facts: {}, key: link })

const linksOf = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<a class="card[^"]*" href="([^"]+)"/g)].map(([, href]) => href)

const idsOf = (html: string): string[] => [...html.matchAll(/name="ids" value="([^"]+)"/g)].map(([, id = '']) => id)

test(
  'everybody finds what he was told, unread first, each leading to its matter, and nobody else’s',
  rolledBack(async (test) => {
    const { deputies, units } = await createDistrict(test)
    const [one, other] = deputies
    await tell(test([]), one.personId, '/s/17-3-1')
    await tell(test([]), other.personId, '/s/17-3-9')
    const first = await openPage(test(one.actor), noticesPage)
    await sendForm(test(one.actor), noticesPage, { form: { do: 'read', ids: idsOf(first) } })
    await tell(test([]), one.personId, '/s/17-3-2')

    const page = await openPage(test(one.actor), noticesPage)
    expect(linksOf(page)).toEqual(['/s/17-3-2', '/s/17-3-1'])
    expect(page).toContain('1 条未读')
    expect(idsOf(page)).toHaveLength(1)
    const none = await openPage(test(units[0].clerk), noticesPage)
    expect([linksOf(none), none.includes('还没有通知')]).toEqual([[], true])
  }),
)

test(
  'all is what there was when the page was opened, on whichever page of the list; not what came since',
  rolledBack(async (test) => {
    const { deputies } = await createDistrict(test)
    const [{ actor, personId }] = deputies
    for (let number = 1; number <= 25; number += 1) await tell(test([]), personId, `/s/17-3-${number}`)
    const page = await openPage(test(actor), noticesPage, { query: { page: '2' } })
    expect([linksOf(page).length, idsOf(page).length]).toEqual([5, 25])
    await tell(test([]), personId, '/s/17-3-26')
    await sendForm(test(actor), noticesPage, { form: { do: 'read', ids: idsOf(page) } })
    expect(await openPage(test(actor), noticesPage)).toContain('1 条未读')
  }),
)

test(
  'each chooses how he is told; a choice that is none is refused',
  rolledBack(async (test) => {
    const { deputies } = await createDistrict(test)
    const [{ actor, personId }] = deputies
    expect(await openPage(test(actor), noticesPage)).toMatch(/checked="" value="daily"|value="daily" checked=""/)
    await sendForm(test(actor), noticesPage, { form: { do: 'mode', mode: 'each' } })
    expect(await preferenceOf(test(actor), personId)).toBe('each')
    expect(await sendRefused(test(actor), noticesPage, { form: { do: 'mode', mode: 'sms' } })).toContain(
      '选一项：怎样通知我',
    )
  }),
)

test(
  'an account that belongs to no person is told so instead of being refused',
  rolledBack(async (test) => {
    const work = test({ ...test(['system_admin']).actor, personId: null })
    expect(await openPage(work, noticesPage)).toContain('这个账号没有对应到人')
  }),
)
