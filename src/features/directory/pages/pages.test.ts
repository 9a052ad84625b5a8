import { expect, test } from 'vitest'
import { nobody } from '#kernel/work'
import { rolledBack } from '#testing/database'
import { openPage } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { saveContact, suspendMandate } from '../server/public.ts'
import { plainDate } from '#kernel/date'
import { deputyListPage } from './DeputyListPage.tsx'
import { deputyPage } from './DeputyPage.tsx'

test(
  'the public list names every deputy in stroke order, those of one name with their towns',
  rolledBack(async (work) => {
    await createDistrict(work)
    const html = await openPage(work(nobody, '2025-06-18'), deputyListPage)
    const names = [...html.matchAll(/<a href="\/dep\/[^"]+">([^<]+)</g)].map(([, name]) => name)
    expect(names).toEqual([
      '孙凤英',
      '李明 (新登镇)',
      '李明 (里山镇)',
      '汪丽娟',
      '陈晓峰',
      '俞建军',
      '骆文斌',
      '倪国庆',
      '徐美琴',
      '章雅芳',
    ])
    expect(html).toContain('以姓氏笔画为序，共 10 名')
  }),
)

test(
  'a search that finds nobody says so and leads back',
  rolledBack(async (work) => {
    await createDistrict(work)
    const html = await openPage(work(nobody, '2025-06-18'), deputyListPage, { query: { search: '张三' } })
    expect(html).toContain('没有符合条件的代表')
    expect(html).toContain('value="张三"')
  }),
)

test(
  'the page of a deputy shows office and constituency, never a phone or a certificate',
  rolledBack(async (work) => {
    const { deputies } = await createDistrict(work)
    const [{ personId }] = deputies
    const contact = { id: personId, phone: '05718888', email: 'home@example.invalid', address: '某路一号' }
    await saveContact(work(['deputies_office']), contact)
    const html = await openPage(work(nobody, '2025-06-18'), deputyPage, { params: { id: personId } })
    expect(html).toContain('陈晓峰')
    expect(html).toContain('在任')
    for (const hidden of ['05718888', 'home@example.invalid', '某路一号', 'certificate'])
      expect(html).not.toContain(hidden)
  }),
)

test(
  'a deputy who pauses is neither in office nor former',
  rolledBack(async (work) => {
    const { deputies } = await createDistrict(work)
    const [{ personId, mandateId }] = deputies
    const pause = { id: mandateId, version: 1, ground: 'criminal_case', startsOn: plainDate('2025-05-01') } as const
    await suspendMandate(work(['deputies_office'], '2025-05-01'), pause)
    const html = await openPage(work(nobody, '2025-06-18'), deputyPage, { params: { id: personId } })
    expect(html).not.toContain('在任')
    expect(html).not.toContain('已卸任')
    expect(html).not.toContain('暂停')
  }),
)

test(
  'somebody who never was a deputy has no public page',
  rolledBack(async (work) => {
    const { deputiesOffice } = await createDistrict(work)
    const visit = { params: { id: deputiesOffice.personId ?? '' } }
    await expect(openPage(work(nobody), deputyPage, visit)).rejects.toMatchObject({
      code: 'directory.deputy_not_found',
    })
  }),
)
