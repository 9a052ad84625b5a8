/** Feet of the pages (页码): — 1 — outside, right on odd pages and left on even ones; the lower red lines of a letter. */
import { AlignmentType, BorderStyle, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { say } from '#kernel/message'
import { paperWords } from '#kernel/messages/paper'
import { millimetres, red } from './measures.ts'
import { styleId } from './styles.ts'

const [before = '', after = ''] = say(paperWords.pageNumber, { page: '\u0000' }).split('\u0000')

/** One character of 4号 from the edge, its upper edge 7 mm below the type area. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleId('page_number'),
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        spacing: { line: millimetres(5), lineRule: LineRuleType.EXACT, after: millimetres(3) },
        children: [new TextRun({ children: [before, PageNumber.CURRENT, after] })],
      }),
    ],
  })

export const footersOf = (): { default: Footer; even: Footer } => ({
  default: pageNumber('right'),
  even: pageNumber('left'),
})

/** 版记 on a page of its own: the page has no number. */
export const noFooters = (): { default: Footer; even: Footer } => ({
  default: new Footer({ children: [new Paragraph('')] }),
  even: new Footer({ children: [new Paragraph('')] }),
})

/** 信函格式: the first page has no number but the thin and the thick line 20 mm above the edge. */
export const letterFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        text: '',
        indent: { left: -millimetres(7), right: -millimetres(7) },
        spacing: { line: 40, lineRule: LineRuleType.EXACT },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 1 } },
      }),
    ],
  })
