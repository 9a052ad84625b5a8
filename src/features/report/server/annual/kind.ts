/** 建议办理情况报告 (M15) of a year: heard by the standing committee, published, printed for the next session. */
import type { DocumentKind } from '#kernel/document'
import { holdsAny } from '#kernel/roles'
import type { FigureAsk } from '#kernel/figure'
import { say } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { paperDay, paragraph, type Paper, type PaperTable } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { organOf, type Organ } from '#features/papers/server'
import { annualKind, annualText as text } from '../../messages/annual.ts'
import { computeAll, figureOf, type Computed } from '../compute.ts'
import { wordsInForce } from '../wordings.ts'
import { annualBody } from './body.ts'
import { breakdownsOf, keyLinesOf, unitLinesOf, type UnitLine } from './breakdowns.ts'
import { narrativeOf } from './narrative.ts'
import { shownAs } from './public-reads.ts'
import { reportYearOf, type ReportYear } from './period.ts'

const writers = ['deputies_office', 'government_office'] as const
const readers = [...writers, 'secretariat', 'leader', 'chairman', 'committee_member', 'deputy'] as const

/** In the order of the appendix. */
const figureIds = (
  'F088 F145 F089 F090 F146 F147 F157 F087 F085 F160 ' +
  'F901 F902 F903 F904 F905 F906 F907 F908 F909 F910 F911 F912 F913'
).split(' ')

const stillOpen = () => new Refusal('conflict', 'paper.session_open', {})

export const annualReport: DocumentKind = {
  kind: 'report.annual_handling',
  words: annualKind,
  async offers(work, aboutId) {
    const year = holdsAny(work.actor, writers) ? await reportYearOf(work, aboutId) : undefined
    return year ? [{ subjectId: aboutId, label: '', refused: year.ask ? null : stillOpen() }] : []
  },
  async draft(work, subjectId) {
    const organ = await organOf(work, writers)
    const year = await reportYearOf(work, subjectId)
    if (!year) throw new Refusal('not_found', 'paper.not_found', { id: subjectId })
    if (!year.ask) throw stillOpen()
    return {
      aboutId: subjectId,
      organId: organ.id,
      series: { word: text.series },
      paper: await write(work, { year, ask: year.ask, organ }),
    }
  },
  readable: ({ actor }) => (holdsAny(actor, readers) ? 'all' : 'none'),
}

async function valuesOf(work: Work, ask: FigureAsk): Promise<Computed[]> {
  const figures = figureIds.map((id) => figureOf(work, id))
  return figures.map(await computeAll(work, figures, ask))
}

const byId = (computed: readonly Computed[]): Record<string, number> =>
  Object.fromEntries(computed.map(({ figure, value }) => [figure.id, value]))

async function write(
  work: Work,
  { year: { session: of, before, comparable }, ask, organ }: { year: ReportYear; ask: FigureAsk; organ: Organ },
): Promise<Paper> {
  const figures = await valuesOf(work, ask)
  const narrative = await narrativeOf(work, of.id)
  const session = say(text.session, { term: toChineseNumeral(of.term), session: toChineseNumeral(of.number) })
  const body = annualBody({
    values: byId(figures),
    before: before && (comparable ? byId(await valuesOf(work, before)) : 'not_whole'),
    parts: await breakdownsOf(work, ask),
    keys: await keyLinesOf(work, ask),
    narrative: narrative?.body ?? [],
    poll: narrative?.poll ?? '',
  })
  return {
    format: 'document',
    organ: organ.name,
    number: null,
    classMark: null,
    title: say(text.title, { session }),
    addressee: await standingCommitteeOf(work),
    body: [paragraph(say(text.intro, { session, from: paperDay(ask.from), to: paperDay(ask.to) })), ...body],
    attachments: [
      { title: text.units.title, page: 'portrait', body: [unitTable(await unitLinesOf(work, ask))] },
      {
        title: text.figures.title,
        page: 'portrait',
        body: [figureTable(figures, await wordsInForce({ ...work, language: 'zh-CN' }))],
      },
      ...(narrative ? [narrative.sources] : []),
    ],
    signature: { organ: organ.name, signer: null, on: work.today },
    note: null,
    imprint: { copies: [], printed: { organ: organ.name, on: work.today } },
  }
}

/** 主送 本级人大常委会; none when the register of bodies has none. */
async function standingCommitteeOf({ tx, tenant }: Work): Promise<string | null> {
  const found = await tx
    .selectFrom('organisation')
    .select('name')
    .where('tenantId', '=', tenant)
    .where('kind', '=', 'standing_committee')
    .where('endsOn', 'is', null)
    .orderBy('sort')
    .executeTakeFirst()
  return found?.name ?? null
}

const unitTable = (lines: readonly UnitLine[]): PaperTable => ({
  kind: 'table',
  columns: text.units.columns.map((label, at) => ({
    label,
    share: at === 0 ? 5 : at === 1 ? 3 : 2,
    align: at === 0 ? 'left' : 'center',
  })),
  rows: lines.map(({ unit, lead, co, solved, inTime }) => [unit, ...[lead, co, solved, inTime].map(String)]),
})

const figureShares = [3, 5, 3, 6, 8]

const figureTable = (figures: readonly Computed[], inForce: Awaited<ReturnType<typeof wordsInForce>>): PaperTable => ({
  kind: 'table',
  columns: text.figures.columns.map((label, at) => ({
    label,
    share: figureShares[at] ?? 1,
    align: at === 0 || at === 2 ? 'center' : 'left',
  })),
  rows: figures.map(({ figure, value, arithmetic }) => {
    const { name } = figure.words['zh-CN']
    return [figure.id, name, shownAs({ figure, value }), arithmetic, inForce(figure).definition]
  }),
})
