import { expect, test } from 'vitest'
import { paperTexts } from '#kernel/paper'
import { rolledBack } from '#testing/database'
import {
  bound,
  byHand,
  cutOff,
  draftReport,
  frozenReport,
  paragraph,
  reportOffice,
  rightText,
  verify,
  words,
} from '#testing/reports'
import { expectSameWords, fontTypesOf, pdfRefused, poppler, wordsOf } from '#testing/pdf-files'
import { restate } from '../snapshots.ts'
import { exportReport, paperOf } from './export.ts'
import { contentOf, getReport } from './repository.ts'

const refusal = (code: string) => expect.objectContaining({ code })

test(
  'the exported report says of every number where it is from: definition, period, arithmetic, records, digest',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const content = [...rightText, paragraph(words('视察'), byHand('12次', '据视察记录'))]
    const { id, snapshotId } = await frozenReport(test, office, content)
    await verify(test, office.suggestionIds[2] ?? '', 'A')
    await restate(test(office.writer, '2025-06-03'), { id: snapshotId, figureId: 'F090', cause: '再次评价后改为 A 类' })
    const work = test(office.writer, '2025-06-04')
    const report = await getReport(work, id)
    const paper = await paperOf(work, report, await contentOf(work, report))
    await expectSameWords(work.ports.papers, paper)
    const texts = paperTexts(paper)
    expect(texts).toContain('3件代表建议中，已经解决或基本解决3件，解决率为67%')
    expect(texts).toContain('一、代表建议办理')
    const [, rows] = paper.attachments[0]?.body ?? []
    expect(rows).toMatchObject({ kind: 'table' })
    const solved = rows?.kind === 'table' ? rows.rows.find(([figure]) => figure === 'F091') : []
    expect(solved).toEqual([
      'F091',
      '67%',
      '解决率',
      '已经解决或基本解决件数 ÷ 代表建议总数，四舍五入到整数（第 1.0 版）',
      '2025年2月21日至2025年5月28日',
      '2 ÷ 3 = 66.67 % → 67 %',
      '3',
      expect.stringMatching(/^[0-9a-f]{64}$/u),
    ])
    expect(texts).toEqual(expect.arrayContaining(['12次', '据视察记录', '再次评价后改为 A 类', '2025-06-03']))
  }),
)

test(
  'it is a word file; a text with an unexplained number does not leave the house',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const { id } = await draftReport(test, office)
    const work = test(office.writer, cutOff)
    const { fileId, name } = await exportReport(work, { id, format: 'word' })
    expect(name).toBe('工作报告.docx')
    const { bytes } = await work.ports.files.get(work, fileId)
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK')

    const bare = await draftReport(test, office, [paragraph(bound('F088'), words('，另有3件'))])
    await expect(exportReport(work, { id: bare.id, format: 'word' })).rejects.toThrow(refusal('report.unexplained'))
  }),
)

const refused = await pdfRefused()

test.skipIf(refused || !poppler)(
  `the PDF is the same paper: its text can be read out of it, no font is a picture, twice the same bytes${refused}`,
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const { id } = await frozenReport(test, office)
    const work = test(office.writer, cutOff)
    const made = []
    for (let n = 0; n < 2; n += 1) made.push(await exportReport(work, { id, format: 'pdf' }))
    expect(made[0]?.name).toBe('工作报告.pdf')
    const [one, other] = await Promise.all(made.map(({ fileId }) => work.ports.files.get(work, fileId)))
    expect(Buffer.from(one?.bytes ?? []).equals(other?.bytes ?? Buffer.alloc(1))).toBe(true)
    const bytes = one?.bytes ?? new Uint8Array()
    const report = await getReport(work, id)
    const words = wordsOf(bytes, await paperOf(work, report, await contentOf(work, report)))
    expect(words).toContain('3件代表建议中，已经解决或基本解决2件，解决率为67%')
    expect(words).toContain('数据来源表')
    expect(fontTypesOf(bytes)).not.toContain('Type 3')
  }),
)
