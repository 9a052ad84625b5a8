import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { assignedSuggestion, days, handledSuggestion } from '#testing/suggestions'
import { decideReturn } from '../../server/assign.ts'
import { getSuggestion } from '../../server/repository.ts'
import { viewSuggestion } from '../../server/view.ts'
import { suggestionPage } from '../whole/SuggestionPage.tsx'
import { contactPage } from './ContactPage.tsx'
import { replyDraftPage } from './DraftPage.tsx'
import { extensionPage } from './ExtensionPage.tsx'
import { unitListPage } from './ListPage.tsx'
import { opinionPage } from './OpinionPage.tsx'
import { receiptPage } from './ReceiptPage.tsx'
import { signPage } from './SignPage.tsx'
import { tasksPage } from './TasksPage.tsx'

const answered = { class: 'A', text: '十二个村的管网已经改造完毕并通水。' }

describe('a unit', () => {
  test(
    'receives by one button, and is told until when it may ask to return',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.received)
      const at = { params: { id: suggestion.id } }
      expect(await openPage(clerk, receiptPage, at)).toContain('3月13日（周四）前可以申请退办')
      expect(await sendForm(clerk, receiptPage, { ...at, form: { intent: 'receive' } })).toEqual({
        to: `/s/${suggestion.reference}/reply?done=received`,
      })
      expect(await openPage(clerk, tasksPage, at)).toContain('3月5日签收')
    }),
  )

  test(
    'asks to return with a reason only, and not after the window',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.received)
      const at = { params: { id: suggestion.id } }
      const page = await sendRefused(clerk, receiptPage, { ...at, form: { intent: 'return', reason: ' ' } })
      expect(page).toContain('填写：退办理由')
      expect(page).toContain('<details open="">')
      const late = await openPage(test(district.units[0].clerk, '2025-03-14'), receiptPage, at)
      expect(late).toContain('申请退办的期限已过')
    }),
  )

  test(
    'a return that was not granted says why to the unit that asked',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const {
        suggestion: { id },
      } = await assignedSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.received)
      const at = { params: { id } }
      await sendForm(clerk, receiptPage, { ...at, form: { intent: 'return', reason: '属教育局职责' } })
      const { assignments } = await viewSuggestion(clerk, { id })
      const office = test(district.deputiesOffice, days.received)
      const note = '三定方案写明由住建局管护'
      await decideReturn(office, {
        id: assignments[0]?.id ?? '',
        granted: false,
        note,
        newUnitId: null,
        resetClock: false,
      })
      expect(await openPage(clerk, suggestionPage, at)).toContain(`没有同意：${note}`)
    }),
  )

  test(
    'that has no share of it is told that it is not its own',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const stranger = test(district.units[2].clerk, days.received)
      await expect(openPage(stranger, receiptPage, { params: { id: suggestion.id } })).rejects.toMatchObject({
        kind: 'not_found',
      })
    }),
  )

  test(
    'records a contact on a day people write as they like; a day to come is refused and the words stay',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.contacted)
      const at = { params: { id: suggestion.id } }
      await sendForm(clerk, receiptPage, { ...at, form: { intent: 'receive' } })
      const spoke = { method: 'station', stage: 'before', place: '新登镇代表联络站', note: '谈了供水' }
      const page = await sendRefused(clerk, contactPage, { ...at, form: { ...spoke, contactedOn: '2025年4月1日' } })
      expect(page).toContain('data-error-summary')
      expect(page).toContain('谈了供水</textarea>')
      await sendForm(clerk, contactPage, { ...at, form: { ...spoke, contactedOn: '2025年3月20日' } })
      const tasks = await openPage(clerk, tasksPage, at)
      expect(tasks).toContain('已记 1 次')
      const { contacts } = await viewSuggestion(clerk, { id: suggestion.id })
      expect(contacts).toMatchObject([{ contactedOn: '2025-03-20', method: 'station', stage: 'before' }])
    }),
  )

  test(
    'drafts by the clerk; only the head signs, what he has read, and B needs a dated promise',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await handledSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.replied)
      const head = test(district.units[0].head, days.replied)
      const at = { params: { id: suggestion.id } }
      const write = (form: Record<string, string>) => sendForm(clerk, replyDraftPage, { ...at, form })
      expect(await write({ class: 'B', text: '列入年度计划。', intent: 'save' })).toEqual({
        to: `/s/${suggestion.reference}/reply?done=saved`,
      })
      expect(await openPage(clerk, signPage, at)).toContain('由本单位主要负责人签发')
      expect(await openPage(head, signPage, at)).toContain('B 类没有写承诺和日期')

      const amount = { class: 'B', text: '列入年度计划。', 'promise-0': '通水', 'promiseAmount-0': '一千万' }
      expect(await sendRefused(clerk, replyDraftPage, { ...at, form: amount })).toContain('“一千万”不是金额')
      const promised = { ...amount, 'promiseDue-0': '2025/12/31', 'promiseAmount-0': '１,８60,000' }
      await write({ ...promised, 'promiseDue-0': '2024/12/31', intent: 'sign' })
      expect(await openPage(head, signPage, at)).toContain('承诺的日期已经过了，请填今后的日期')
      await write({ ...promised, intent: 'sign' })
      const page = await openPage(head, signPage, at)
      const savedAt = /name="savedAt" value="([^"]+)"/.exec(page)?.[1] ?? ''
      expect(page).toContain('12月31日前')

      const unread = { savedAt: '2025-05-20T00:00:00.000Z', signedBy: '陆建国' }
      expect(await sendRefused(head, signPage, { ...at, form: unread })).toContain('草稿在您看过之后又改了')
      await sendForm(head, signPage, { ...at, form: { savedAt, signedBy: '陆建国' } })
      const { replies, promises, state } = await viewSuggestion(head, { id: suggestion.id })
      expect(state).toBe('replied')
      expect(replies).toMatchObject([{ class: 'B', signedBy: '陆建国', delivered: 2 }])
      expect(promises).toMatchObject([{ content: '通水', dueOn: '2025-12-31', amountFen: 186_000_000 }])
    }),
  )

  test(
    'may have more time within six months, said with the last day the law leaves',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await handledSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.replied)
      const at = { params: { id: suggestion.id } }
      expect(await openPage(clerk, extensionPage, at)).toContain('9月3日（周三）')
      const ask = (until: string) => ({ ...at, form: { until, reason: '涉及三个镇，管线迁改未完' } })
      const beyond = await sendRefused(clerk, extensionPage, ask('2025-09-04'))
      expect(beyond).toContain('涉及三个镇，管线迁改未完</textarea>')
      await sendForm(clerk, extensionPage, ask('2025-08-29'))
      expect(await openPage(clerk, tasksPage, at)).toContain('已申请延到8月29日，等审批')
    }),
  )

  test(
    'reads before it types that an overdue answer gets no more time, and what to do',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await handledSuggestion(test, district)
      const at = { params: { id: suggestion.id } }
      const clerk = test(district.units[0].clerk, '2025-06-04')
      const page = await openPage(clerk, extensionPage, at)
      expect(page).toContain('期限6月3日已过，不能再申请延期，请尽快答复')
      expect(page).not.toContain('name="until"')
      const tasks = await openPage(clerk, tasksPage, at)
      expect(tasks).toContain('期限6月3日已过，不能再申请延期，请尽快答复')
      expect(tasks).not.toContain('/extension"')
      const lastDay = await openPage(test(district.units[0].clerk, '2025-06-03'), extensionPage, at)
      expect(lastDay).toContain('name="until"')
    }),
  )

  test(
    'that co-handles gives its opinion to the lead unit',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district, { withCo: true })
      const co = test(district.units[1].clerk, days.received)
      const at = { params: { id: suggestion.id } }
      expect(await openPage(co, tasksPage, at)).toContain('交会办意见')
      const form = { text: '学校周边管线由我局协调。', signedBy: '孙伟' }
      await sendForm(co, opinionPage, { ...at, form })
      const lead = await openPage(test(district.units[0].clerk, days.received), tasksPage, at)
      expect(lead).toContain('已交 1 个，共 1 个')
      expect(lead).toContain('学校周边管线由我局协调。')
    }),
  )

  test(
    'reads the rating only once it counts; the deputy’s page shows it at once',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await handledSuggestion(test, district)
      const clerk = test(district.units[0].clerk, days.replied)
      const head = test(district.units[0].head, days.replied)
      const at = { params: { id: suggestion.id } }
      await sendForm(clerk, replyDraftPage, { ...at, form: { ...answered, intent: 'sign' } })
      const savedAt = /name="savedAt" value="([^"]+)"/.exec(await openPage(head, signPage, at))?.[1] ?? ''
      await sendForm(head, signPage, { ...at, form: { savedAt, signedBy: '陆建国' } })

      const deputy = test(district.deputies[0].actor, '2025-05-22')
      const { ratePage } = await import('../deputy/RatePage.tsx')
      const rating = {
        result: 'dissatisfied',
        attitude: 'satisfied',
        unsolved: 'partly_done',
        words: '还有三个村没通水',
      }
      await sendForm(deputy, ratePage, { ...at, form: rating })
      const page = await openPage(deputy, suggestionPage, at)
      expect(page).toContain('还有三个村没通水')
      expect(page).toContain('等代表工委安排重新办理')
      expect(await openPage(test(district.units[0].clerk, '2025-05-22'), suggestionPage, at)).not.toContain(
        '还有三个村没通水',
      )
    }),
  )

  test(
    'finds its own suggestions in a list that stacks on a phone',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const { title } = await getSuggestion(test(district.deputiesOffice), suggestion.id)
      const clerk = test(district.units[0].clerk, days.received)
      expect(await openPage(clerk, unitListPage)).toContain(title)
      expect(await openPage(clerk, unitListPage, { query: { q: '不存在的' } })).toContain('没有找到')
      const { to } = await sendForm(clerk, unitListPage, { form: { format: 'csv' } })
      const { bytes } = await clerk.ports.files.get(clerk, to.replace('/files/', ''))
      expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
        '编号,建议,领衔代表,环节,现在的期限,单位报的类别',
        expect.stringContaining(`,${title},`),
        '',
      ])
      expect(await openPage(test(district.units[2].clerk, days.received), unitListPage)).toContain(
        '还没有交办给本单位的建议',
      )
    }),
  )
})
