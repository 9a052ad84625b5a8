import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { issued } from '#testing/papers'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion, days, repliedSuggestion } from '#testing/suggestions'
import { submitted } from '#testing/drafts'
import { listAbout, showPaper } from '../../../papers/server/reads.ts'
import { issue } from '../../../papers/server/commands.ts'
import { rate } from '../judge-commands.ts'
import { refuse } from '../screening.ts'
import { opine, receive } from '../unit-commands.ts'
import { assignmentsOf } from '#features/cases/server'

/** Kinds somebody is offered, those with a reason in brackets. */
const offered = async (test: TestWork, who: Actor, aboutId: string, on = '2025-06-01') =>
  (await listAbout(test(who, on), { id: aboutId })).offers.map(({ kind, refused }) =>
    refused === null ? kind : `(${kind})`,
  )

describe('受理通知、交办函', () => {
  test(
    'the office accepts in writing: every signer by name, the number the suggestion got, the office’s own number',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const suggestion = await acceptedSuggestion(test, district)
      const asked = { kind: 'suggestion.acceptance', subjectId: suggestion.id }
      const { row, texts } = await issued(test, district.deputiesOffice, asked, days.accepted)
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
      const { texts } = await issued(test, district.deputiesOffice, { kind: 'suggestion.refusal', subjectId: id })
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
      const { content, texts } = await issued(test, district.governmentOffice, asked, days.assigned)
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
        const { texts } = await issued(test, district.deputiesOffice, { kind, subjectId }, days.assigned)
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
      const { content } = await issued(test, district.deputiesOffice, asked, days.assigned)
      const [list] = content.attachments
      const [table] = list?.body ?? []
      if (table?.kind !== 'table') throw new Error('no list')
      expect(list?.page).toBe('landscape_a3')
      const numbers = table.rows.map(([number]) => Number(number))
      expect(numbers).toHaveLength(3)
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      expect(table.rows[0]).toContain('住建局')
      const matterFor = async (who: Actor) =>
        (await listAbout(test(who, days.assigned), { id: asked.subjectId })).matter
      expect(await matterFor(district.deputiesOffice)).toMatchObject({ title: '区十七届人大三次会议' })
      expect(await matterFor(district.deputies[0].actor)).toBeNull()
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
      const { row, content, texts } = await issued(test, district.units[0].clerk, asked, '2025-05-21')
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
      const { content } = await issued(test, district.units[1].clerk, asked, '2025-03-11')
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
      const { row, texts } = await issued(test, lead.actor, asked)
      expect(row.number).toBeNull()
      expect(texts).toContain('□ 满意　□ 基本满意　□ 不满意')
      expect(texts.join('')).not.toContain('还有四个村没有通水')
      for (const who of [district.units[0].head, district.units[0].clerk]) {
        await expect(issue(test(who), asked)).rejects.toMatchObject({ kind: 'forbidden' })
        expect((await listAbout(test(who), { id: suggestion.id })).papers).toEqual([])
      }
    }),
  )
})
