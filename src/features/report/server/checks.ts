/** 核对报告: a text against the figures of the period, and against itself. */
import type { z } from 'zod'
import type { CheckedQuantity, CheckOptions } from '#kernel/feature'
import type { Figure, FigureAsk } from '#kernel/figure'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { catalogueWith } from '../domain/checker/catalogue.ts'
import { checkReport } from '../domain/checker/check.ts'
import { readNumbers } from '../domain/checker/claims.ts'
import type { Counted, LedgerFigure } from '../domain/checker/comparing.ts'
import type { Known } from '../domain/checker/metric.ts'
import { shownCheck } from '../domain/checker/view.ts'
import { longestText, mostClaims, type checkApi } from '../domain/contract-check.ts'
import { computeAll } from './compute.ts'
import { metricOfOffice, ownMetrics } from './metrics.ts'
import { askFor } from './period.ts'

type Input = z.output<typeof checkApi.check.input>

export async function checkText(
  work: Work,
  { text, fileId, ledger: compares = true, ...period }: Input,
): Promise<z.input<typeof checkApi.check.output>> {
  const read = await readReport(work, { text, fileId })
  const ask = await askFor(work, period)
  const catalogue = await catalogueOf(work)
  const ledger = compares ? await ledgerOf(work, catalogue, ask) : []
  const about = { from: ask.from, to: ask.to, ledger: compares }
  return { ...about, ...shownCheck(read, checkReport(read, catalogue, ledger), work.language) }
}

/** Metrics of the product and of the office. */
export const catalogueOf = async (work: Work): Promise<readonly Known[]> =>
  catalogueWith((await settingOf(work, ownMetrics)).map(metricOfOffice))

/** A text as it was pasted or uploaded; refuses what is empty, too long or full of numbers. */
export async function readReport(work: Work, { text, fileId }: Pick<Input, 'text' | 'fileId'>): Promise<string> {
  const read = text ?? (fileId === undefined ? '' : await textOfUpload(work, fileId))
  if (read.trim() === '') throw new Refusal('invalid', 'check.nothing_to_check', {}, 'text')
  refuseTooMuch(read)
  return read
}

/** More would be no report, and would take minutes. */
function refuseTooMuch(text: string): void {
  if (text.length > longestText)
    throw new Refusal('too_large', 'check.too_long', { length: text.length, limit: longestText }, 'text')
  const claims = readNumbers(text).claims.length
  if (claims > mostClaims)
    throw new Refusal('too_large', 'check.too_many', { count: claims, limit: mostClaims }, 'text')
}

async function textOfUpload(work: Work, fileId: string): Promise<string> {
  const { name, bytes } = await work.ports.files.get(work, fileId)
  return work.ports.texts.read(bytes, name)
}

/** The figures of the house under the metrics that name them; a rate before it is rounded. */
async function ledgerOf(work: Work, catalogue: readonly Known[], ask: FigureAsk): Promise<LedgerFigure[]> {
  const named = catalogue.flatMap(({ metric: { key, figure: id } }) => {
    const figure = work.slots.figures.find((one) => one.id === id)
    return figure ? [{ key, figure }] : []
  })
  const computed = await computeAll(
    work,
    named.map(({ figure }) => figure),
    ask,
  )
  return named.map(({ key, figure }) => {
    const { numerator, denominator } = computed(figure).exact
    return {
      metric: key,
      value: numerator / denominator,
      counts: countedBy(figure),
      period: { from: ask.from, to: ask.to, since: figure.period },
    }
  })
}

function countedBy({ unit }: Figure): Counted {
  if (unit === 'act') return 'acts'
  return unit === 'person' || unit === 'member' ? 'persons' : 'things'
}

/** A text of any district, with the metrics the product brings. */
export function checkAlone(text: string, { figures, language }: CheckOptions): readonly CheckedQuantity[] {
  refuseTooMuch(text)
  return shownCheck(text, checkReport(text, catalogueWith([]), figures), language).claims
}
