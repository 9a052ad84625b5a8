import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion, days, repliedSuggestion } from '#testing/suggestions'
import { submitted } from '#testing/drafts'
import { textsOf } from '#testing/word-files'
import { listAbout, showPaper } from '../../../papers/server/reads.ts'
import { issue, issueMany } from '../../../papers/server/commands.ts'
import { close, openRecheck, rate, recheck, assignAgain } from '../judge-commands.ts'
import { holdMeeting, pickKey } from '../key-commands.ts'
import { refuse } from '../screening.ts'
import { getSuggestion } from '../repository.ts'
import { opine, receive } from '../unit-commands.ts'
import { assignmentsOf } from '#features/cases/server'

/** Kinds somebody is offered, those with a reason in brackets. */
const offered = async (test: TestWork, who: Actor, aboutId: string, on = '2025-06-01') =>
  (await listAbout(test(who, on), { id: aboutId })).offers.map(({ kind, refused }) =>
    refused === null ? kind : `(${kind})`,
  )

const textOf = async (test: TestWork, who: Actor, asked: { kind: string; subjectId: string }, on = '2025-06-01') => {
  const work = test(who, on)
  const row = await issue(work, asked)
  const { content } = await showPaper(work, row)
  const { bytes } = await work.ports.files.get(work, row.fileId)
  return { row, content, texts: textsOf(bytes) }
}

describe('受理通知、交办函', () => {
  test(
    'the office accepts in writing: every signer by name, the number the suggestion got, the office’s own number',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const suggestion = await acceptedSuggestion(test, district)
      const asked = { kind: 'suggestion.acceptance', subjectId: suggestion.id }
      const { row, texts } = await textOf(test, district.deputiesOffice, asked, days.accepted)
      expect(row).toMatchObject({ number: '代表工委函〔2025〕1号', addressee: '陈晓峰、徐美琴代表' })
      expect(texts).toContain('代表工委函〔2025〕1号')
      expect(texts.join('')).toContain(`现予受理，编为区十七届人大三次会议第${suggestion.number}号建议`)
      expect(texts).toContain('2025年2月21日')
    }),
  )

  test(
    'one that was not accepted gets a notice with the ground and its basis, and no notice of acceptance',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      await refuse(test(district.deputiesOffice, '2025-06-20'), {
        items: [{ id, version }],
        ground: 'outside_district',
        note: '请向市级部门反映',
      })
      expect(await offered(test, district.deputiesOffice, id)).toContain('suggestion.refusal')
      expect(await offered(test, district.deputiesOffice, id)).not.toContain('suggestion.acceptance')
      const { texts } = await textOf(test, district.deputiesOffice, { kind: 'suggestion.refusal', subjectId: id })
      expect(texts.join('')).toContain('不属于本区职权范围')
      expect(texts).toContain('具体说明：请向市级部门反映')
    }),
  )

  test(
    'a letter of assignment has the days of its clocks, the co-handler and the text of the suggestion',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district, { withCo: true })
      const asked = { kind: 'suggestion.assignment', subjectId: suggestion.id }
      const { content, texts } = await textOf(test, district.governmentOffice, asked, days.assigned)
      const all = texts.join('\n')
      expect(content).toMatchObject({
        format: 'letter',
        organ: '测试区人民政府',
        addressee: '区住房和城乡建设局、区教育局',
      })
      expect(all).toContain('应当在2025年3月13日前书面说明理由')
      expect(all).toContain('应当在2025年3月31日前与代表取得联系')
      expect(all).toContain('应当在2025年6月3日前书面答复代表')
      expect(all).toContain('会办单位：区教育局。')
      expect(texts).toContain('新登一带十二个村仍用老水管，夏天常停水。建议两年内改造完。')
    }),
  )

  test(
    'a deputy who asked for it is named neither in the letter to the unit nor in the list',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const office = test(district.deputiesOffice, days.assigned)
      await office.tx.updateTable('suggestion').set({ confidential: true }).where('id', '=', suggestion.id).execute()
      for (const [kind, subjectId] of [
        ['suggestion.assignment', suggestion.id],
        ['suggestion.assignment_list', district.session.id],
      ] as const) {
        const { texts } = await textOf(test, district.deputiesOffice, { kind, subjectId }, days.assigned)
        expect(texts.join('')).toContain(suggestion.title)
        expect(texts.join('')).not.toMatch(/陈晓峰|徐美琴|里山代表团/)
      }
    }),
  )

  test(
    'the list of a session has every assigned one in the order of its numbers, on A3 across',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      for (let count = 0; count < 3; count += 1) await assignedSuggestion(test, district)
      const asked = { kind: 'suggestion.assignment_list', subjectId: district.session.id }
      const { content } = await textOf(test, district.deputiesOffice, asked, days.assigned)
      const [list] = content.attachments
      const [table] = list?.body ?? []
      if (table?.kind !== 'table') throw new Error('no list')
      expect(list?.page).toBe('landscape_a3')
      const numbers = table.rows.map(([number]) => Number(number))
      expect(numbers).toHaveLength(3)
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      expect(table.rows[0]).toContain('住建局')
    }),
  )
})

