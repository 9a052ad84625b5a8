import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { layOut, paperTexts, type Paper } from '#kernel/paper'
import { changeSetting } from '#features/office/server'
import { closeSession, findTerm, openSession } from '#features/directory/server'
import { rolledBack, type TestWork } from '#testing/database'
import type { District } from '#testing/people'
import { cutOff, reportOffice } from '#testing/reports'
import { repliedSuggestion } from '#testing/suggestions'
import { expectSameWords } from '#testing/pdf-files'
import { textsOf } from '#testing/word-files'
import { annualText } from '../../messages/annual.ts'
import { issue } from '../../../papers/server/commands.ts'
import { previewPaper } from '../../../papers/server/preview.ts'
import { listAbout, showPaper } from '../../../papers/server/reads.ts'
import { listFigures } from '../queries.ts'
import { ledgerWholeFrom } from '../period.ts'
import { reportYearOf } from './period.ts'

const kind = 'report.annual_handling'

const tableUnder = (paper: Paper, label: string): string[][] => {
  const tables = layOut(paper).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ('table' in piece ? [piece.table] : [])),
  )
  const found = tables.find(({ columns }) => columns[0]?.label === label)
  if (!found) throw new Error(`no table ${label}`)
  return found.rows
}

async function written(test: TestWork) {
  const office = await reportOffice(test)
  await repliedSuggestion(test, office.district, 'B')
  const work = test(office.writer, cutOff)
  const row = await issue(work, { kind, subjectId: office.district.session.id })
  const { content } = await showPaper(work, row)
  return { ...office, work, row, content }
}

/** The session after the one of the district, closed. */
async function nextSession(test: TestWork, { deputiesOffice, session }: District) {
  const at = (day: string) => test(deputiesOffice, day)
  const termId = (await findTerm(at('2026-02-10')))?.id ?? ''
  const asked = { termId, number: session.number + 1, openedOn: plainDate('2026-02-10') }
  const { id } = await openSession(at('2026-02-10'), asked)
  await closeSession(at('2026-02-13'), { id, closedOn: plainDate('2026-02-13') })
  return { ...asked, id }
}

