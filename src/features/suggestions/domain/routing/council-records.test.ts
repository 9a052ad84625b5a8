/** Real records of three councils (议员建议, suggestion → department): each council learns from its own, four fifths of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeRouting } from './judge.ts'

/** Real data is never in the repository; it may stand beside it. */
const file = join(import.meta.dirname, '../../../../../../shared/data/councils/suggestions.zh_hans.public.jsonl')
const present = existsSync(file)
if (!present) console.warn(`skipped: the real council records are not here (${file})`)

interface CouncilRecord {
  readonly suggestion: string | null
  readonly position: string | null
  readonly councilor: string | null
  readonly county: string
  readonly brought_by: string | null
}

/** One department under its long and its short name. */
const shortNames: Readonly<Record<string, string>> = {
  新建工程处: '新工处',
  大地工程处: '大地处',
  台北市大地工程处: '大地处',
  公园路灯工程管理处: '公园处',
  卫生下水道工程处: '卫工处',
}

function readRecords() {
  const records = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CouncilRecord)
  const examples = records.flatMap(({ suggestion, position, councilor, county, brought_by }) => {
    const unit = brought_by?.trim()
    return suggestion && unit
      ? [
          {
            county,
            title: suggestion,
            text: position ?? '',
            facets: [county, position ?? '', councilor ?? ''],
            unitId: shortNames[unit] ?? unit,
          },
        ]
      : []
  })
  const counts = Map.groupBy(examples, ({ unitId }) => unitId)
  const largest = new Set(
    [...counts]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .slice(0, 20)
      .map(([unit]) => unit),
  )
  return examples.filter(({ unitId }) => largest.has(unitId))
}

describe.runIf(present)('the twenty departments that handled most', () => {
  test('are proposed first in at least 92 of 100, among the first three in at least 98.5', { timeout: 120_000 }, () => {
    const examples = readRecords()
    const councils = [...Map.groupBy(examples, ({ county }) => county).values()]
    const judged = councils.map((council) => judgeRouting(council))
    const over = (of: (one: (typeof judged)[number]) => number) =>
      judged.reduce((sum, one) => sum + of(one) * one.examples, 0) / examples.length
    console.log(
      `council records: ${examples.length}, accuracy ${over(({ accuracy }) => accuracy).toFixed(4)}, top three ${over(({ topThree }) => topThree).toFixed(4)}, macro-F1 ${over(({ macroF1 }) => macroF1).toFixed(3)}`,
    )
    expect(over(({ accuracy }) => accuracy)).toBeGreaterThanOrEqual(0.92)
    expect(over(({ topThree }) => topThree)).toBeGreaterThanOrEqual(0.985)
  })
})
