/** 类别变化: the class of the first answer against the class verified after rating, re-check and second assignment. */
import { say } from '#kernel/message'
import type { PaperBlock, PaperTable } from '#kernel/paper'
import { annualText } from '../../messages/annual.ts'
import { statedParagraph } from './stated.ts'
import { printedOf, valueOf } from './values.ts'

/** A, B, and C with D: as answered first, as verified. */
const pairs = [
  ['F905', 'F090'],
  ['F906', 'F908'],
  ['F907', 'F909'],
] as const

export function classChanges(values: Readonly<Record<string, number>>): PaperBlock[] {
  const words = annualText.recheck
  const print = printedOf(values)
  return [
    statedParagraph(
      say(words.changes, {
        firstA: print('F905'),
        firstB: print('F906'),
        firstC: print('F907'),
        nowA: print('F090'),
        nowB: print('F908'),
        nowC: print('F909'),
        open: print('F913'),
        lowered: print('F910'),
        again: print('F911'),
        raised: print('F912'),
      }),
    ),
    tableOf(values),
  ]
}

function tableOf(values: Readonly<Record<string, number>>): PaperTable {
  const { columns, classes, notVerified, noChange } = annualText.recheck
  const lines = pairs.map(([first, now], at) => {
    const [before, after] = [valueOf(values, first), valueOf(values, now)]
    return [classes[at] ?? '', String(before), String(after), signed(after - before)]
  })
  return {
    kind: 'table',
    columns: columns.map((label, at) => ({ label, share: at === 0 ? 3 : 2, align: 'center' })),
    rows: [...lines, [notVerified, noChange, String(valueOf(values, 'F913')), noChange]],
  }
}

const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0')
