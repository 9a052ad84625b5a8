import { expect, test } from 'vitest'
import { paragraph, type Paper } from '#kernel/paper'
import { ports, rolledBack, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import { missingIn, pagesOf, poppler } from '#testing/pdf-files'
import { form, notice, reply } from '#testing/sample-papers'
import { repliedSuggestion } from '#testing/suggestions'
import { setByWordProcessor, wordProcessor } from '#testing/word-files'
import { issue } from './commands.ts'
import { listAbout, showPaper } from './reads.ts'

const without = wordProcessor && poppler ? '' : ' — SKIPPED, because LibreOffice or poppler is not installed here'

/** With 版记 it nearly fills its page: nothing around that may take a line of it. */
const minutes: Paper = {
  ...notice,
  format: 'minutes',
  title: '重点建议会商纪要',
  addressee: null,
  body: [paragraph('会议要求有关单位认真办理。')],
  attachments: [],
  note: null,
}

/** 受理通知、交办函、交办通知、答复函、征询意见表 */
async function issuedPapers(test: TestWork): Promise<Paper[]> {
  const district = await createDistrict(test)
  const { suggestion } = await repliedSuggestion(test, district, 'B')
  const office = test(district.deputiesOffice, '2025-05-21')
  const unit = test(district.units[0].head, '2025-05-21')
  const { offers } = await listAbout(unit, { id: suggestion.id })
  const asked = [
    [office, 'suggestion.acceptance', suggestion.id],
    [office, 'suggestion.assignment', suggestion.id],
    [office, 'suggestion.assignment_list', district.session.id],
    [unit, 'suggestion.reply', offers[0]?.subjectId ?? ''],
    [office, 'suggestion.inquiry', suggestion.id],
  ] as const
  const papers: Paper[] = []
  for (const [work, kind, subjectId] of asked)
    papers.push((await showPaper(work, await issue(work, { kind, subjectId }))).content)
  return papers
}

test.skipIf(without)(
  `LibreOffice reads each paper word for word, on as many pages as it needs${without}`,
  { timeout: 120_000 },
  rolledBack(async (test) => {
    const papers = [...(await issuedPapers(test)), reply, notice, form, minutes]
    const pdfs = setByWordProcessor(await Promise.all(papers.map((paper) => ports.papers.word(paper))))
    expect(papers.flatMap((paper, at) => missingIn(pdfs[at] ?? new Uint8Array(), paper))).toEqual([])
    const pages = pdfs.map((pdf) => pagesOf(pdf).length)
    // Numbers and names of what is issued differ from run to run, and with them the last line of the reply.
    const most = [1, 3, 4, 2, 1]
    expect(pages.slice(0, most.length).filter((count, at) => count > (most[at] ?? 0))).toEqual([])
    expect(pages.slice(most.length)).toEqual([1, 13, 1, 1])
  }),
)
