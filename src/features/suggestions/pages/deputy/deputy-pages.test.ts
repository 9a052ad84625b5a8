import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { cosigned, draft, submitted } from '#testing/drafts'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { betweenSessions, createDistrict } from '#testing/people'
import { days, handledSuggestion, repliedSuggestion } from '#testing/suggestions'
import { getSuggestion } from '../../server/repository.ts'
import { viewSuggestion } from '../../server/view.ts'
import { checkPage } from './CheckPage.tsx'
import { contactsPage } from './ContactsPage.tsx'
import { cosignPage } from './CosignPage.tsx'
import { donePage } from './DonePage.tsx'
import { editDraftPage, newDraftPage } from './DraftPages.tsx'
import { draftsPage, minePage } from './MinePages.tsx'
import { ratePage } from './RatePage.tsx'
import { withdrawPage } from './WithdrawPage.tsx'

const idIn = (address: string): string => /\/me\/suggest\/([0-9a-f-]{36})/.exec(address)?.[1] ?? ''

describe('a deputy writes a suggestion', () => {
  test(
    'from one box to the number of what comes next',
    rolledBack(async (test) => {
      const { deputies } = await createDistrict(test)
      const deputy = test(deputies[0].actor, betweenSessions)
      const text = '里山镇中学门口早晚高峰很挤，希望增设红绿灯和护学岗。'
      const { to } = await sendForm(deputy, newDraftPage, { form: { text, title: '', intent: 'continue' } })
      const id = idIn(to)
      expect(to).toBe(`/me/suggest/${id}/check`)

      const check = await openPage(deputy, checkPage, { params: { id } })
      expect(check).toContain('关于增设红绿灯和护学岗的建议')
      expect(check).toContain('全文公开')
      expect(check).toContain('没有联名也可以提交')

      const { version } = await getSuggestion(deputy, id)
      const submit = { params: { id }, form: { intent: 'submit', version: String(version) } }
      expect(await sendForm(deputy, checkPage, submit)).toEqual({ to: `/me/suggest/${id}/done` })
      const done = await openPage(deputy, donePage, { params: { id } })
      expect(done).toContain('收到了')
      expect(done).toContain('6月25日')
      expect(await openPage(deputy, minePage)).toContain('已提交，待审查')
    }),
  )

  test(
    'a title that only repeats the beginning of the text is worded by the house, another one is kept',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const deputy = test(district.deputies[0].actor, betweenSessions)
      const text = '建议在里山镇中学门口增设红绿灯。早晚高峰很挤。'
      const titled = async (title: string) => {
        const { to } = await sendForm(deputy, newDraftPage, { form: { text, title, intent: 'save' } })
        return (await getSuggestion(deputy, idIn(to))).title
      }
      expect(await titled('建议在里山镇中学门口增设红绿灯')).toBe('关于在里山镇中学门口增设红绿灯的建议')
      expect(await titled('关于护学岗的建议')).toBe('关于护学岗的建议')

      const { id, version } = await draft(test, district)
      const form = { text, title: '建议在里山镇中学门口增设红绿灯', version: String(version), publication: 'full' }
      await sendForm(deputy, editDraftPage, { params: { id }, form })
      expect((await getSuggestion(deputy, id)).title).toBe('关于在里山镇中学门口增设红绿灯的建议')
    }),
  )

  test(
    'an empty form is refused in words that say what to write, beside the field and in the title',
    rolledBack(async (test) => {
      const { deputies } = await createDistrict(test)
      const deputy = test(deputies[0].actor, betweenSessions)
      const page = await sendRefused(deputy, newDraftPage, { form: { text: '  ', title: '', intent: 'continue' } })
      expect(page).toContain('<title>错误：提建议')
      expect(page.match(/填写：您的建议/g)).toHaveLength(2)
      expect(page).toContain('href="#field-text"')
    }),
  )

  test(
    'a text too long by one is refused with the number, and not a character of it is lost',
    rolledBack(async (test) => {
      const { deputies } = await createDistrict(test)
      const deputy = test(deputies[0].actor, betweenSessions)
      const text = '路'.repeat(20_001)
      const page = await sendRefused(deputy, newDraftPage, { form: { text, title: '关于路的建议' } })
      expect(page).toContain('20000')
      expect(page).toContain(`>${text}</textarea>`)
      expect(page).toContain('value="关于路的建议"')
    }),
  )

  test(
    'somebody who saved in between is named, and the typed text stays beside what is stored now',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const deputy = test(district.deputies[0].actor, betweenSessions)
      const { id, version } = await draft(test, district)
      const save = (text: string, seen: number) => ({
        params: { id },
        form: { text, title: '关于红绿灯的建议', intent: 'save', version: String(seen), publication: 'full' },
      })
      await sendForm(deputy, editDraftPage, save('先存的那一稿', version))
      const page = await sendRefused(deputy, editDraftPage, save('后写的这一稿', version))
      expect(page).toContain('现在存着的那一稿')
      expect(page).toContain('先存的那一稿')
      expect(page).toContain('后写的这一稿</textarea>')
      const { version: now } = await getSuggestion(deputy, id)
      expect(page).toContain(`name="version" value="${now}"`)
      await sendForm(deputy, editDraftPage, save('后写的这一稿', now))
      expect((await getSuggestion(deputy, id)).text).toBe('后写的这一稿')
    }),
  )

  test(
    'a draft can be deleted from the list of drafts, one that was submitted is not there',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const deputy = test(district.deputies[0].actor, betweenSessions)
      const { id } = await draft(test, district, { title: '关于没写完的建议' })
      await submitted(test, district, { title: '关于已提交的建议' })
      const drafts = await openPage(deputy, draftsPage)
      expect(drafts).toContain('关于没写完的建议')
      expect(drafts).not.toContain('关于已提交的建议')
      await sendForm(deputy, draftsPage, { form: { id } })
      expect(await openPage(deputy, draftsPage)).toContain('没有草稿')
    }),
  )
})

