/** The figures of one report (报告所用数字): counted now while it is open, as they were stated once it is frozen. */
import type { Figure } from '#kernel/figure'
import type { Work } from '#kernel/work'
import type { StatedFigure } from '../../domain/writer/stated.ts'
import { messages } from '../../messages/index.ts'
import { computeAll } from '../compute.ts'
import { statementsOf, type KeptStatement } from '../statements.ts'
import { revisionsOf, wordsInForce, wordsOfCode, type WordsInForce } from '../wordings.ts'
import type { Report } from './repository.ts'

/** Reports are Chinese texts: units and arithmetic stand in them in Chinese, whoever reads the screen. */
const units = messages['zh-CN'].units

type Value = Omit<StatedFigure, keyof WordsInForce | 'id' | 'name' | 'scope' | 'unit' | 'kind' | 'decimals'>

export const statedFigures = (work: Work, report: Report): Promise<StatedFigure[]> =>
  report.snapshotId === null ? liveFigures(work, report) : frozenFigures(work, report, report.snapshotId)

async function liveFigures(work: Work, { fromOn, toOn }: Report): Promise<StatedFigure[]> {
  const wordsOf = await wordsInForce(work)
  const { figures } = work.slots
  const computed = await computeAll({ ...work, language: 'zh-CN' }, figures, {
    tenant: work.tenant,
    from: fromOn,
    to: toOn,
  })
  return figures.map((figure) => {
    const { value, exact, rows, arithmetic } = computed(figure)
    const { version } = figure
    return describe(work, figure, wordsOf(figure), {
      version,
      value,
      exact,
      rows,
      arithmetic,
      digest: '',
      statements: [],
    })
  })
}

/** The last value stated before the signature; before there is one, the last of all. */
export function statementShown(
  kept: readonly KeptStatement[],
  { signedAt }: Pick<Report, 'signedAt'>,
): KeptStatement | undefined {
  const until = signedAt?.toISOString()
  return kept.findLast(({ statement }) => until === undefined || statement.at <= until) ?? kept[0]
}

/** What was restated after the signature is listed and does not change the text that was signed. */
async function frozenFigures(work: Work, report: Report, snapshotId: string): Promise<StatedFigure[]> {
  const all = await statementsOf(work, snapshotId)
  const stated: StatedFigure[] = []
  for (const figure of work.slots.figures) {
    const kept = all.get(figure.id) ?? []
    const shown = statementShown(kept, report)
    if (!shown) continue
    const { statement, exact, version, digest } = shown
    const { value, rows, arithmetic } = statement
    const statements = kept.map((one) => one.statement)
    stated.push(
      describe(work, figure, await wordsOfRevision(work, figure, shown), {
        version,
        value,
        exact,
        rows,
        arithmetic,
        digest,
        statements,
      }),
    )
  }
  return stated
}

/** A report keeps the words its figures had when they were stated. */
async function wordsOfRevision(work: Work, figure: Figure, { wording }: KeptStatement): Promise<WordsInForce> {
  if (wording === 0) return wordsOfCode(work, figure)
  return (await revisionsOf(work, figure.id)).find(({ revision }) => revision === wording) ?? wordsOfCode(work, figure)
}

function describe(work: Work, figure: Figure, words: WordsInForce, value: Value): StatedFigure {
  const { id, kind, unit } = figure
  const { name, scope } = figure.words[work.language]
  const { definition, rounding, owner, revision } = words
  const decimals = figure.kind === 'percent' ? figure.decimals : 0
  return { id, kind, name, scope, definition, rounding, owner, revision, unit: units[unit], decimals, ...value }
}
