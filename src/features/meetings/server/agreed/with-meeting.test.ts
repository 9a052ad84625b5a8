import { expect, test } from 'vitest'
import { agreedList, jointMeeting, matterFor } from '#testing/agreed'
import { rolledBack } from '#testing/database'
import { removeAgendaItem } from '../agenda-commands.ts'
import { agendaOf } from '../meetings.ts'
import { composeMinutes } from '../minutes.ts'
import { confirmList } from './confirming.ts'
import { readMatter } from './reads.ts'
import { accept, acknowledge } from './steps.ts'
import { writeMatter } from './writing.ts'

test(
  'the minutes of a joint meeting say what it agreed, with owners and days; drafts are not in them',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, meeting } = joint
    await agreedList(joint)
    await writeMatter(office, matterFor(joint, '还没有确认的一项'))
    const { text } = await composeMinutes(office, { id: meeting.id })
    expect(text).toContain(
      '会议议定以下事项：\n1. 加快农贸市场改造：加快农贸市场改造，每季度通报一次。（牵头单位：测试区商务局；配合单位：测试区市场监管局；期限：2025年8月25日）\n2. ',
    )
    expect(text).not.toContain('还没有确认')
  }),
)

test(
  'an item something was agreed under stays on the agenda',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, meeting } = joint
    const [item] = await agendaOf(office, meeting.id)
    await writeMatter(office, { ...matterFor(joint, '一项'), agendaItemId: item?.id ?? '' })
    await expect(removeAgendaItem(office, { id: item?.id ?? '', version: item?.version ?? 0 })).rejects.toMatchObject({
      code: 'rules.item_not_used',
    })
  }),
)

test(
  'where no report is asked for the office closes the matter itself; where one is, it waits for it',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, meeting, lead } = joint
    await writeMatter(office, { ...matterFor(joint, '不要求报告'), reportBack: false })
    await writeMatter(office, matterFor(joint, '要求报告'))
    const { matters } = await confirmList(office, { meetingId: meeting.id })
    for (const { id } of matters) await acknowledge(test(lead.clerk, '2025-06-27'), { id, version: 1 })
    const [silent, told] = matters.map(({ id }) => ({ id, version: 2, note: '' }))
    if (!silent || !told) throw new Error('two matters were written')
    await expect(accept(office, told)).rejects.toMatchObject({ code: 'rules.agreed_reported' })
    await accept(office, silent)
    expect(await readMatter(office, silent)).toMatchObject({ state: 'accepted', clock: { state: 'met' } })
  }),
)
