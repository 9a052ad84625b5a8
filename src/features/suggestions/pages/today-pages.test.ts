import { describe, expect, test } from 'vitest'
import { rolledBack, somebody } from '#testing/database'
import { draft } from '#testing/drafts'
import { openPage } from '#testing/pages'
import { betweenSessions, createDistrict } from '#testing/people'
import {
  acceptedSuggestion,
  assignedSuggestion,
  days,
  handledSuggestion,
  repliedSuggestion,
} from '#testing/suggestions'
import { pickKey } from '../server/key-commands.ts'
import { deputyTodayPage } from './deputy/TodayPage.tsx'
import { leadPage } from './LeadPage.tsx'
import { unitTodayPage } from './unit/TodayPage.tsx'

describe('today of a deputy', () => {
  test(
    'says how many matters wait, the nearest deadline first, then his own suggestions',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      await repliedSuggestion(test, district)
      await handledSuggestion(test, district)
      const page = await openPage(test(district.deputies[0].actor, '2025-06-04'), deputyTodayPage)
      expect(page).toContain('今天有 2 件事等您')
      expect(page.indexOf('今天截止')).toBeLessThan(page.indexOf('没有期限或还早'))
      expect(page).toMatch(/href="\/s\/17-3-\d+\/rate"/)
      expect(page).toContain('我的建议（2）')
      expect(page).toContain('住建局')
    }),
  )

  test(
    'begins by teaching, and offers what is not finished',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const deputy = test(district.deputies[0].actor, betweenSessions)
      const empty = await openPage(deputy, deputyTodayPage)
      expect(empty).toContain('今天没有事等您')
      expect(empty).toContain('还没有提过建议')
      await draft(test, district)
      expect(await openPage(deputy, deputyTodayPage)).toContain('有 1 件没写完的，接着写')
    }),
  )
})

describe('today of a unit', () => {
  test(
    'says what is still owed, by kind, and no rate',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      await assignedSuggestion(test, district)
      await handledSuggestion(test, district)
      const page = await openPage(test(district.units[0].clerk, days.contacted), unitTodayPage)
      expect(page).toContain('还欠 2 件')
      expect(page).toMatch(/href="\/s\/17-3-\d+\/receipt"/)
      expect(page.slice(page.indexOf('<main'))).not.toContain('%')
      const other = await openPage(test(district.units[2].clerk, days.contacted), unitTodayPage)
      expect(other).toContain('没有欠的')
    }),
  )
})

describe('today of a leader', () => {
  test(
    'shows key suggestions with their targets and meetings, and deadlines at risk',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const leader = test(district.leader, '2025-03-14')
      expect(await openPage(leader, leadPage)).toContain('还没有确定重点建议')
      const { id } = await acceptedSuggestion(test, district, '关于建设城北小学的建议')
      const people = { leaderId: district.leader.personId ?? '', supervisorId: district.secretariat.personId ?? '' }
      await pickKey(test(district.deputiesOffice, '2025-03-01'), { id, year: 2025, committeeId: null, ...people })
      await assignedSuggestion(test, district)
      const page = await openPage(leader, leadPage)
      expect(page).toContain('关于建设城北小学的建议')
      expect(page).toContain('领衔督办：董卫国')
      expect(page).toContain('目标完成 0/0')
      expect(page).toContain('逾期 1 个工作日')
    }),
  )

  test(
    'a namesake’s key suggestion is not his own',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id } = await acceptedSuggestion(test, district, '关于建设城北小学的建议')
      const people = { leaderId: district.leader.personId ?? '', supervisorId: district.secretariat.personId ?? '' }
      await pickKey(test(district.deputiesOffice, '2025-03-01'), { id, year: 2025, committeeId: null, ...people })
      const own = await openPage(test(district.leader, '2025-03-14'), leadPage)
      expect(own).not.toContain('<details')
      const namesake = somebody(['leader'], { name: district.leader.name })
      expect(await openPage(test(namesake, '2025-03-14'), leadPage)).toContain('<details')
    }),
  )
})
