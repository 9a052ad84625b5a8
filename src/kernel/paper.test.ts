import { expect, test } from 'vitest'
import { heading, layOut, paperDay, paperTexts, paragraph, type Paper } from './paper.ts'

const paper: Paper = {
  format: 'document',
  organ: '测试区人大常委会',
  number: '测人大〔2026〕3号',
  classMark: null,
  title: '关于交办代表建议的通知',
  addressee: '各承办单位',
  body: [
    paragraph('第一段。\n\n第二段。'),
    heading(1, '总体要求'),
    heading(2, '依法办理'),
    heading(2, '按时办理'),
    heading(3, '时限'),
    heading(4, '延期'),
    heading(1, '工作安排'),
    heading(2, '交办'),
  ],
  attachments: [],
  signature: { organ: '测试区人大常委会', signer: null, on: '2026-06-01' },
  note: null,
  imprint: { copies: ['区政府办公室', '区监委'], printed: { organ: '区人大常委会办公室', on: '2026-06-02' } },
}

test('headings count by level and begin again under the next one above: 一、（一）1.（1）', () => {
  const numbered = layOut(paper)[0]?.pieces.flatMap((piece) =>
    piece.role.startsWith('heading') && 'text' in piece ? [piece.text] : [],
  )
  expect(numbered).toEqual([
    '一、总体要求',
    '（一）依法办理',
    '（二）按时办理',
    '1. 时限',
    '（1）延期',
    '二、工作安排',
    '（一）交办',
  ])
})

test('a day is written in Arabic digits without leading zeros', () => {
  expect(paperDay('2026-06-01')).toBe('2026年6月1日')
})

test('a paper reads from the organ to the imprint, a blank line beginning a paragraph', () => {
  const texts = paperTexts(paper)
  expect(texts.slice(0, 6)).toEqual([
    '测试区人大常委会文件',
    '测人大〔2026〕3号',
    '关于交办代表建议的通知',
    '各承办单位：',
    '第一段。',
    '第二段。',
  ])
  expect(texts.slice(-4)).toEqual([
    '2026年6月1日',
    '抄送：区政府办公室，区监委。',
    '区人大常委会办公室',
    '2026年6月2日印发',
  ])
})

test('attachments are numbered where there are several, and the imprint closes a page that is not A3', () => {
  const list = { title: '交办清单', page: 'landscape_a3' as const, body: [] }
  const one = layOut({ ...paper, attachments: [list] })
  expect(one.map(({ page }) => page)).toEqual(['portrait', 'landscape_a3', 'portrait'])
  expect(one.at(-1)?.pieces.map(({ role }) => role)).toEqual(['imprint'])
  expect(paperTexts({ ...paper, attachments: [list] })).toContain('附件：交办清单')
  const two = paperTexts({ ...paper, attachments: [list, { ...list, title: '填写说明', page: 'portrait' }] })
  expect(two.filter((text) => /交办清单|填写说明|^附件/.test(text))).toEqual([
    '附件：1. 交办清单',
    '2. 填写说明',
    '附件1',
    '交办清单',
    '附件2',
    '填写说明',
  ])
})
