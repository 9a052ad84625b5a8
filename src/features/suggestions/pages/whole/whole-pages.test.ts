import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { openPage, sendForm } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, days, repliedSuggestion } from '#testing/suggestions'
import { assignInBulk } from '../../server/assign-bulk.ts'
import { assignAgain, rate, recheck } from '../../server/judge-commands.ts'
import { alone, closing, openingRecheck } from '../../server/office-steps.ts'
import { getSuggestion } from '../../server/repository.ts'
import { undoAction } from '../../server/undo.ts'
import { viewSuggestion } from '../../server/view.ts'
import { replyDraftPage } from '../unit/DraftPage.tsx'
import { printPage } from './PrintPage.tsx'
import { publicListPage } from './PublicListPage.tsx'
import { replyReadingPage } from './ReplyPage.tsx'
import { suggestionPage } from './SuggestionPage.tsx'

describe('the page of a suggestion', () => {
  test(
    'tells a stranger nothing: unpublished and unknown look the same',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const stranger = test([], days.replied)
      const nobody = { ...stranger, actor: { ...stranger.actor, signedIn: false, personId: null, accountId: null } }
      const unpublished = await openPage(nobody, suggestionPage, { path: '/s/x', params: { id: suggestion.id } })
      expect(unpublished).toContain('这件还没有公开')
      expect(unpublished).not.toContain('供水管网')
      expect(await openPage(nobody, suggestionPage, { path: '/s/x', params: { id: '17-3-999' } })).toBe(unpublished)
      expect(await openPage(nobody, printPage, { path: '/s/x', params: { id: suggestion.reference ?? '' } })).toContain(
        '这件还没有公开',
      )
    }),
  )

  test(
    'tells of an assignment that was taken back at once only in the records, and of the one that stands',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const office = test(district.deputiesOffice, days.assigned)
      const { id } = await acceptedSuggestion(test, district)
      const assignTo = async (unit: { readonly id: string }) => {
        const { version } = await getSuggestion(office, id)
        const alone = { handling: 'single' as const, coUnitIds: [], referenceUnitIds: [] }
        return assignInBulk(office, {
          items: [{ ...alone, id, version, leadUnitIds: [unit.id], difficulty: 'ordinary' as const }],
        })
      }
      const { undoId } = await assignTo(district.units[0])
      await undoAction(office, { undoId: undoId ?? '' })
      await assignTo(district.units[1])
      const deputy = test(district.deputies[0].actor, days.assigned)
      const page = await openPage(deputy, suggestionPage, { params: { id } })
      expect(page).toContain('交办给教育局')
      expect(page).not.toContain('住建局不再办理')
      expect(page).not.toContain('交办给住建局')
    }),
  )

  test(
    'says to its deputy whose turn it is, by when and why, and what he can do',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district, 'B')
      const page = await openPage(test(district.deputies[0].actor, '2025-05-22'), suggestionPage, {
        params: { id: suggestion.id },
      })
      for (const words of [
        '十七届三次会议',
        `第 ${suggestion.number} 号建议`,
        '等您评价',
        '<b>评价 </b>',
        '为什么是这一天',
        '从5月20日起算，当天不计',
        `href="/s/${suggestion.reference}/rate"`,
        '交办给住建局',
        '住建局答复',
        '用时 78 天',
        '在期限内',
        'B 列入计划',
        '年底前完成十二个村',
        '1,860 万元',
        '等代表确认',
        '看答复全文',
        `href="/print/s/${suggestion.reference}"`,
      ])
        expect(page).toContain(words)
    }),
  )

  test(
    'opening an answer leaves no mark, the deputy’s button does',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const deputy = test(district.deputies[1].actor, '2025-05-22')
      const [reply] = (await viewSuggestion(deputy, { id: suggestion.id })).replies
      const at = { params: { id: suggestion.id, reply: reply?.id ?? '' } }
      const read = async () => (await viewSuggestion(deputy, { id: suggestion.id })).replies[0]?.read
      expect(await openPage(deputy, replyReadingPage, at)).toContain('已经改造完毕并通水')
      expect(await read()).toBe(0)
      expect(await sendForm(deputy, replyReadingPage, at)).toEqual({
        to: `/s/${suggestion.id}/answer/${reply?.id}`,
      })
      expect(await read()).toBe(1)
    }),
  )

  test(
    'keeps both rounds in one history, and asks the unit for an answer to each point',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district, 'A')
      const { id } = suggestion
      const deputy = test(district.deputies[0].actor, '2025-05-22')
      const office = (on: string) => test(district.deputiesOffice, on)
      const version = async () => (await getSuggestion(deputy, id)).version
      await rate(deputy, {
        id,
        attitude: 'satisfied',
        result: 'basically',
        classAgreed: null,
        unsolved: null,
        words: '',
      })
      await alone(closing)(office('2025-05-26'), { id, version: await version() })
      await alone(openingRecheck)(office('2025-06-03'), { id, version: await version() })
      const verdict = { id, verdict: 'partly', words: '三个村没通水\n水表还没有换' } as const
      await recheck(test(district.deputies[0].actor, '2025-06-10'), verdict)
      const again = { id, version: await version(), unitId: null, escalated: false, note: '按代表意见重办' }
      await assignAgain(office('2025-06-16'), again)
      await test.settle()

      const page = await openPage(test(district.deputies[0].actor, '2025-06-18'), suggestionPage, { params: { id } })
      const first = page.indexOf('第一次办理')
      const second = page.indexOf('第二次办理（二次交办）')
      expect(first).toBeGreaterThan(0)
      expect(second).toBeGreaterThan(first)
      expect(page.slice(first, second)).toContain('回头看：解决了一部分')
      expect(page.slice(second)).toContain('等住建局签收')
      expect(page.slice(second)).toContain('按代表意见重办')

      const form = await openPage(test(district.units[0].clerk, '2025-06-18'), replyDraftPage, { params: { id } })
      expect(form).toContain('代表说：三个村没通水')
      expect(form).toContain('代表说：水表还没有换')
      expect(form).toContain('代表工委的要求')
      expect(form).toContain('按代表意见重办')
    }),
  )

  test(
    'on paper has the letters in full and no button',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const page = await openPage(test(district.deputies[0].actor, '2025-05-22'), printPage, {
        params: { id: suggestion.reference ?? '' },
      })
      expect(page).toContain('已经改造完毕并通水')
      expect(page).toContain('class="letter-corner"')
      expect(page).not.toContain('<button')
      expect(page).not.toContain('<nav')
    }),
  )
})

test(
  'the public list says what will appear in it, and which filter hides things',
  rolledBack(async (test) => {
    await createDistrict(test)
    const anybody = test([], days.replied)
    expect(await openPage(anybody, publicListPage)).toContain('还没有公开的建议')
    const filtered = await openPage(anybody, publicListPage, { query: { q: '公交' } })
    expect(filtered).toContain('没有找到')
    expect(filtered).toContain('href="/s"')
  }),
)
