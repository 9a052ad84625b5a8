import { expect, test } from 'vitest'
import { agreedList, jointMeeting } from '#testing/agreed'
import { rolledBack, somebody } from '#testing/database'
import { openPage, sendForm, sendRefused } from '#testing/pages'
import { listPage } from './ListPage.tsx'
import { matterPage } from './MatterPage.tsx'

test(
  'a unit acknowledges, reports and asks for more time on its page; a co-owner reports progress, a stranger learns nothing',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { lead, helper, meeting, chamber, at } = joint
    const [{ id, title }] = await agreedList(joint)
    const page = { params: { id } }
    const clerk = at(lead.clerk, '2025-06-30')
    const opened = await openPage(clerk, matterPage, page)
    expect(opened).toContain(title)
    expect(opened).toMatch(/为什么是这一天[\s\S]*2025年|2025/)
    expect(opened).not.toContain('报告完成</button>')
    await sendForm(clerk, matterPage, { ...page, form: { step: 'acknowledge', version: '1' } })
    const progress = { step: 'report_progress', version: '2', progress: '' }
    expect(await sendRefused(clerk, matterPage, { ...page, form: progress })).toContain('进展情况')
    const own = at(helper.clerk, '2025-07-01')
    expect(await openPage(own, matterPage, page)).not.toContain('申请延期')
    await sendForm(own, matterPage, { ...page, form: { ...progress, progress: '摸底已完成' } })
    const asked = { step: 'ask_time', version: '3', until: '2025年10月31日', reason: '要等招标' }
    await sendForm(clerk, matterPage, { ...page, form: asked })
    expect(await openPage(clerk, matterPage, page)).toMatch(/申请延到 2025年10月31日：要等招标/)
    await sendForm(clerk, matterPage, { ...page, form: { step: 'report_done', version: '4', result: '已改造' } })
    expect(await openPage(clerk, matterPage, page)).toMatch(/报告完成，待验收[\s\S]*摸底已完成/)
    await expect(openPage(at(somebody(['unit']), '2025-07-01'), matterPage, page)).rejects.toMatchObject({
      code: 'agreed.not_found',
    })

    const list = { params: { id: meeting.reference } }
    const member = at(chamber.members[4]?.actor ?? [], '2025-07-01')
    expect(await openPage(member, listPage, list)).toMatch(
      /共 3 项：已落实 0 项，落实中 3 项，逾期 0 项[\s\S]*测试区商务局/,
    )
  }),
)
