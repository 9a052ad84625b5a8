/** Reports as eleven congresses printed them, labelled by hand: how much of them the checker finds and judges rightly. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueWith } from './catalogue.ts'
import { checkReport, type Checked } from './check.ts'
import { readNumbers } from './claims.ts'
import type { LedgerFigure } from './comparing.ts'

/** Real texts are never in the repository; they may stand beside it. */
const shared = join(import.meta.dirname, '../../../../../../shared')
const folder = join(shared, 'data/reports')
const present = existsSync(folder)
if (!present) console.warn(`skipped: the real reports are not here (${folder})`)

interface Label {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
  readonly approx: boolean
  readonly metric: string
}

interface Mutation {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly old: string
  readonly new: string
  readonly metric: string
}

interface Snippet {
  readonly id: string
  readonly text: string
  readonly sums: readonly { readonly parts: readonly string[]; readonly total: string; readonly holds: boolean }[]
  readonly pcts: readonly {
    readonly part: string
    readonly whole: string
    readonly stated_pct: string
    readonly verdict: string
  }[]
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const catalogue = catalogueWith([])

/** Labels count characters of the text behind the header; none of the texts has a sign beyond UTF-16's first plane. */
const textOf = (report: string): string =>
  (read(`${report}.txt`).split('# ---- text begins')[1] ?? '').replace(/^.*\n\n*|\n+$/gu, '')
const labelsOf = (report: string): readonly Label[] =>
  (JSON.parse(read(`${report}.claims.json`)) as { claims: readonly Label[] }).claims

/** Figures that make every label true; a label of 200余 stands for some exact number above it. */
const ledgerOf = (labels: readonly Label[]): LedgerFigure[] =>
  labels.map(({ metric, value, unit, approx }) => ({ metric, value: unit !== '%' && approx ? value + 1 : value }))

const developed = ['01', '02', '05', '08', '12', '16']
const heldOut = ['17', '21', '24', '27', '30']
const all = [...developed, ...heldOut]

function scored(reports: readonly string[]): { f1: number; values: number; mapped: number } {
  let [found, missed, wrong, values, mapped] = [0, 0, 0, 0, 0]
  for (const report of reports) {
    const labels = labelsOf(report)
    const { claims } = checkReport(textOf(report), catalogue)
    for (const label of labels) {
      const claim = claims.find(({ start, end }) => start === label.start && end === label.end)
      if (!claim) missed += 1
      else {
        found += 1
        if (claim.value === label.value && claim.unit === label.unit && claim.approx === label.approx) values += 1
        if (claim.metric?.key === label.metric) mapped += 1
      }
    }
    wrong += claims.length - labels.filter(({ start }) => claims.some((claim) => claim.start === start)).length
  }
  const labelled = found + missed
  return { f1: (2 * found) / (2 * found + missed + wrong), values: values / labelled, mapped: mapped / labelled }
}

const alarms = ({ claims }: Checked) =>
  claims
    .filter(({ verdict }) => verdict === 'differs' || verdict === 'inconsistent')
    .map(({ text, unit, reason }) => `${text}${unit} ${reason.code}`)

describe.skipIf(!present)('real reports', () => {
  test.each([
    ['the reports it was made with', developed],
    ['reports kept aside', heldOut],
  ])('quantities and what they count are found in %s', (_, reports) => {
    const { f1, values, mapped } = scored(reports)
    expect(f1).toBeGreaterThanOrEqual(0.985)
    expect(values).toBeGreaterThanOrEqual(0.985)
    expect(mapped).toBeGreaterThanOrEqual(0.92)
  })

  test('no alarm where figures and text agree', () => {
    for (const report of all) {
      expect(alarms(checkReport(textOf(report), catalogue)), report).toEqual([])
      expect(alarms(checkReport(textOf(report), catalogue, ledgerOf(labelsOf(report)))), report).toEqual([])
    }
  })

  test('every changed number is flagged where it stands', () => {
    const mutations = JSON.parse(read('mutations.json')) as readonly Mutation[]
    const missed = mutations.filter((one) => {
      const text = textOf(one.report)
      expect(text.slice(one.start, one.end)).toBe(one.old)
      const changed = text.slice(0, one.start) + one.new + text.slice(one.end)
      const { claims } = checkReport(changed, catalogue, ledgerOf(labelsOf(one.report)))
      const claim = claims.find(({ start }) => start === one.start)
      return claim?.metric?.key !== one.metric || !['differs', 'inconsistent'].includes(claim.verdict)
    })
    expect(mutations).toHaveLength(32)
    expect(missed).toEqual([])
  })

  test('every number of every report is a quantity or has a kind', () => {
    const texts = [...all.map(textOf), readFileSync(join(shared, 'design/work-report-2025.txt'), 'utf8')]
    for (const text of texts) {
      const { claims, others } = readNumbers(text)
      const holders = Array.from(text.matchAll(/\d+/gu), ({ 0: digits, index }) =>
        [...claims, ...others].filter(({ start, end }) => start <= index && index + digits.length <= end),
      )
      expect(holders.filter(({ length }) => length !== 1)).toEqual([])
    }
  })

  test('a report of 10,000 characters takes less than a second', () => {
    const text = textOf('01')
    expect(text.length).toBeGreaterThan(9_000)
    const begun = performance.now()
    checkReport(text, catalogue, ledgerOf(labelsOf('01')))
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

describe.skipIf(!present)('statistics with sums and percentages', () => {
  const snippets = present ? (JSON.parse(read('stat_snippets.json')) as readonly Snippet[]) : []

  test('what holds is not flagged, what does not is, and what was cut off is told from what is wrong', () => {
    for (const { id, text, sums, pcts } of snippets) {
      const expected = [
        ...sums.filter(({ holds }) => !holds).map(({ total }) => `${total} sum_wrong`),
        ...pcts
          .filter(({ verdict }) => verdict !== 'rounded')
          .map(({ stated_pct: stated, verdict }) => `${stated} share_${verdict}`),
      ]
      const found = checkReport(text, catalogue)
        .claims.filter(({ verdict }) => verdict === 'inconsistent')
        .map(({ value, reason }) => `${value} ${reason.code}`)
      expect(found, id).toEqual(expected)
    }
  })

  test('a changed part or total of any sum is found', () => {
    for (const { id, text, sums } of snippets)
      for (const { parts, total } of sums)
        for (const number of [...parts, total]) {
          const changed = variants(text, number, (value, decimals) =>
            (value + (decimals > 0 ? 0.3 : 3)).toFixed(decimals),
          )
          expect(
            changed.some((one) => alarms(checkReport(one, catalogue)).length > 0),
            `${id} ${number}`,
          ).toBe(true)
        }
  })

  test('a changed percentage is found', () => {
    for (const { id, text, pcts } of snippets)
      for (const { stated_pct: stated } of pcts) {
        const changed = variants(text, stated, (value, decimals) =>
          (value + 5 * 10 ** -Math.min(decimals, 1)).toFixed(decimals),
        )
        expect(
          changed.some((one) => alarms(checkReport(one, catalogue)).length > 0),
          `${id} ${stated}`,
        ).toBe(true)
      }
  })
})

/** The text with one occurrence of a number changed, each in turn. */
function variants(text: string, number: string, change: (value: number, decimals: number) => string): string[] {
  const decimals = number.split('.')[1]?.length ?? 0
  return checkReport(text, catalogue)
    .claims.filter((claim) => claim.text.replace(/\s*%$/u, '') === number)
    .map(({ start }) => text.slice(0, start) + change(Number(number), decimals) + text.slice(start + number.length))
}