describe('建议办理情况报告', () => {
  test(
    'its figures are those of the catalogue for the same days, and the appendix shows how each came about',
    rolledBack(async (test) => {
      const { work, content } = await written(test)
      const { figures } = await listFigures(work, { from: '2025-02-21' as never, to: cutOff as never })
      const appendix = tableUnder(content, '编号')
      for (const [id = '', , shown, arithmetic] of appendix) {
        const figure = figures.find((known) => known.id === id)
        expect([id, arithmetic]).toEqual([id, figure?.arithmetic])
        expect(['是', '否', `${figure?.value}`, `${figure?.value}%`]).toContain(shown)
      }
      const text = paperTexts(content).join('\n')
      expect(text).toContain('共受理代表建议、批评和意见4件，其中大会期间4件，闭会期间0件。')
      expect(text).toContain('经核定，已经解决或者基本解决的（A类）2件，占总件数的50.00%，其余2件。')
      expect(text).toContain('按承办单位自报，B类1件，占25.0%。')
    }),
  )

  test(
    'says what was concluded on its own base and how classes changed after the first answer; each number knows its figure',
    rolledBack(async (test) => {
      const office = await reportOffice(test)
      const { district } = office
      const { suggestion } = await repliedSuggestion(test, district, 'A')
      const at = test(district.deputiesOffice, '2025-05-26')
      const asReported = { classReported: 'A', classVerified: 'B' }
      await at.tx.updateTable('suggestion').set(asReported).where('id', '=', suggestion.id).execute()
      await at.tx
        .updateTable('caseRecord')
        .set({ closedOn: plainDate('2025-05-26') })
        .where('id', '=', suggestion.id)
        .execute()
      const work = test(office.writer, cutOff)
      const { content } = await showPaper(work, await issue(work, { kind, subjectId: district.session.id }))
      const text = paperTexts(content).join('\n')
      expect(text).toContain('已办结1件，办结率25.00%（1/4）。')
      expect(text).not.toMatch(/再次办结\d/u)
      expect(text).toMatch(
        /第一次办理答复为A类1件、B类0件.*核定为A类2件、B类1件.*由A类降低1件，二次交办后核定为A类0件/u,
      )
      const bound = content.body.flatMap((block) =>
        block.kind === 'paragraph'
          ? (block.figures ?? []).map(({ id, start, end }) => [id, block.text.slice(start, end)])
          : [],
      )
      expect(bound).toEqual(
        expect.arrayContaining([
          ['F088', '4'],
          ['F901', '1'],
          ['F902', '25.00'],
          ['F910', '1'],
        ]),
      )
      const shown = new Map(tableUnder(content, '编号').map(([id, , value]) => [id, Number.parseFloat(value ?? '')]))
      for (const [id = '', printed] of bound) expect([id, Number(printed)]).toEqual([id, shown.get(id)])
    }),
  )

  test(
    'every breakdown adds up to the total it is of',
    rolledBack(async (test) => {
      const { content } = await written(test)
      const sum = (rows: string[][], at: number) => rows.reduce((total, row) => total + Number(row[at]), 0)
      expect(sum(tableUnder(content, '类别'), 1)).toBe(4)
      expect(sum(tableUnder(content, '承办单位'), 1)).toBe(1)
      const systems = paperTexts(content).find((text) => text.startsWith('按承办系统分')) ?? ''
      const counted = [...systems.matchAll(/(\d+)件/g)].map(([, count]) => Number(count))
      expect(counted.reduce((a, b) => a + b, 0)).toBe(4)
    }),
  )

  test(
    'a year is compared with the one before when it is over; while it runs a part is not compared with a whole',
    rolledBack(async (test) => {
      const { district } = await reportOffice(test)
      const at = (day: string) => test(district.deputiesOffice, day)
      const { termId, ...next } = await nextSession(test, district)
      const before = async (day: string) => (await reportYearOf(at(day), next.id))?.before
      expect(await before('2026-12-01')).toBeUndefined()
      const last = { termId, number: next.number + 1, openedOn: plainDate('2027-02-10') }
      await openSession(at('2027-02-10'), last)
      expect(await before('2027-02-11')).toMatchObject({ to: '2026-02-10' })
    }),
  )

  test(
    'a year of which the ledger has a part is not compared, and the report says so',
    rolledBack(async (test) => {
      const { district, suggestionIds } = await reportOffice(test)
      const { id: subjectId, number, termId } = await nextSession(test, district)
      const work = test(district.deputiesOffice, '2027-02-11')
      await openSession(work, { termId, number: number + 1, openedOn: plainDate('2027-02-10') })
      const numberThem = async (last: number) => {
        for (const [at, id] of suggestionIds.entries())
          await work.tx
            .updateTable('suggestion')
            .set({ number: at === 2 ? last : at + 1 })
            .where('id', '=', id)
            .execute()
      }
      await numberThem(3)
      const total = async () => paperTexts((await previewPaper(work, { kind, subjectId })).content).join('\n')
      expect(await total()).toContain('上一年度同口径为3件，减少3件。')
      await numberThem(4)
      const partly = await total()
      await numberThem(3)
      const since = { key: ledgerWholeFrom.key, value: '2026-01-01' }
      await changeSetting(work, { ...since, reason: '以前只补录了一部分' })
      expect(await total()).toBe(partly)
      expect(partly).toContain('上一年度的建议没有完整录入办理台账，不作同口径比较。')
      expect(partly).not.toMatch(/同口径为|上一年度的[\d.]+%/u)
    }),
  )

  test(
    'no number in it is written by hand: its words have none',
    rolledBack(async (test) => {
      const { content } = await written(test)
      expect(JSON.stringify(annualText)).not.toMatch(/\d/)
      expect(content.number).toBe('代表工委报〔2025〕1号')
    }),
  )

  test(
    'is an official paper with organ, number, date and imprint; only the offices issue it, and not before the session closed',
    rolledBack(async (test) => {
      const { district, row, work, content } = await written(test)
      const { bytes } = await work.ports.files.get(work, row.fileId)
      await expectSameWords(work.ports.papers, content)
      expect(textsOf(bytes).slice(0, 3)).toEqual([
        '区人大代表工作委员会文件',
        '代表工委报〔2025〕1号',
        '关于区十七届人大三次会议代表建议、批评和意见办理情况的报告',
      ])
      expect(textsOf(bytes)).toContain('2025年5月28日印发')
      const asked = { kind, subjectId: district.session.id }
      for (const who of [district.units[0].head, district.leader])
        expect((await listAbout(test(who, cutOff), { id: asked.subjectId })).offers).toEqual([])
      const { offers } = await listAbout(test(district.governmentOffice, '2025-02-19'), { id: asked.subjectId })
      expect(offers.find((offer) => offer.kind === kind)?.refused).toBe('会议闭幕以后才能印发办理情况报告')
      expect((await showPaper(test(district.leader, cutOff), row)).id).toBe(row.id)
      await expect(showPaper(test(district.units[0].clerk, cutOff), row)).rejects.toMatchObject({ kind: 'not_found' })
    }),
  )
})
