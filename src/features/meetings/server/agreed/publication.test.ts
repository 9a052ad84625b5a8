import { expect, test } from 'vitest'
import { refreshPublications, withdraw } from '#features/publications/server'
import { agreedList, agreedTitles, jointMeeting, matterFor } from '#testing/agreed'
import { rolledBack, somebody } from '#testing/database'
import { openPage } from '#testing/pages'
import { published } from '#testing/publications'
import { everybodyFinds, finds } from '#testing/search'
import { listPage } from '../../pages/agreed/ListPage.tsx'
import { meetingPage } from '../../pages/MeetingPage.tsx'
import { publicListPage } from '../../pages/PublicPages.tsx'
import { closeMeeting } from '../sitting.ts'
import { readPublicList } from './public-reads.ts'
import { readList } from './reads.ts'
import { accept, acknowledge, reportDone } from './steps.ts'
import { removeMatter, writeMatter } from './writing.ts'

const refusal = (code: string) => expect.objectContaining({ code })

test(
  'the list is public by an act of its own once the meeting closed; how matters stand follows by itself, reports never appear',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, meeting, lead, at } = joint
    await writeMatter(office, { ...matterFor(joint, '打电话 13800138000 联系'), dueOn: '2025-07-31' })
    const [first] = await agreedList(joint)
    const listId = (await readList(office, { id: meeting.id })).id ?? ''
    const why = async () => (await published(office, listId, 'agreed_list')).refused.map(({ code }) => code)
    expect(await why()).toEqual(['publication.meeting_not_held'])
    await closeMeeting(office, { id: meeting.id })
    await writeMatter(office, matterFor(joint, '闭会后补写'))
    expect(await why()).toEqual(['agreed.drafts_left'])
    const { matters } = await readList(office, { id: meeting.id })
    await removeMatter(office, { id: matters.at(-1)?.id ?? '', version: 1 })

    const nobody = (on: string) => at([], on)
    const page = { params: { id: meeting.reference } }
    expect(await openPage(nobody('2025-06-27'), listPage, page)).toContain('这份议定事项清单没有公开')
    expect(await openPage(nobody('2025-06-27'), meetingPage, page)).toContain('这次会议没有公开')
    expect(await why()).toEqual([])
    await expect(writeMatter(office, matterFor(joint, '公开后再写'))).rejects.toEqual(refusal('rules.wrong_state'))
    expect(await openPage(nobody('2025-06-27'), publicListPage)).toContain(`/m/${meeting.reference}/agreed`)

    const clerk = (on: string) => at(lead.clerk, on)
    await acknowledge(clerk('2025-06-30'), { id: first.id, version: 1 })
    await reportDone(clerk('2025-07-20'), { id: first.id, version: 2, text: '内部情况说明' })
    await accept(at(joint.chamber.office, '2025-07-21'), { id: first.id, version: 3, note: '' })
    await refreshPublications(at(joint.chamber.office, '2025-08-26'))
    const shown = await readPublicList(nobody('2025-08-26'), { reference: meeting.reference })
    expect(shown.matters.map(({ number, standing }) => [number, standing])).toEqual([
      [1, 'done'],
      [2, 'late'],
      [3, 'late'],
      [4, 'late'],
    ])
    for (const one of [listPage, meetingPage]) {
      const html = await openPage(nobody('2025-08-26'), one, page)
      expect(html).toContain('共 4 项：已落实 1 项，落实中 0 项，逾期 3 项')
      expect(html).toContain(agreedTitles[1])
      expect(html).not.toContain('13800138000')
      expect(html).not.toContain('内部情况说明')
    }

    await withdraw(at(joint.chamber.office, '2025-08-27'), { kind: 'agreed_list', id: listId, reason: '文字有误' })
    expect(await openPage(nobody('2025-08-27'), listPage, page)).toContain('文字有误')
    expect(await readList(office, { id: meeting.id })).toMatchObject({ state: 'confirmed', publishedOn: null })
  }),
)

test(
  'a matter is found by its owners and those who oversee it once it is confirmed, and by everybody once it is published',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, meeting, lead, helper, at } = joint
    const day = '2025-06-26'
    await writeMatter(office, matterFor(joint, '疏浚古运河'))
    await test.settle()
    expect(await finds(office, '古运河')).toEqual([])
    await agreedList(joint)
    await test.settle()
    for (const reader of [office, at(lead.clerk, day), at(helper.clerk, day)])
      expect(await finds(reader, '古运河')).toEqual(['agreed_matter 疏浚古运河'])
    expect(await finds(at(somebody(['unit']), day), '古运河')).toEqual([])
    expect(await everybodyFinds(at([], day), '古运河')).toEqual([])
    await closeMeeting(office, { id: meeting.id })
    await published(office, (await readList(office, { id: meeting.id })).id ?? '', 'agreed_list')
    await test.settle()
    expect(await everybodyFinds(at([], day), '古运河')).toEqual([`agreed_matter /m/${meeting.reference}/agreed null`])
  }),
)
