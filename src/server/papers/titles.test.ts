import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, type Paper } from '#kernel/paper'
import { notice } from '#testing/sample-papers'
import { partsOf } from '#testing/word-files'
import { writeDocx } from './docx.ts'
import { drawingOf } from './pdf/drawing.ts'
import type { Faces } from './pdf/faces.ts'
import { titleLines } from './titles.ts'

const written = [
  ['关于交办代表建议的通知'],
  ['关于区十七届人大三次会议', '第118号建议的答复'],
  ['关于交办区十七届人大三次会议', '第1号建议的函'],
  ['关于交办区十七届人大三次会议', '代表建议、批评和意见的通知'],
  ['关于区十七届人大三次会议', '代表建议、批评和意见办理情况的报告'],
  ['关于交办区十七届人大四次会议', '闭会期间第4号建议的函'],
  ['关于区十七届人大三次会议', '闭会期间第118号建议的会办意见'],
  ['区十七届人大三次会议第118号', '建议2024年第1季度会商纪要'],
  ['关于召开区十七届人大常委会', '第二十次会议的通知'],
  ['区十七届人民代表大会', '常务委员会第二十次会议纪要'],
  ['富阳区第十七届人民代表大会', '第三次会议关于政府工作报告的决议'],
  ['富阳区人民代表大会常务委员会', '关于加强历史文化名镇保护利用的决定'],
  ['关于提请任命李明同志', '为富阳区人民法院副院长的议案'],
  ['关于开展《中华人民共和国水污染防治法》', '贯彻实施情况执法检查的报告'],
  ['关于不予受理《关于加强富春街道农村生活', '污水治理和供水管网改造的建议》的通知'],
]

test.each(written.map((lines) => [lines.join(' / '), lines]))('a title is broken where words end: %s', (_, lines) => {
  expect(titleLines(lines.join(''))).toEqual(lines)
})

test('a title is whole in its lines, none of them longer than the type area, whatever it is', () => {
  const sign = fc.constantFrom(...Array.from('关于的、《》第12和人民代表大会a 𠮷'))
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 90 }), (signs) => {
      const lines = titleLines(signs.join(''))
      expect(lines.join('')).toBe(signs.join(''))
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(20)
    }),
    { numRuns: 60 },
  )
})

test('the word file and the PDF break a title and an attachment’s alike', async () => {
  const [title, attached] = [written[5] ?? [], written[11] ?? []]
  const paper: Paper = {
    ...notice,
    title: title.join(''),
    attachments: [{ title: attached.join(''), page: 'portrait', body: [] }],
  }
  const xml = partsOf(await writeDocx(paper)).get('word/document.xml') ?? ''
  const inWord = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?"Paper(?:Attachment)?Title"\/>(.*?)<\/w:p>/g)].map(
    ([, runs = '']) => runs.split('<w:br/>').map((run) => run.replaceAll(/<[^>]*>/g, '')),
  )
  const drawn = drawingOf(paper, {} as Faces).sheets.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'line' && piece.lines.length > 1 ? [piece.lines] : [])),
  )
  expect(layOut(paper)).toHaveLength(2)
  expect(inWord).toEqual([title, attached])
  expect(drawn).toEqual([title, attached])
})
