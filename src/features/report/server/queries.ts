/** Figures as they are shown: named, defined, with their arithmetic and their rows. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { FigureValue, reportApi } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { compute, computeAll, figureOf, listRows, type Computed } from './compute.ts'
import { askFor } from './period.ts'
import { wordsInForce, type WordsInForce } from './wordings.ts'

type Input<Name extends keyof typeof reportApi> = z.output<(typeof reportApi)[Name]['input']>

export async function listFigures(
  work: Work,
  period: Input<'figures'>,
): Promise<z.input<typeof reportApi.figures.output>> {
  const ask = await askFor(work, period)
  const wordsOf = await wordsInForce(work)
  const computed = await computeAll(work, work.slots.figures, ask)
  const figures = work.slots.figures.map((figure) => shown(work, computed(figure), wordsOf(figure)))
  return { from: ask.from, to: ask.to, figures }
}

export async function listFigureRows(
  work: Work,
  { id, offset, limit, ...period }: Input<'rows'>,
): Promise<z.input<typeof reportApi.rows.output>> {
  const ask = await askFor(work, period)
  const figure = figureOf(work, id)
  const computed = await compute(work, figure, ask)
  return {
    from: ask.from,
    to: ask.to,
    figure: shown(work, computed, (await wordsInForce(work))(figure)),
    rows: await listRows(work, figure, ask, { offset, limit }),
  }
}

/** A computed figure in the reader's language. */
function shown({ language }: Work, computed: Computed, { definition, revision }: WordsInForce): FigureValue {
  const { figure, value, rows, arithmetic } = computed
  const { id, version, kind, unit, words } = figure
  const { name } = words[language]
  return {
    id,
    version,
    revision,
    kind,
    value,
    rows,
    arithmetic,
    unit: messages[language].units[unit],
    name,
    definition,
  }
}
