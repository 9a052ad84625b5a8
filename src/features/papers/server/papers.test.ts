import { describe, expect, test } from 'vitest'
import type { Actor, Work } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { openHouse } from '#testing/house'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { workbookLimits } from '../../../server/workbook/limits.ts'
import { openZip } from '../../../server/workbook/zip.ts'
import { noonOf } from '../../../server/clock.ts'
import { workIn } from '../../../server/work.ts'
import { plainDate } from '#kernel/date'
import { archive, attachScan, issue, issueMany, voidPaper } from './commands.ts'
import { listAbout, register, showPaper } from './reads.ts'

const acceptance = (subjectId: string) => ({ kind: 'suggestion.acceptance', subjectId })

const file = (work: Work, name: string, begins: string) =>
  work.ports.files.put(work, { name, bytes: Buffer.from(`${begins}\n`, 'latin1') }, 'attachment')

async function issued(test: TestWork) {
  const district = await createDistrict(test)
  const suggestion = await acceptedSuggestion(test, district)
  const work = test(district.deputiesOffice, '2025-02-24')
  return { district, suggestion, work, paper: await issue(work, acceptance(suggestion.id)) }
}

/** A house with committed suggestions that can be accepted, and the office that does it. */
async function houseWith(count: number) {
  const house = await openHouse()
  return house.as({ roles: ['system_admin'] }, async (work) => {
    const as = (who: Actor | readonly string[], on = '2026-11-24') =>
      workIn({ ...house.site, clock: noonOf(plainDate(on)) }, work.tx, {
        tenant: house.tenant.id,
        ...('roles' in who ? { actor: who } : {}),
      }).work
    const playing = Object.assign(as, { settle: () => Promise.resolve() }) as TestWork
    const district = await createDistrict(playing)
    const ids: string[] = []
    while (ids.length < count) ids.push((await acceptedSuggestion(playing, district)).id)
    return { house, ids, office: { ...district.deputiesOffice, accountId: null } }
  })
}

describe('文号', () => {
  test('twenty issued at the same moment have the numbers 1 to 20, each once', async () => {
    const { house, ids, office } = await houseWith(20)
    const papers = await Promise.all(ids.map((id) => house.as(office, (work) => issue(work, acceptance(id)))))
    const numbers = papers.map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    const { total } = await house.as(office, (work) => register(work, { offset: 0, limit: 50 }))
    expect(total).toBe(20)
  }, 60_000)

  test('one suggestion asked for four times at the same moment gets one paper and one number', async () => {
    const { house, ids, office } = await houseWith(2)
    const [first = '', second = ''] = ids
    const same = await Promise.all([1, 2, 3, 4].map(() => house.as(office, (work) => issue(work, acceptance(first)))))
    expect(new Set(same.map(({ number }) => number))).toEqual(new Set(['代表工委函〔2026〕1号']))
    const next = await house.as(office, (work) => issue(work, acceptance(second)))
    expect(next.number).toBe('代表工委函〔2026〕2号')
  }, 60_000)

  test(
    'a series begins again with the year, and every organ has its own',
    rolledBack(async (test) => {
      const { district, work, paper } = await issued(test)
      const { suggestion } = await assignedSuggestion(test, district)
      const asked = { kind: 'suggestion.assignment', subjectId: suggestion.id }
      expect((await issue(test(district.governmentOffice, '2025-03-04'), asked)).number).toBe('区政府函〔2025〕1号')
      await voidPaper(work, { id: paper.id, reason: '文字有误' })
      const later = await issue(test(district.deputiesOffice, '2026-01-05'), acceptance(paper.aboutId))
      expect(later.number).toBe('代表工委函〔2026〕1号')
    }),
  )
})

