import { describe, expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { openPage } from '#testing/pages'
import { issued } from '#testing/papers'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion, days, repliedSuggestion } from '#testing/suggestions'
import type { Actor } from '#kernel/work'
import { issueMany } from '../../../papers/server/commands.ts'
import { paperPage } from '../../../papers/pages/PaperPage.tsx'
import { listAbout, showPaper } from '../../../papers/server/reads.ts'
import { assignAgain, rate, recheck } from '../judge-commands.ts'
import { alone, closing, openingRecheck } from '../office-steps.ts'
import { holdMeeting, pickKey } from '../key-commands.ts'
import { getSuggestion } from '../repository.ts'

/** Kinds somebody is offered, those with a reason in brackets. */
const offered = async (test: TestWork, who: Actor, aboutId: string, on = '2025-06-01') =>
  (await listAbout(test(who, on), { id: aboutId })).offers.map(({ kind, refused }) =>
    refused === null ? kind : `(${kind})`,
  )

describe('二次交办函、会商纪要', () => {
  test(
    'a second assignment has its own letter with the first class and the deputy’s verdict',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const version = async () => (await getSuggestion(test(district.deputiesOffice), suggestion.id)).version
      const [lead] = district.deputies
      await rate(test(lead.actor, '2025-05-25'), {
        id: suggestion.id,
        attitude: 'satisfied',
        result: 'satisfied',
        classAgreed: true,
        unsolved: null,
        words: '',
      })
      await alone(closing)(test(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: await version() })
      await alone(openingRecheck)(test(district.deputiesOffice, '2025-09-01'), {
        id: suggestion.id,
        version: await version(),
      })
      expect(await offered(test, district.deputiesOffice, suggestion.id, '2025-09-01')).toContain(
        '(suggestion.second_assignment)',
      )
      await recheck(test(lead.actor, '2025-09-10'), { id: suggestion.id, verdict: 'partly', words: '四个村没有通水' })
      await assignAgain(test(district.deputiesOffice, '2025-09-15'), {
        id: suggestion.id,
        version: await version(),
        unitId: district.units[0].id,
        escalated: false,
        note: '',
      })
      const asked = { kind: 'suggestion.second_assignment', subjectId: suggestion.id }
      const { texts } = await issued(test, district.deputiesOffice, asked, '2025-09-15')
      expect(texts.join('')).toContain('自报结果为A类。经回头看，代表认定：解决了一部分')
      expect(texts.join('')).toContain('应当在2025年10月15日前重新书面答复代表')
    }),
  )

  test(
    'a quarterly meeting has minutes with a mark, a number and an imprint',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const office = test(district.deputiesOffice, '2025-03-20')
      const leaderId = district.leader.personId ?? ''
      await pickKey(office, { id: suggestion.id, year: 2025, leaderId, supervisorId: leaderId, committeeId: null })
      const { meetings } = await holdMeeting(office, {
        id: suggestion.id,
        year: 2025,
        quarter: 1,
        heldOn: '2025-03-19',
        issues: '四个村的管网还没有立项。',
        agreed: '四月底前完成立项。',
        responsible: '住建局',
      })
      const asked = { kind: 'suggestion.minutes', subjectId: meetings[0]?.id ?? '' }
      const { row, content, texts } = await issued(test, district.deputiesOffice, asked, '2025-03-20')
      // They have no addressee that could be read on their scan.
      const page = await openPage(office, paperPage, { params: { id: row.id } })
      expect([page.includes('name="number"'), page.includes('name="addressee"')]).toEqual([true, false])
      expect(content).toMatchObject({ format: 'minutes', organ: '区人大代表工作委员会会商纪要' })
      expect(content.title).toBe('区十七届人大三次会议第' + `${suggestion.number}号建议2025年第1季度会商纪要`)
      expect(texts).toContain('代表工委纪〔2025〕1号')
      expect(texts).toContain('2025年3月20日印发')
      expect(texts).toContain('一、会商的问题')
    }),
  )
})

test(
  'of many at once each is issued or refused by itself, and what is refused takes no number',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [first, waiting, third] = [
      (await assignedSuggestion(test, district)).suggestion.id,
      (await acceptedSuggestion(test, district)).id,
      (await assignedSuggestion(test, district)).suggestion.id,
    ]
    const work = test(district.deputiesOffice, days.assigned)
    const { issued: letters, refused } = await issueMany(work, {
      kind: 'suggestion.assignment',
      subjectIds: [first, waiting, third],
    })
    expect(refused).toEqual([{ subjectId: waiting, message: '交办以后才能印发' }])
    const numbers: (string | null)[] = []
    for (const { id } of letters) numbers.push((await showPaper(work, { id })).number)
    expect(numbers).toEqual(['代表工委函〔2025〕1号', '代表工委函〔2025〕2号'])
  }),
)

test(
  'the longest points and names there can be are issued and read again',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await repliedSuggestion(test, district)
    const office = test(district.deputiesOffice, '2025-05-21')
    const point = '逐条答复'.repeat(125)
    await office.tx
      .updateTable('caseReply')
      .set({ points: JSON.stringify([{ point, answer: '已经办好。' }]) })
      .where('caseId', '=', suggestion.id)
      .execute()
    await office.tx
      .updateTable('organisation')
      .set({ name: '区住房和城乡建设局'.repeat(40) })
      .where('id', '=', district.units[0].id)
      .execute()
    const [offer] = (await listAbout(test(district.units[0].head, '2025-05-21'), { id: suggestion.id })).offers
    for (const [who, kind, subjectId] of [
      [district.units[0].head, 'suggestion.reply', offer?.subjectId ?? ''],
      [district.deputiesOffice, 'suggestion.assignment', suggestion.id],
    ] as const)
      expect((await issued(test, who, { kind, subjectId }, '2025-05-21')).texts.length).toBeGreaterThan(5)
  }),
)

test(
  'the form is the same paper until the record changes, and then follows it; the older one is kept as void',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await repliedSuggestion(test, district)
    const [lead] = district.deputies
    const asked = { kind: 'suggestion.inquiry', subjectId: suggestion.id }
    const first = await issued(test, lead.actor, asked, '2025-05-22')
    expect((await issued(test, lead.actor, asked, '2025-05-23')).row.id).toBe(first.row.id)
    const { tx } = test(lead.actor)
    await tx.updateTable('caseReply').set({ class: 'B' }).where('caseId', '=', suggestion.id).execute()
    const second = await issued(test, lead.actor, asked, '2025-06-20')
    expect(second.texts).toContain('B')
    const { papers } = await listAbout(test(lead.actor, '2025-06-20'), { id: suggestion.id })
    expect(papers.map(({ id, voidedOn }) => [id, voidedOn])).toEqual([
      [first.row.id, '2025-06-20'],
      [second.row.id, null],
    ])
  }),
)
