import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { pdfRefused, poppler, wordsOf } from '#testing/pdf-files'
import { acceptedSuggestion } from '#testing/suggestions'
import { issue } from './commands.ts'
import { showPaper, showPdf } from './reads.ts'

const refused = await pdfRefused()

test.skipIf(refused || !poppler)(
  `the PDF of a paper is of what was issued, whatever changed in the record since${refused}`,
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await acceptedSuggestion(test, district)
    const work = test(district.deputiesOffice, '2025-02-24')
    const paper = await issue(work, { kind: 'suggestion.acceptance', subjectId: id })
    const before = await showPdf(work, paper)
    await work.tx.updateTable('caseRecord').set({ title: '改过的标题' }).where('id', '=', id).execute()
    const after = await showPdf(work, paper)
    expect(Buffer.from(after.bytes).equals(before.bytes)).toBe(true)
    expect(after.name).toMatch(/^代表工委函〔2025〕1号 .*\.pdf$/)
    const { content } = await showPaper(work, paper)
    expect(wordsOf(after.bytes, content)).toContain('代表工委函〔2025〕1号')
  }),
)

test.skipIf(refused)(
  `whoever may read the word file may have the PDF, and nobody else${refused}`,
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await acceptedSuggestion(test, district)
    const paper = await issue(test(district.deputiesOffice, '2025-02-24'), {
      kind: 'suggestion.acceptance',
      subjectId: id,
    })
    const deputy = test(district.deputies[0].actor, '2025-02-25')
    expect((await deputy.ports.files.get(deputy, paper.fileId)).name).toMatch(/docx$/)
    expect((await showPdf(deputy, paper)).bytes.length).toBeGreaterThan(1000)
    const unit = test(district.units[0].head, '2025-02-25')
    await expect(unit.ports.files.get(unit, paper.fileId)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(showPdf(unit, paper)).rejects.toMatchObject({ kind: 'not_found', code: 'paper.not_found' })
  }),
)
