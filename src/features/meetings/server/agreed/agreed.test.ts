import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { clocksOf } from '#features/cases/server'
import { changeSetting } from '#features/office/server'
import { agreedList, agreedTitles, jointMeeting, matterFor } from '#testing/agreed'
import { rolledBack, somebody } from '#testing/database'
import { postHolder } from '#testing/holders'
import { sittingMeeting } from '#testing/meetings'
import { agreedPeriod } from '../../domain/agreed/period.ts'
import { closeMeeting } from '../sitting.ts'
import { listTopics } from '../topics.ts'
import { confirmList } from './confirming.ts'
import { readList, readMatter, readMatters } from './reads.ts'
import {
  accept,
  acknowledge,
  askTime,
  decideTime,
  reportDone,
  reportProgress,
  sendBack,
  turnIntoTopic,
} from './steps.ts'
import { listWaitingAgreed } from './waiting.ts'
import { changeMatter, removeMatter, writeMatter } from './writing.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('议定事项清单', () => {
  test(
    'drafts are changed and removed; confirming numbers the rest without a gap, tells their owners and starts their clocks',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { office, meeting, lead, helper, at } = joint
      const own = await postHolder(test, 'unit', { organisationId: lead.id })
      const helping = await postHolder(test, 'unit', { organisationId: helper.id })
      for (const title of agreedTitles) await writeMatter(office, matterFor(joint, title))
      const drafts = (await readList(office, { id: meeting.id })).matters
      const [first, second, third] = drafts
      expect(drafts.map(({ number, state }) => [number, state])).toEqual([
        [null, 'draft'],
        [null, 'draft'],
        [null, 'draft'],
      ])
      const { meetingId: _, ...changed } = matterFor(joint, '建立民生实事季通报制度')
      const dueOn = plainDate('2025-07-31')
      await changeMatter(office, {
        ...changed,
        id: third?.id ?? '',
        version: 1,
        agendaItemId: null,
        dueOn,
        reportBack: false,
      })
      await removeMatter(office, { id: second?.id ?? '', version: 1 })
      expect(await listWaitingAgreed(at(lead.clerk, '2025-06-26'))).toEqual([])
      expect(await listWaitingAgreed(office)).toMatchObject([{ verb: '确认议定事项清单', others: false }])

      const { matters, state } = await confirmList(office, { meetingId: meeting.id })
      expect(state).toBe('confirmed')
      // 60 days from 26 June are 25 August, a Monday; the day the meeting set stands.
      expect(matters.map(({ number, title, dueOn: due }) => [number, title, due])).toEqual([
        [1, '加快农贸市场改造', '2025-08-25'],
        [2, '建立民生实事季通报制度', '2025-07-31'],
      ])
      await expect(removeMatter(office, { id: first?.id ?? '', version: 1 })).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
      await expect(confirmList(office, { meetingId: meeting.id })).rejects.toEqual(refusal('rules.agreed_has_drafts'))
      await writeMatter(office, matterFor(joint, '补记一项'))
      const later = await confirmList(office, { meetingId: meeting.id })
      expect(later.matters.map(({ number }) => number)).toEqual([1, 2, 3])

      const clerk = at(lead.clerk, '2025-06-27')
      expect(await listWaitingAgreed(clerk)).toMatchObject([
        { verb: '签收议定事项', dueOn: '2025-07-31', others: false },
        { verb: '签收议定事项', dueOn: '2025-08-25', others: false, link: `/agreed/${first?.id}` },
        { dueOn: '2025-08-25', others: false },
      ])
      expect((await listWaitingAgreed(at(helper.clerk, '2025-06-27'))).map(({ others }) => others)).toEqual([
        true,
        true,
        true,
      ])
      const [clock] = await clocksOf(clerk, [first?.id ?? ''])
      expect(clock).toMatchObject({ code: 'agreed.carry_out', dueOn: '2025-08-25', state: 'not_due' })
      expect(clock?.explanation.map(({ kind }) => kind)).toEqual(['event_day_excluded', 'counted'])
      const told = await office.tx
        .selectFrom('notice')
        .select(['personId', 'kind', 'link'])
        .where('tenantId', '=', office.tenant)
        .where('subjectId', '=', first?.id ?? '')
        .orderBy('kind')
        .execute()
      expect(told).toEqual([
        { personId: own.personId, kind: 'meetings.agreed_assigned', link: `/agreed/${first?.id}` },
        { personId: helping.personId, kind: 'meetings.agreed_joined', link: `/agreed/${first?.id}` },
      ])
    }),
  )

  test(
    'only a joint meeting that was opened has a list, and bad material is refused by name',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { office, lead, chamber, meeting } = joint
      const other = await sittingMeeting(test, chamber, { items: ['常委会议程'] })
      const matter = matterFor(joint, '一项')
      await expect(writeMatter(office, { ...matter, meetingId: other.id })).rejects.toEqual(
        refusal('rules.agreed_joint_meeting'),
      )
      await expect(readList(office, { id: other.id })).rejects.toEqual(refusal('agreed.list_not_found'))
      const wrong: readonly [object, string][] = [
        [{ coOwnerIds: [lead.id] }, 'agreed.owner_twice'],
        [{ leadId: office.newId() }, 'agreed.not_an_owner'],
        [{ agendaItemId: other.currentItemId ?? office.newId() }, 'agreed.other_item'],
        [{ dueOn: '2025-06-26' }, 'agreed.day_past'],
      ]
      for (const [part, code] of wrong)
        await expect(writeMatter(office, { ...matter, ...part })).rejects.toEqual(refusal(code))
      await expect(writeMatter(test(lead.clerk, '2025-06-26'), matter)).rejects.toEqual(refusal('rules.wrong_role'))
      expect((await readList(office, { id: meeting.id })).matters).toEqual([])
    }),
  )

  test(
    'the owner acknowledges and reports; sent back it runs to another day; accepted it is closed and everything stands there',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { lead, helper, chamber, at } = joint
      const [{ id }] = await agreedList(joint)
      const clerk = (on: string) => at(lead.clerk, on)
      const office = (on: string) => at(chamber.office, on)
      await acknowledge(clerk('2025-06-30'), { id, version: 1 })
      await reportProgress(at(helper.clerk, '2025-07-10'), { id, version: 2, text: '已完成摸底' })
      await expect(reportDone(at(helper.clerk, '2025-07-10'), { id, version: 3, text: '完成' })).rejects.toEqual(
        refusal('rules.wrong_role'),
      )
      await expect(reportDone(clerk('2025-08-20'), { id, version: 1, text: '旧页面' })).rejects.toEqual(
        refusal('case.changed_meanwhile'),
      )
      await reportDone(clerk('2025-08-20'), { id, version: 3, text: '六个市场已改造' })
      expect((await listWaitingAgreed(clerk('2025-08-21'))).filter(({ others }) => others)).toMatchObject([
        { verb: '验收议定事项' },
      ])
      expect((await listWaitingAgreed(office('2025-08-21'))).filter(({ others }) => !others)).toMatchObject([
        { verb: '验收议定事项', dueOn: null },
      ])
      const again = { id, version: 4, dueOn: plainDate('2025-09-30'), reason: '缺两个市场' }
      await sendBack(office('2025-08-22'), again)
      expect(await readMatter(clerk('2025-09-01'), { id })).toMatchObject({
        state: 'under_way',
        dueOn: '2025-09-30',
        standing: 'under_way',
        clock: { code: 'agreed.again', basis: '退回时定的日期' },
      })
      await reportDone(clerk('2025-09-20'), { id, version: 5, text: '八个市场已改造' })
      await accept(office('2025-09-25'), { id, version: 6, note: '' })
      const done = await readMatter(clerk('2025-12-01'), { id })
      expect(done).toMatchObject({ state: 'accepted', closedOn: '2025-09-25', turn: null, standing: 'done' })
      expect(done.acts.map(({ act, on }) => [act, on])).toEqual([
        ['confirmed', '2025-06-26'],
        ['acknowledged', '2025-06-30'],
        ['progress', '2025-07-10'],
        ['done', '2025-08-20'],
        ['sent_back', '2025-08-22'],
        ['done', '2025-09-20'],
        ['accepted', '2025-09-25'],
      ])
      await expect(reportProgress(clerk('2025-12-01'), { id, version: 7, text: '补充' })).rejects.toEqual(
        refusal('rules.wrong_state'),
      )
    }),
  )

  test(
    'more time is asked for before the day and granted by the office: the matter is not late; refused, it is',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { lead, chamber, at } = joint
      const [{ id }, other] = await agreedList(joint)
      const clerk = (on: string) => at(lead.clerk, on)
      const office = (on: string) => at(chamber.office, on)
      const until = plainDate('2025-10-31')
      const asked = { id, version: 1, until, reason: '要等招标' }
      await expect(askTime(clerk('2025-08-26'), asked)).rejects.toEqual(refusal('rules.agreed_in_time'))
      await expect(askTime(clerk('2025-08-20'), { ...asked, until: plainDate('2025-08-25') })).rejects.toEqual(
        refusal('extension.not_later'),
      )
      await expect(askTime(clerk('2025-08-20'), { ...asked, until: plainDate('2026-08-26') })).rejects.toEqual(
        refusal('agreed.too_far'),
      )
      await askTime(clerk('2025-08-20'), asked)
      await expect(askTime(clerk('2025-08-20'), { ...asked, version: 2 })).rejects.toEqual(
        refusal('rules.agreed_nothing_asked'),
      )
      expect((await listWaitingAgreed(office('2025-08-20'))).filter(({ others }) => !others)).toMatchObject([
        { verb: '答复延期申请', dueOn: '2025-08-25' },
      ])
      await decideTime(office('2025-08-21'), { id, version: 2, granted: true, note: '' })
      const view = await readMatter(clerk('2025-09-15'), { id })
      expect(view).toMatchObject({ dueOn: until, extended: true, standing: 'under_way', clock: { state: 'extended' } })
      expect(view.clock?.explanation.at(-1)).toMatchObject({ kind: 'extended', to: until })

      const second = { ...asked, id: other?.id ?? '' }
      await askTime(clerk('2025-08-20'), second)
      await decideTime(office('2025-08-21'), { id: second.id, version: 2, granted: false, note: '不能再拖' })
      expect(await readMatter(clerk('2025-09-15'), { id: second.id })).toMatchObject({ standing: 'late' })
      const late = await readMatters(office('2025-09-15'), { stand: 'late', limit: 10 })
      expect(late.rows.map(({ number }) => number)).toEqual([2, 3])
    }),
  )

  test(
    'the period of the setting counts from the confirmation on, and what is confirmed keeps its day',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { office, meeting } = joint
      await agreedList(joint)
      await changeSetting(office, { key: agreedPeriod.key, value: 30, reason: '加快落实' })
      await writeMatter(office, matterFor(joint, '三十天的一项'))
      const { matters } = await confirmList(office, { meetingId: meeting.id })
      // 26 July is a Saturday: the day moves to the Monday after it.
      expect(matters.map(({ dueOn }) => dueOn)).toEqual(['2025-08-25', '2025-08-25', '2025-08-25', '2025-07-28'])
    }),
  )

  test(
    'the next joint meeting reviews what was agreed before; a matter becomes a topic and both name one another',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { chamber, lead, meeting, at } = joint
      const [first, second] = await agreedList(joint)
      await closeMeeting(joint.office, { id: meeting.id })
      await acknowledge(at(lead.clerk, '2025-06-30'), { id: first.id, version: 1 })
      await reportDone(at(lead.clerk, '2025-07-30'), { id: first.id, version: 2, text: '完成' })
      await accept(at(chamber.office, '2025-08-01'), { id: first.id, version: 3, note: '' })
      const next = await sittingMeeting(test, chamber, { kind: 'joint', on: '2025-09-26' })
      const office = at(chamber.office, '2025-09-26')
      const { review } = await readList(office, { id: next.id })
      expect(review.map(({ number, standing }) => [number, standing])).toEqual([
        [1, 'done'],
        [2, 'late'],
        [3, 'late'],
      ])
      const asked = { id: second?.id ?? '', version: 1, bodyId: chamber.committeeId, title: '听取民生实事报告' }
      const { topicId } = await turnIntoTopic(office, asked)
      expect((await listTopics(office, {})).rows).toMatchObject([
        { id: topicId, state: 'proposed', proposedById: lead.id, agreedId: second?.id, agreed: second?.title },
      ])
      expect(await readMatter(office, { id: second?.id ?? '' })).toMatchObject({
        topic: { id: topicId, title: '听取民生实事报告', state: 'proposed' },
        actions: { propose_topic: 'agreed_no_topic' },
      })
    }),
  )

  test(
    'drafts are the office’s own; confirmed matters are read by their owners, those on the roll and those who oversee, by nobody else',
    rolledBack(async (test) => {
      const joint = await jointMeeting(test)
      const { office, meeting, chamber, lead, helper, at } = joint
      await writeMatter(office, matterFor(joint, agreedTitles[0]))
      const [draft] = (await readList(office, { id: meeting.id })).matters
      const id = draft?.id ?? ''
      const member = at(chamber.members[4]?.actor ?? [], '2025-06-27')
      const clerk = at(lead.clerk, '2025-06-27')
      expect((await readList(member, { id: meeting.id })).matters).toEqual([])
      await expect(readMatter(clerk, { id })).rejects.toEqual(refusal('agreed.not_found'))
      await confirmList(office, { meetingId: meeting.id })
      expect((await readList(member, { id: meeting.id })).matters).toHaveLength(1)
      const stranger = at(somebody(['unit']), '2025-06-27')
      for (const reader of [clerk, at(helper.clerk, '2025-06-27'), at(somebody(['leader']), '2025-06-27')]) {
        expect(await readMatter(reader, { id })).toMatchObject({ id })
        expect((await readMatters(reader, { limit: 10 })).rows).toHaveLength(1)
      }
      await expect(readMatter(stranger, { id })).rejects.toEqual(refusal('agreed.not_found'))
      await expect(readList(stranger, { id: meeting.id })).rejects.toEqual(refusal('agreed.list_not_found'))
      expect((await readMatters(stranger, { limit: 10 })).rows).toEqual([])
      expect((await readMatters(office, { unitId: helper.id, limit: 10 })).rows).toHaveLength(1)
      expect((await readMatters(office, { unitId: chamber.committeeId, limit: 10 })).rows).toEqual([])
    }),
  )
})
