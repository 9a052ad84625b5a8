import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { refreshPublications } from '#features/publications/server'
import { agreedList, agreedTitles, jointMeeting } from '#testing/agreed'
import { rolledBack, somebody } from '#testing/database'
import { postHolder } from '#testing/holders'
import { sittingMeeting } from '#testing/meetings'
import { openPage } from '#testing/pages'
import { published } from '#testing/publications'
import { listPage } from '../../pages/agreed/ListPage.tsx'
import { agreedList as paper } from '../documents/agreed.ts'
import { composeMinutes } from '../minutes.ts'
import { closeMeeting } from '../sitting.ts'
import { readList, readMatter, readMatters } from './reads.ts'
import { acknowledge, askTime, drop, reportDone } from './steps.ts'
import { listWaitingAgreed } from './waiting.ts'

const reason = '该项目已并入城市更新规划，由规划统一实施'

test(
  'dropping a matter stops its clock, closes what was asked and waits for nobody; its owners learn why',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { lead, helper, chamber, at } = joint
    const own = await postHolder(test, 'unit', { organisationId: lead.id })
    const helping = await postHolder(test, 'unit', { organisationId: helper.id })
    const [{ id }, second, third] = await agreedList(joint)
    const clerk = at(lead.clerk, '2025-07-01')
    const office = at(chamber.office, '2025-07-02')
    await askTime(clerk, { id, version: 1, until: plainDate('2025-10-31'), reason: '要等招标' })
    await drop(office, { id, version: 2, reason })
    const view = await readMatter(at(lead.clerk, '2025-12-01'), { id })
    expect(view).toMatchObject({
      state: 'dropped',
      standing: 'dropped',
      turn: null,
      asked: null,
      closedOn: '2025-07-02',
      clock: { state: 'cancelled', stoppedOn: '2025-07-02', dueOn: '2025-08-25' },
    })
    expect(view.acts.at(-1)).toMatchObject({ act: 'dropped', on: '2025-07-02', text: reason })
    const waiting = [office, clerk, at(helper.clerk, '2025-07-02')].map((work) => listWaitingAgreed(work))
    expect((await Promise.all(waiting)).map((rows) => rows.length)).toEqual([2, 2, 2])
    const decided = office.tx.selectFrom('caseExtension').select(['decidedOn', 'granted', 'note'])
    expect(await decided.where('tenantId', '=', office.tenant).execute()).toEqual([
      { decidedOn: '2025-07-02', granted: false, note: reason },
    ])
    const told = await office.tx
      .selectFrom('notice')
      .select(['personId', 'facts'])
      .where('tenantId', '=', office.tenant)
      .where('kind', '=', 'meetings.agreed_dropped')
      .orderBy('personId')
      .execute()
    const facts = { title: agreedTitles[0], reason }
    const people = [own.personId, helping.personId].toSorted()
    expect(told).toEqual(people.map((personId) => ({ personId, facts })))

    // Under way and reported done it can be dropped as well.
    for (const { id: other } of [second, third].filter((one) => one !== undefined))
      await acknowledge(clerk, { id: other, version: 1 })
    await drop(office, { id: second?.id ?? '', version: 2, reason })
    await reportDone(clerk, { id: third?.id ?? '', version: 2, text: '完成' })
    await drop(office, { id: third?.id ?? '', version: 3, reason })
    expect((await readMatters(office, { stand: 'dropped', limit: 10 })).rows).toHaveLength(3)
    expect(await listWaitingAgreed(office)).toEqual([])
  }),
)

test(
  'a dropped matter is never counted as done nor late, on the list, on its paper, in the review and in public; the reason stays inside',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, chamber, meeting, at } = joint
    const [{ id }] = await agreedList(joint)
    await drop(at(chamber.office, '2025-06-27'), { id, version: 1, reason })
    const later = (on: string) => at(chamber.office, on)
    for (const [stand, numbers] of [
      ['open', [2, 3]],
      ['late', [2, 3]],
      ['done', []],
      ['dropped', [1]],
    ] as const)
      expect((await readMatters(later('2025-09-01'), { stand, limit: 10 })).rows.map((one) => one.number)).toEqual(
        numbers,
      )
    const counts = '共 3 项：已落实 0 项，落实中 0 项，逾期 2 项，已终止 1 项'
    const posts = [{ organisationId: chamber.committeeId, role: 'deputies_office' as const }]
    const draft = await paper.draft(test(somebody(['deputies_office'], { posts }), '2025-09-01'), meeting.id)
    expect(JSON.stringify(draft.paper)).toContain(counts)
    expect(JSON.stringify(draft.paper)).toMatch(/2025年8月25日[^[]*已终止/)
    expect((await composeMinutes(office, { id: meeting.id })).text).toContain(
      '期限：2025年8月25日；2025年6月27日终止）',
    )

    await closeMeeting(office, { id: meeting.id })
    const listId = (await readList(office, { id: meeting.id })).id ?? ''
    await published(office, listId, 'agreed_list')
    await refreshPublications(later('2025-09-01'))
    const html = await openPage(at([], '2025-09-01'), listPage, { params: { id: meeting.reference } })
    expect(html).toContain(counts)
    expect(html).toMatch(new RegExp(`${agreedTitles[0]}</b> <span class="status returned">已终止</span>`))
    expect(html).not.toContain(reason)

    const next = await sittingMeeting(test, chamber, { kind: 'joint', on: '2025-09-26' })
    const { review } = await readList(later('2025-09-26'), { id: next.id })
    expect(review.map(({ number, standing }) => [number, standing])).toEqual([
      [1, 'dropped'],
      [2, 'late'],
      [3, 'late'],
    ])
  }),
)