describe('答复函、会办意见、征询意见表', () => {
  test(
    'a unit makes the letter of its own reply: class at the top right, the number it was signed with, its head’s name',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district, 'B')
      const { offers } = await listAbout(test(district.units[0].clerk, '2025-05-21'), { id: suggestion.id })
      expect(offers.map(({ kind }) => kind)).toEqual(['suggestion.reply'])
      const asked = { kind: 'suggestion.reply', subjectId: offers[0]?.subjectId ?? '' }
      const { row, content, texts } = await textOf(test, district.units[0].clerk, asked, '2025-05-21')
      expect(row.number).toBe('住建局复〔2025〕1号')
      expect(texts.slice(0, 2)).toEqual(['办理结果：B', '区住房和城乡建设局'])
      expect(texts).toContain('对区十七届人大三次会议第' + `${suggestion.number}号建议的答复`)
      expect(texts).toContain('年底前完成十二个村，于2025年12月31日前完成。')
      expect(texts).toContain('负责人：陆建国')
      expect(content.signature?.on).toBe(days.replied)
    }),
  )

  test(
    'no other unit and no office makes a unit’s letter; whoever reads the reply reads its letter',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const work = test(district.units[0].head, '2025-05-21')
      const [offer] = (await listAbout(work, { id: suggestion.id })).offers
      const asked = { kind: 'suggestion.reply', subjectId: offer?.subjectId ?? '' }
      for (const [who, kind] of [
        [district.deputiesOffice, 'forbidden'],
        [district.deputies[0].actor, 'forbidden'],
        [district.units[1].head, 'not_found'],
      ] as const)
        await expect(issue(test(who, '2025-05-21'), asked)).rejects.toMatchObject({ kind })
      const { id, fileId } = await issue(work, asked)
      for (const who of [district.deputiesOffice, district.deputies[0].actor, district.deputies[1].actor])
        expect((await showPaper(test(who), { id })).id).toBe(id)
      await expect(showPaper(test(district.units[1].head), { id })).rejects.toMatchObject({ kind: 'not_found' })
      const stranger = test(district.units[1].head)
      await expect(stranger.ports.files.get(stranger, fileId)).rejects.toMatchObject({ code: 'file.not_found' })
    }),
  )

  test(
    'a co-handler makes the letter of its own opinion, addressed to the lead unit',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await assignedSuggestion(test, district, { withCo: true })
      const co = (await assignmentsOf(test(district.deputiesOffice), suggestion.id)).find(({ part }) => part === 'co')
      const clerk = test(district.units[1].clerk, '2025-03-10')
      await receive(clerk, { id: co?.id ?? '' })
      await opine(clerk, { id: co?.id ?? '', text: '同意，建议一并改造学校管网。', signedBy: '周敏', files: [] })
      const later = test(district.units[1].clerk, '2025-03-11')
      const offer = (await listAbout(later, { id: suggestion.id })).offers.find(
        ({ kind }) => kind === 'suggestion.opinion',
      )
      const asked = { kind: 'suggestion.opinion', subjectId: offer?.subjectId ?? '' }
      const { content } = await textOf(test, district.units[1].clerk, asked, '2025-03-11')
      expect(content).toMatchObject({ addressee: '区住房和城乡建设局', organ: '区教育局' })
    }),
  )

  test(
    'the form is for the lead deputy and the office, has no number and says nothing of a rating; a unit never gets it',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const [lead] = district.deputies
      await rate(test(lead.actor, '2025-05-25'), {
        id: suggestion.id,
        attitude: 'satisfied',
        result: 'dissatisfied',
        classAgreed: false,
        unsolved: 'partly_done',
        words: '还有四个村没有通水',
      })
      const asked = { kind: 'suggestion.inquiry', subjectId: suggestion.id }
      const { row, texts } = await textOf(test, lead.actor, asked)
      expect(row.number).toBeNull()
      expect(texts).toContain('□ 满意　□ 基本满意　□ 不满意')
      expect(texts.join('')).not.toContain('还有四个村没有通水')
      for (const who of [district.units[0].head, district.units[0].clerk]) {
        await expect(issue(test(who), asked)).rejects.toMatchObject({ kind: 'not_found' })
        expect((await listAbout(test(who), { id: suggestion.id })).papers).toEqual([])
      }
    }),
  )
})

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
      await close(test(district.deputiesOffice, '2025-06-10'), { id: suggestion.id, version: await version() })
      await openRecheck(test(district.deputiesOffice, '2025-09-01'), { id: suggestion.id, version: await version() })
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
      const { texts } = await textOf(test, district.deputiesOffice, asked, '2025-09-15')
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
      const { content, texts } = await textOf(test, district.deputiesOffice, asked, '2025-03-20')
      expect(content).toMatchObject({ format: 'minutes', organ: '区人大代表工作委员会会商纪要' })
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
    const { issued, refused } = await issueMany(work, {
      kind: 'suggestion.assignment',
      subjectIds: [first, waiting, third],
    })
    expect(refused).toEqual([{ subjectId: waiting, message: '交办以后才能印发' }])
    const numbers: (string | null)[] = []
    for (const { id } of issued) numbers.push((await showPaper(work, { id })).number)
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
      expect((await textOf(test, who, { kind, subjectId }, '2025-05-21')).texts.length).toBeGreaterThan(5)
  }),
)