describe('co-signers', () => {
  test(
    'are searched by name, told apart, invited by tick, and each answers alone',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const [first, second] = district.deputies
      const deputy = test(first.actor, betweenSessions)
      const { id } = await draft(test, district)
      const found = await openPage(deputy, checkPage, { params: { id }, query: { q: '李明' } })
      expect(found).toContain('里山镇')
      expect(found).toContain('新登镇')

      const nobody = await sendRefused(deputy, checkPage, { params: { id }, form: { intent: 'invite' } })
      expect(nobody).toContain('选一项：选要邀请的代表')
      const ticked = { mandateIds: second.mandateId, version: String((await getSuggestion(deputy, id)).version) }
      const hasty = { params: { id }, query: { q: second.name }, form: { ...ticked, intent: 'submit' } }
      const refused = await sendRefused(deputy, checkPage, hasty)
      expect(refused).toContain('选了联名代表，还没有发出邀请')
      expect(refused).toMatch(
        new RegExp(`value="${second.mandateId}"[^>]*checked|checked=""[^>]*value="${second.mandateId}"`),
      )
      await sendForm(deputy, checkPage, { params: { id }, form: { intent: 'invite', mandateIds: second.mandateId } })
      const waiting = await openPage(deputy, checkPage, { params: { id } })
      expect(waiting).toContain('等本人确认')
      expect(waiting).toContain('还有联名代表没有本人确认')

      const asked = test(second.actor, betweenSessions)
      const invitation = await openPage(asked, cosignPage, { params: { id } })
      expect(invitation).toContain('陈晓峰请您联名')
      expect(invitation).toContain('同意联名')
      const { version } = await getSuggestion(deputy, id)
      await sendForm(asked, cosignPage, {
        params: { id },
        form: { suggestion: id, version: String(version), consented: 'yes' },
      })
      expect(await openPage(asked, cosignPage, { params: { id } })).toContain('您已同意联名')
      expect(await openPage(deputy, checkPage, { params: { id } })).not.toContain('还有联名代表没有本人确认')
    }),
  )

  test(
    'who agreed to a text that changed meanwhile is asked to read it again',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await cosigned(test, district, { signers: 1, consented: 0 })
      const asked = test(district.deputies[1].actor, betweenSessions)
      const lead = test(district.deputies[0].actor, betweenSessions)
      const form = { text: '改过的文本', title: '关于改过的建议', version: String(version), publication: 'full' }
      await sendForm(lead, editDraftPage, { params: { id }, form })
      const page = await sendRefused(asked, cosignPage, {
        params: { id },
        form: { suggestion: id, version: String(version), consented: 'yes' },
      })
      expect(page).toContain('改过的文本')
      expect(page).toContain('data-error-summary')
    }),
  )
})

