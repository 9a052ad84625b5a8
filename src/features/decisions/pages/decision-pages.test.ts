import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { openSession } from '#features/directory/server'
import { publishAll, readPreview } from '#features/publications/server'
import { createOrgan } from '#testing/acts'
import { rolledBack } from '#testing/database'
import { createChamber, notifiedMeeting, type TestMember } from '#testing/meetings'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { ResolutionFields } from '../domain/contract.ts'
import { createResolution } from '../server/drafting.ts'
import { motionPage } from './MotionPage.tsx'
import { motionsPage, newMotionPage } from './MotionsPages.tsx'
import { previewPage, publicDecisionPage, publicDecisionsPage } from './PublicPages.tsx'
import { workPage } from './WorkPage.tsx'

const day = '2025-06-24'
const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''

test(
  'a deputy writes a motion, asks others by name, each signs on his own page, and the button says what is missing',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 3, deputies: 12 })
    await openSession(test(chamber.office, day), { termId: chamber.termId, number: 4, openedOn: plainDate(day) })
    const as = (deputy: TestMember | undefined) => test(deputy?.actor ?? [], day)
    const [lead, second] = chamber.deputies
    const form = { title: '关于垃圾分类的议案', grounds: '分类率不高。', proposal: '' }
    expect(await sendRefused(as(lead), newMotionPage, { form: { ...form, title: '' } })).toContain('案由')
    const { to } = await sendForm(as(lead), newMotionPage, { form })
    const params = { id: to.split('/').at(-1) ?? '' }
    const draft = await openPage(as(lead), motionPage, { params })
    expect(draft).toContain('主席团还没有确定截止时间')
    const version = versionIn(draft)
    const change = { ...form, intent: 'change', version, proposal: '作出决议，三年完成。' }
    await sendForm(as(lead), motionPage, { params, form: change })

    const searched = await openPage(as(lead), motionPage, { params, query: { q: second?.name ?? '' } })
    expect(searched).toContain(second?.mandateId)
    const invitation = { intent: 'invite', version: versionIn(searched), mandateIds: second?.mandateId ?? '' }
    await sendForm(as(lead), motionPage, { params, form: invitation })
    expect(await openPage(as(second), motionsPage)).toContain('关于垃圾分类的议案')
    const asked = await openPage(as(second), motionPage, { params })
    expect(asked).toContain('同意联名')
    await sendForm(as(second), motionPage, { params, form: { intent: 'agree', version: versionIn(asked) } })
    const signed = await openPage(as(lead), motionPage, { params })
    expect(signed).toContain('2 人（需要 10 人）')
    expect(signed).toContain('联名 2 人，还不够 10 人')
    await expect(openPage(as(chamber.deputies[9]), motionPage, { params })).rejects.toMatchObject({
      code: 'motion.not_found',
    })
  }),
)

test(
  'an adopted decision is seen by the office as it will be, then by everybody; whoever carries it out reports on his page',
  rolledBack(async (test) => {
    const chamber = await createChamber(test, { members: 3 })
    const government = await createOrgan(test, 'government', '测试区人民政府')
    const meeting = await notifiedMeeting(test, chamber)
    const office = test(chamber.office, '2025-06-26')
    const fields = ResolutionFields.parse({
      kind: 'decision',
      matter: '教育科技文化',
      title: '关于设立全民读书节的决定',
      text: '每年四月为读书节。',
      proposerId: government.id,
      executorId: government.id,
    })
    const { id } = await createResolution(office, fields)
    const reference = `${meeting.reference}-1`
    const adopted = { state: 'adopted', year: 2025, number: 1, reference, meetingId: meeting.id } as const
    await office.tx
      .updateTable('resolution')
      .set({ ...adopted, decidedOn: '2025-06-26', effectiveOn: '2025-06-26' })
      .where('id', '=', id)
      .execute()
    await office.tx
      .insertInto('resolutionReport')
      .values({
        tenantId: office.tenant,
        id: office.newId(),
        resolutionId: id,
        subject: '首届情况',
        dueOn: '2025-12-31',
      })
      .execute()
    expect(await openPage(office, previewPage, { params: { id } })).toContain('每年四月为读书节。')
    await expect(openPage(test([]), publicDecisionPage, { params: { reference } })).rejects.toMatchObject({
      code: 'decision.not_public',
    })
    const { digest } = (await readPreview(office, { kind: 'decision', id })).row
    await publishAll(office, {
      items: [{ kind: 'decision', id, digest }],
      screened: ['state_secrets', 'business_secrets', 'privacy'],
      note: '',
    })
    expect(await openPage(test([]), publicDecisionsPage)).toContain(`href="/decisions/${reference}"`)
    const page = await openPage(test([]), publicDecisionPage, { params: { reference } })
    expect(page).toContain(`（2025年6月26日${meeting.title}通过）`)

    const clerk = test(government.clerk, '2025-12-20')
    const work = await openPage(clerk, workPage, { params: { id } })
    const reportId = /<option value="([0-9a-f-]{36})"/.exec(work)?.[1] ?? ''
    const form = { version: versionIn(work), reportId, text: '办了三十场活动。' }
    expect(await sendRefused(clerk, workPage, { params: { id }, form: { ...form, text: '' } })).toContain('执行情况')
    await sendForm(clerk, workPage, { params: { id }, form })
    expect(await openPage(clerk, workPage, { params: { id } })).toContain('办了三十场活动。')
  }),
)