describe('印发与作废', () => {
  test(
    'issuing again gives the same paper, whatever changed in the record since',
    rolledBack(async (test) => {
      const { district, suggestion, work, paper } = await issued(test)
      const before = await showPaper(work, { id: paper.id })
      await work.tx.updateTable('caseRecord').set({ title: '改过的标题' }).where('id', '=', suggestion.id).execute()
      const again = await issue(test(district.deputiesOffice, '2025-03-01'), acceptance(suggestion.id))
      expect(again.id).toBe(paper.id)
      const after = await showPaper(work, { id: again.id })
      expect(after).toEqual(before)
      expect(after.digest).toBe(work.ports.sha256(JSON.stringify(before.content)))
    }),
  )

  test(
    'a void number is kept with its reason and never given again; the next paper has the next number',
    rolledBack(async (test) => {
      const { district, suggestion, work, paper } = await issued(test)
      const gone = await voidPaper(work, { id: paper.id, reason: '主送写错' })
      expect(gone).toMatchObject({ number: '代表工委函〔2025〕1号', voidReason: '主送写错', voidedOn: '2025-02-24' })
      await expect(voidPaper(work, { id: paper.id, reason: '再来一次' })).rejects.toMatchObject({
        code: 'paper.voided',
      })
      const next = await issue(work, acceptance(suggestion.id))
      expect(next.number).toBe('代表工委函〔2025〕2号')
      const { rows } = await register(test(district.deputiesOffice), { offset: 0, limit: 50, year: 2025 })
      expect(rows.map(({ number, voidedOn }) => [number, voidedOn !== null])).toEqual([
        ['代表工委函〔2025〕2号', false],
        ['代表工委函〔2025〕1号', true],
      ])
    }),
  )

  test(
    'a reply letter made void gives the next number of the unit’s series, which the next reply does not meet',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const work = test(district.units[0].head, '2025-05-21')
      const [offer] = (await listAbout(work, { id: suggestion.id })).offers
      const asked = { kind: 'suggestion.reply', subjectId: offer?.subjectId ?? '' }
      const first = await issue(work, asked)
      await voidPaper(work, { id: first.id, reason: '盖错章' })
      expect((await issue(work, asked)).number).toBe('住建局复〔2025〕2号')
      const other = await repliedSuggestion(test, district)
      const [second] = (await listAbout(work, { id: other.suggestion.id })).offers
      expect((await issue(work, { ...asked, subjectId: second?.subjectId ?? '' })).number).toBe('住建局复〔2025〕3号')
    }),
  )

  test(
    'only the organ that issued it makes it void or attaches a scan, and reads its register',
    rolledBack(async (test) => {
      const { district, paper } = await issued(test)
      const deputy = test(district.deputies[0].actor, '2025-02-25')
      expect((await showPaper(deputy, { id: paper.id })).ofOwnOrgan).toBe(false)
      await expect(voidPaper(deputy, { id: paper.id, reason: '不要' })).rejects.toMatchObject({ kind: 'forbidden' })
      const unit = test(district.units[0].head, '2025-02-25')
      await expect(voidPaper(unit, { id: paper.id, reason: '不要' })).rejects.toMatchObject({ kind: 'not_found' })
      expect((await register(unit, { offset: 0, limit: 50 })).total).toBe(0)
      expect((await register(deputy, { offset: 0, limit: 50 })).total).toBe(0)
    }),
  )
})

describe('盖章扫描件', () => {
  test(
    'is kept when number and addressee are those of the paper, and refused with both when they are not',
    rolledBack(async (test) => {
      const { district, work, paper } = await issued(test)
      const { id: fileId } = await file(work, '扫描.pdf', '%PDF-1.7')
      const right = { id: paper.id, fileId, number: '代表工委函[2025]1号', addressee: '陈晓峰、徐美琴代表：' }
      await expect(attachScan(work, { ...right, number: '代表工委函〔2025〕11号' })).rejects.toMatchObject({
        code: 'paper.scan_number_differs',
        field: 'number',
        detail: { read: '代表工委函〔2025〕11号', issued: '代表工委函〔2025〕1号' },
      })
      await expect(attachScan(work, { ...right, addressee: '李明代表' })).rejects.toMatchObject({
        code: 'paper.scan_addressee_differs',
        field: 'addressee',
      })
      expect(await attachScan(work, right)).toMatchObject({ scanFileId: fileId, scannedOn: '2025-02-24' })
      await expect(attachScan(work, right)).rejects.toMatchObject({ code: 'paper.scan_exists' })
      const deputy = test(district.deputies[0].actor)
      expect((await deputy.ports.files.get(deputy, fileId)).name).toBe('扫描.pdf')
      const unit = test(district.units[0].head)
      await expect(unit.ports.files.get(unit, fileId)).rejects.toMatchObject({ code: 'file.not_found' })
    }),
  )

  test(
    'is a PDF or a JPEG, and a file of one’s own',
    rolledBack(async (test) => {
      const { district, work, paper } = await issued(test)
      const right = { id: paper.id, number: paper.number ?? '', addressee: paper.addressee }
      const note = await file(work, '扫描.txt', 'text')
      await expect(attachScan(work, { ...right, fileId: note.id })).rejects.toMatchObject({ code: 'paper.scan_type' })
      const foreign = await file(test(district.governmentOffice), '扫描.pdf', '%PDF-1.7')
      await expect(attachScan(work, { ...right, fileId: foreign.id })).rejects.toMatchObject({ code: 'file.not_found' })
    }),
  )
})

test(
  'many are packed in the order of their numbers, named by number and title, for those who may read each of them',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) ids.push((await acceptedSuggestion(test, district)).id)
    const work = test(district.deputiesOffice, '2025-02-24')
    const { issued: papers } = await issueMany(work, { kind: 'suggestion.acceptance', subjectIds: ids })
    const packed = await archive(work, { ids: papers.map(({ id }) => id).toReversed() })
    expect(packed).toMatchObject({ name: '文书 3 份 2025年2月24日.zip', papers: 3 })
    const { bytes } = await work.ports.files.get(work, packed.fileId)
    const names = [...openZip(Buffer.from(bytes), packed.name, workbookLimits).keys()]
    expect(names.map((name) => name.slice(0, 15))).toEqual([1, 2, 3].map((n) => `代表工委函〔2025〕${n}号 关`))
    const unit = test(district.units[0].head)
    await expect(archive(unit, { ids: papers.map(({ id }) => id) })).rejects.toMatchObject({ kind: 'not_found' })
  }),
)