describe('a deputy judges', () => {
  test(
    'the answer in three choices; dissatisfied, he says what is not solved and reads what follows',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district, 'B')
      const deputy = test(district.deputies[0].actor, '2025-05-22')
      const at = { params: { id: suggestion.id } }
      const page = await openPage(deputy, ratePage, at)
      expect(page).toContain('承诺：年底前完成十二个村（12月31日前）')
      expect(page).toContain('将退回重新办理，代表工委会先联系您')
      expect(page).toContain('为什么是这一天')

      const rate = (form: Record<string, string>) => ({ ...at, form })
      expect(await sendRefused(deputy, ratePage, rate({ attitude: 'satisfied' }))).toContain(
        '选一项：办理结果，您满意吗',
      )
      const unsaid = rate({ result: 'dissatisfied', attitude: 'satisfied', words: '还没通水' })
      const again = await sendRefused(deputy, ratePage, unsaid)
      expect(again).toContain('选一项：哪里没解决')
      expect(again).toContain('还没通水</textarea>')
      expect(again).toMatch(/checked=""[^>]*value="dissatisfied"|value="dissatisfied"[^>]*checked=""/)

      const said = rate({ result: 'dissatisfied', attitude: 'satisfied', unsolved: 'partly_done', words: '还没通水' })
      expect(await sendForm(deputy, ratePage, said)).toEqual({
        to: `/s/${suggestion.reference}?done=redo`,
      })
      const { ratings, replies } = await viewSuggestion(deputy, { id: suggestion.id })
      expect(ratings).toMatchObject([{ result: 'dissatisfied', unsolved: 'partly_done', classAgreed: null }])
      expect(replies[0]?.read).toBe(1)
      expect(await openPage(deputy, ratePage, at)).toContain('您在5月22日评价过，现在可以改')
    }),
  )

  test(
    'recorded contacts, each by itself',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await handledSuggestion(test, district)
      const deputy = test(district.deputies[0].actor, days.contacted)
      const at = { params: { id: suggestion.id } }
      const page = await openPage(deputy, contactsPage, at)
      expect(page).toContain('新登镇代表联络站')
      const contact = /name="contact" value="([^"]+)"/.exec(page)?.[1] ?? ''
      await sendForm(deputy, contactsPage, { ...at, form: { contact, confirmed: 'no' } })
      const after = await openPage(deputy, contactsPage, at)
      expect(after).toContain('您提出不属实')
      expect(after).not.toContain('name="contact"')
    }),
  )

  test(
    'and may withdraw with a reason, as long as it is not answered',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await handledSuggestion(test, district)
      const deputy = test(district.deputies[0].actor, days.contacted)
      const at = { params: { id: suggestion.id } }
      const form = { version: String(suggestion.version), reason: '' }
      expect(await sendRefused(deputy, withdrawPage, { ...at, form })).toContain('填写：撤回的理由')
      const written = { ...form, reason: '已经通过别的渠道解决' }
      await sendForm(deputy, withdrawPage, { ...at, form: written })
      expect((await getSuggestion(deputy, suggestion.id)).state).toBe('withdrawn')

      const late = await repliedSuggestion(test, district)
      const page = await openPage(test(district.deputies[0].actor, '2025-05-22'), withdrawPage, {
        params: { id: late.suggestion.id },
      })
      expect(page).toContain('现在是“已答复，待评价”，这一步已经过了：等领衔代表评价')
    }),
  )
})
