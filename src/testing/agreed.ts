/** Joint meetings that agreed on something (测试议定事项): a list of three matters with two owners, at any stage. */
import type { Actor, Work } from '#kernel/work'
import { confirmList, readAgreedList, writeMatter } from '#features/meetings/server'
import type { AgreedMatter, Meeting } from '#features/meetings'
import { createOrgan, type TestOrgan } from './acts.ts'
import type { TestWork } from './database.ts'
import { createChamber, meetingDay, sittingMeeting, type Chamber } from './meetings.ts'

export interface JointMeeting {
  readonly chamber: Chamber
  readonly meeting: Meeting
  readonly lead: TestOrgan
  readonly helper: TestOrgan
  readonly office: Work
  readonly at: (who: Actor | [], on: string) => Work
}

export const agreedTitles = ['加快农贸市场改造', '建立民生实事月通报制度', '推进河道综合整治'] as const

/** A joint meeting that sits. */
export async function jointMeeting(test: TestWork): Promise<JointMeeting> {
  const chamber = await createChamber(test, { members: 9 })
  const lead = await createOrgan(test, 'department', '测试区商务局')
  const helper = await createOrgan(test, 'department', '测试区市场监管局')
  const meeting = await sittingMeeting(test, chamber, { kind: 'joint', items: ['研究农贸市场改造'] })
  const office = test(chamber.office, meetingDay)
  return { chamber, meeting, lead, helper, office, at: (who, on) => test(who, on) }
}

export const matterFor = ({ meeting, lead, helper }: JointMeeting, title: string) => ({
  meetingId: meeting.id,
  title,
  text: `${title}，每季度通报一次。`,
  leadId: lead.id,
  coOwnerIds: [helper.id],
})

/** Three drafts, confirmed on the day of the meeting; the first of them. */
export async function agreedList(joint: JointMeeting): Promise<[AgreedMatter, ...AgreedMatter[]]> {
  for (const title of agreedTitles) await writeMatter(joint.office, matterFor(joint, title))
  await confirmList(joint.office, { meetingId: joint.meeting.id })
  const { matters } = await readAgreedList(joint.office, { id: joint.meeting.id })
  const [first, ...others] = matters
  if (!first) throw new Error('nothing was agreed')
  return [first, ...others]
}
