/** 历次报告同口径: the same figure in earlier reports, each with its sentence, and whether it was counted in the same way. */
import { yearOf } from '#kernel/date'
import type { Figure } from '#kernel/figure'
import type { Work } from '#kernel/work'
import { compile } from '../../domain/writer/compile.ts'
import { figuresIn } from '../../domain/writer/content.ts'
import { printedValue, type StatedFigure } from '../../domain/writer/stated.ts'
import type { PastInput, PastValue } from '../../domain/past/contract.ts'
import { sentenceAround, withUnit } from '../../domain/past/sentence.ts'
import { figureOf } from '../compute.ts'
import { contentOf, getReport, reportsOf, type Report } from '../writer/repository.ts'
import { statedFigures } from '../writer/stating.ts'
import { pastTexts } from './texts.ts'

/** Reports of this house that are looked through. */
const mostReports = 20

export async function pastValues(work: Work, { id, figureId }: PastInput<'values'>): Promise<{ values: PastValue[] }> {
  const report = await getReport(work, id)
  const figure = figureOf(work, figureId)
  const today = (await statedFigures(work, report)).find((one) => one.id === figureId)
  const values = [...(await inReports(work, report, figure, today)), ...(await inTexts(work, figure))]
  return { values: values.toSorted((a, b) => b.year - a.year) }
}

/** Signed reports whose period ended before this one's. */
async function inReports(
  work: Work,
  report: Report,
  figure: Figure,
  today: StatedFigure | undefined,
): Promise<PastValue[]> {
  const earlier = (await reportsOf(work)).filter(
    ({ id, toOn, signedAt, snapshotId }) =>
      id !== report.id && toOn < report.toOn && signedAt !== null && snapshotId !== null,
  )
  const values: PastValue[] = []
  for (const one of earlier.slice(0, mostReports)) {
    const content = await contentOf(work, one)
    if (!figuresIn(content).includes(figure.id)) continue
    const stated = await statedFigures(work, one)
    const was = stated.find(({ id }) => id === figure.id)
    if (was) values.push(valueIn(one, { was, today, place: placeIn(content, stated, figure.id) }))
  }
  return values
}

function placeIn(
  content: Parameters<typeof compile>[0],
  stated: readonly StatedFigure[],
  id: string,
): { printed: string; sentence: string } {
  const known = new Map(stated.map((figure) => [figure.id, figure]))
  for (const { pieces } of compile(content, (one) => known.get(one)).blocks) {
    let start = 0
    for (const piece of pieces) {
      const end = start + piece.text.length
      if ('figure' in piece && piece.figure === id)
        return {
          printed: piece.text,
          sentence: sentenceAround(pieces.map(({ text }) => text).join(''), { start, end }),
        }
      start = end
    }
  }
  return { printed: '', sentence: '' }
}

interface Found {
  readonly was: StatedFigure
  readonly today: StatedFigure | undefined
  readonly place: { readonly printed: string; readonly sentence: string }
}

function valueIn({ id, title, toOn }: Report, { was, today, place }: Found): PastValue {
  const { definition, version, revision, statements } = was
  return {
    reportId: id,
    pastId: null,
    title,
    year: yearOf(toOn),
    ...place,
    definition,
    version: `${version}.${revision}`,
    likeness: was.version !== today?.version ? 'other_query' : was.revision !== today.revision ? 'other_words' : 'same',
    statements: statements.map(({ value, cause, at }) => ({ value: printedValue(was, value), cause, at })),
  }
}

async function inTexts(work: Work, { id: figureId }: Figure): Promise<PastValue[]> {
  return (await pastTexts(work)).flatMap(({ id, title, year, text, claims }) =>
    claims
      .filter(({ figure }) => figure === figureId)
      .slice(0, 3)
      .map((claim) => ({
        reportId: null,
        pastId: id,
        title,
        year,
        printed: withUnit(text, claim),
        sentence: sentenceAround(text, claim),
        definition: '',
        version: '',
        likeness: 'unknown' as const,
        statements: [],
      })),
  )
}
