/** The text of the annual report (报告正文): sentences around computed figures; no number in it is written by hand. */
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, type PaperBlock } from '#kernel/paper'
import { percentOf } from '../../domain/arithmetic.ts'
import { annualSystems, annualText as text } from '../../messages/annual.ts'
import type { Breakdowns, KeyLine, Rate } from './breakdowns.ts'
import { classChanges } from './class-changes.ts'
import { stated, statedParagraph } from './stated.ts'
import { printedOf, valueOf as value } from './values.ts'

/** Values of the figures named, of this year and of the one before where there was one; a part of a year is not compared. */
export interface AnnualFigures {
  readonly values: Readonly<Record<string, number>>
  readonly before: Readonly<Record<string, number>> | 'not_whole' | undefined
}

export interface AnnualMaterial extends AnnualFigures {
  readonly parts: Breakdowns
  readonly keys: readonly KeyLine[]
  /** 典型做法 and what else people wrote; its numbers are bound. */
  readonly narrative: readonly PaperBlock[]
  /** 满意度测评 in one sentence; '' while there was none. */
  readonly poll: string
}

const decimals = 1

const percent = (count: number, base: number): string => percentOf(count, base, decimals).toFixed(decimals)

const rate = ({ count, base }: Rate): string =>
  base === 0 ? text.noRate : say(text.rate, { percent: percent(count, base), count, base })

export const annualBody = (material: AnnualMaterial): PaperBlock[] => [
  ...totalPart(material),
  ...resultPart(material),
  ...recheckPart(material),
  ...keyPart(material),
  ...material.narrative,
  ...(material.poll === '' ? [] : [heading(1, text.poll.heading), paragraph(material.poll)]),
  ...problemPart(material),
  ...nextPart(material),
]

function totalPart({ values, before, parts }: AnnualMaterial): PaperBlock[] {
  const words = text.total
  const total = value(values, 'F088')
  const print = printedOf(values)
  const facts = { total: print('F088'), inSession: print('F145'), between: print('F089') }
  return [
    heading(1, words.heading),
    statedParagraph(say(words.all, facts) + changeOf(total, before)),
    paragraph(say(words.systems, { parts: systemsOf(parts, total) })),
    paragraph(words.categories),
    {
      kind: 'table',
      columns: text.categoryColumns.map((label, at) => ({ label, share: at === 0 ? 4 : 2, align: 'center' })),
      rows: parts.categories.map(({ category, count }) => [
        category ?? text.noCategory,
        String(count),
        `${percent(count, total)}%`,
      ]),
    },
  ]
}

function changeOf(total: number, year: AnnualFigures['before']): string {
  if (year === 'not_whole') return text.total.notComparable
  const before = year && value(year, 'F088')
  if (!before) return ''
  const { more, less, same } = text.total
  const count = Math.abs(total - before)
  return say(text.total.before, {
    before,
    change: total === before ? same : say(total > before ? more : less, { count }),
  })
}

/** Kinds of units that belong to one system are added up. */
function systemsOf({ systems }: Breakdowns, total: number): string {
  const sums = new Map<string, number>()
  for (const { kind, count } of systems) {
    const name = annualSystems[kind ?? ''] ?? text.otherSystem
    sums.set(name, (sums.get(name) ?? 0) + count)
  }
  return [...sums]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => say(text.share, { name, count, percent: percent(count, total) }))
    .join(text.semicolon)
}

function resultPart({ values, before, parts }: AnnualMaterial): PaperBlock[] {
  const words = text.result
  const total = value(values, 'F088')
  const print = printedOf(values)
  const solved = {
    solved: print('F090'),
    percent: stated('F147', value(values, 'F147').toFixed(2)),
    rest: print('F146'),
  }
  const reported = parts.classes
    .toSorted((a, b) => a.class.localeCompare(b.class))
    .map(({ class: name, count }) =>
      say(text.share, { name: say(words.className, { class: name }), count, percent: percent(count, total) }),
    )
  return [
    heading(1, words.heading),
    statedParagraph(say(words.classes, solved) + pointsOf(value(values, 'F147'), before)),
    statedParagraph(closedIn(values)),
    ...(reported.length > 0 ? [paragraph(say(words.reported, { parts: reported.join(text.semicolon) }))] : []),
    paragraph(
      say(words.rates, {
        inTime: rate(parts.inTime),
        contacted: rate(parts.contacted),
        satisfied: rate(parts.satisfied),
        basically: rate(parts.basically),
        published: rate(parts.published),
      }) + (value(values, 'F160') === 1 ? words.allInTime : words.notAllInTime),
    ),
  ]
}

/** 百分点 against the year before. */
function pointsOf(now: number, year: AnnualFigures['before']): string {
  const before = year === 'not_whole' ? undefined : year && value(year, 'F147')
  if (!before) return ''
  const { pointsUp, pointsDown, pointsSame } = text.result
  const points = (Math.abs(Math.round(now * 100) - Math.round(before * 100)) / 100).toFixed(2)
  return say(now === before ? pointsSame : now > before ? pointsUp : pointsDown, { before: before.toFixed(2), points })
}

/** 办结率, of all suggestions and of those assigned a second time: each on its own base. */
function closedIn(values: AnnualFigures['values']): string {
  const { closed, closedAgain } = text.result
  const print = printedOf(values)
  const share = (id: string) => stated(id, value(values, id).toFixed(2))
  const all = say(closed, { closed: print('F901'), rate: share('F902'), total: print('F088') })
  if (value(values, 'F087') === 0) return all
  return all + say(closedAgain, { second: print('F087'), closed: print('F903'), rate: share('F904') })
}

function recheckPart({ values }: AnnualMaterial): PaperBlock[] {
  const { heading: title, all, some, second } = text.recheck
  return [
    heading(1, title),
    statedParagraph(
      (value(values, 'F157') === 1 ? all : some) + say(second, { count: stated('F087', value(values, 'F087')) }),
    ),
    ...classChanges(values),
  ]
}

function keyPart({ values, keys }: AnnualMaterial): PaperBlock[] {
  const words = text.key
  return [
    heading(1, words.heading),
    statedParagraph(say(words.count, { count: stated('F085', value(values, 'F085')) })),
    ...keys.flatMap(({ number, title, leader, supervisor, units, targets }) => [
      heading(2, say(words.one, { number, title })),
      paragraph(
        [
          say(words.line, { leader, supervisor, units }),
          targets
            .map(({ indicator, target, dueOn, metOn }) =>
              say(metOn ? words.met : words.open, { indicator, target, day: paperDay(metOn ?? dueOn) }),
            )
            .join(''),
        ].join(''),
      ),
    ]),
  ]
}

/** Only what the ledger shows, each with its count; what did not happen is not mentioned. */
function problemPart({ parts }: AnnualMaterial): PaperBlock[] {
  const words = text.problems
  const late = parts.inTime.base - parts.inTime.count
  const found = [
    [words.dissatisfied, parts.dissatisfied],
    [words.untrue, parts.untrue],
    [words.returns, parts.returns],
    [words.late, late],
    [words.overdue, parts.overduePromises],
  ] as const
  const lines = found.filter(([, count]) => count > 0).map(([words_, count]) => paragraph(say(words_, { count })))
  return [heading(1, words.heading), ...(lines.length > 0 ? lines : [paragraph(words.none)])]
}

function nextPart({ parts }: AnnualMaterial): PaperBlock[] {
  const words = text.next
  const { openPromises: count } = parts
  return [
    heading(1, words.heading),
    paragraph(count > 0 ? say(words.promises, { count }) : words.noPromises),
    paragraph(words.publish),
  ]
}
