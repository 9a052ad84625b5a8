import { expect, test } from 'vitest'
import { paperTexts } from '#kernel/paper'
import { agreedList, jointMeeting } from '#testing/agreed'
import { rolledBack, somebody } from '#testing/database'
import { sittingMeeting } from '#testing/meetings'
import { agreedList as paper } from './agreed.ts'

test(
  'the agreed list is a paper with a table once it is confirmed, for joint meetings alone',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { chamber, meeting } = joint
    const posts = [{ organisationId: chamber.committeeId, role: 'deputies_office' as const }]
    const office = test(somebody(['deputies_office'], { posts }), '2025-06-26')
    expect(await paper.offers(office, meeting.id)).toMatchObject([{ refused: { code: 'agreed.not_confirmed_yet' } }])
    await expect(paper.draft(office, meeting.id)).rejects.toMatchObject({ code: 'agreed.not_confirmed_yet' })
    await agreedList(joint)
    expect(await paper.offers(office, meeting.id)).toMatchObject([{ refused: null }])
    const draft = await paper.draft(office, meeting.id)
    expect(paperTexts(draft.paper).join('\n')).toMatch(
      /第一次联席会议议定事项清单\n截至2025年6月26日，共 3 项：已落实 0 项，落实中 3 项，逾期 0 项，已终止 0 项。\n序号[\s\S]*1\n加快农贸市场改造：[^\n]*\n测试区商务局\n测试区市场监管局\n2025年8月25日\n落实中/,
    )
    const other = await sittingMeeting(test, chamber, { items: ['常委会议程'] })
    expect(await paper.offers(office, other.id)).toEqual([])
  }),
)
