/** 导出: the report as a paper by GB/T 9704, with an appendix that says of every number where it is from. */
import { heading, paragraph, sheetPaper, type Paper, type PaperBlock, type PaperTable } from '#kernel/paper'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { compile, type Compiled } from '../../domain/writer/compile.ts'
import { figuresIn, type Content } from '../../domain/writer/content.ts'
import type { WriterInput } from '../../domain/writer/contract.ts'
import { printedValue, type StatedFigure } from '../../domain/writer/stated.ts'
import { headingNumber, sourceWords as m } from '../../messages/printed.ts'
import { namesOf } from '../names.ts'
import { refuseStep } from './allowed.ts'
import { contentOf, getReport, type Report } from './repository.ts'
import { statedFigures } from './stating.ts'
import { refuseUnexplained } from './steps.ts'

/** Both are the same paper: the word file to go on with, the PDF to look at and print. */
export async function exportReport(
  work: Work,
  { id, format }: WriterInput<'export'>,
): Promise<{ fileId: string; name: string }> {
  const report = await getReport(work, id)
  refuseStep(work, 'export', report, { report_explained: true })
  const content = await contentOf(work, report)
  const paper = await paperOf(work, report, content)
  const name = say(m.fileNames[format], { title: report.title.replaceAll(/[\\/:*?"<>|]/gu, ' ') })
  const bytes = format === 'pdf' ? await work.ports.papers.pdf(paper) : await work.ports.papers.word(paper)
  const file = await work.ports.files.put(work, { name, bytes }, 'attachment')
  work.record('report.exported', id, { version: report.version, file: file.id, format })
  return { fileId: file.id, name }
}

export async function paperOf(work: Work, report: Report, content: Content): Promise<Paper> {
  const { body, sources } = await printedParts(work, report, content)
  return sheetPaper(report.title, body, { attachments: [{ title: m.title, ...sources }] })
}

export interface PrintedParts {
  readonly body: PaperBlock[]
  /** The appendix, without its title. */
  readonly sources: Pick<Paper['attachments'][number], 'page' | 'body'>
}

/** The text and its sources; refuses while a number cannot be accounted for. */
export async function printedParts(work: Work, report: Report, content: Content): Promise<PrintedParts> {
  const figures = new Map((await statedFigures(work, report)).map((figure) => [figure.id, figure]))
  const compiled = compile(content, (one) => figures.get(one))
  refuseUnexplained(work, compiled.issues)
  const stated = figuresIn(content).flatMap((one) => figures.get(one) ?? [])
  const byHand = await handTable(work, compiled)
  const restated = restatedTable(stated)
  return {
    body: compiled.blocks.map(({ kind, pieces }) => {
      const text = pieces.map((piece) => piece.text).join('')
      return kind === 'heading' ? heading(1, text.replace(headingNumber, '').slice(0, 300)) : paragraph(text)
    }),
    sources: {
      page: 'landscape_a3',
      body: [
        heading(1, m.heading),
        sourceTable(report, stated, compiled),
        ...(byHand.rows.length > 0 ? [heading(1, m.byHand), byHand] : []),
        ...(restated.rows.length > 0 ? [heading(1, m.restated), restated] : []),
      ],
    },
  }
}

const civilDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

type Columns = readonly (readonly [label: string, share: number])[]

const table = (columns: Columns, rows: string[][]): PaperTable => ({
  kind: 'table',
  columns: columns.map(([label, share]) => ({ label, share, align: 'left' })),
  rows,
})

function sourceTable({ fromOn, toOn }: Report, stated: readonly StatedFigure[], { blocks }: Compiled): PaperTable {
  const { columns: c } = m
  const printedAs = (id: string): string[] =>
    blocks.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => ('figure' in piece && piece.figure === id ? [piece.text] : [])),
    )
  return table(
    [
      [c.id, 2],
      [c.printed, 3],
      [c.name, 4],
      [c.definition, 10],
      [c.period, 5],
      [c.arithmetic, 5],
      [c.rows, 2],
      [c.digest, 6],
    ],
    stated.map((figure) => [
      figure.id,
      [...new Set(printedAs(figure.id))].join(' '),
      figure.name,
      say(m.definition, { definition: figure.definition, version: figure.version, revision: figure.revision }),
      say(m.period, { from: fromOn, to: toOn }),
      figure.arithmetic,
      String(figure.rows),
      figure.digest === '' ? m.draft : figure.digest,
    ]),
  )
}

async function handTable(work: Work, { blocks }: Compiled): Promise<PaperTable> {
  const { columns: c } = m
  const vouched = blocks.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ('hand' in piece && piece.hand ? [{ text: piece.text, ...piece.hand }] : [])),
  )
  const names = await namesOf(
    work,
    vouched.map(({ by }) => by),
  )
  return table(
    [
      [c.number, 3],
      [c.reason, 10],
      [c.by, 3],
      [c.on, 3],
    ],
    vouched.map(({ text, reason, by, on }) => [text, reason, names(by), on ?? '']),
  )
}

function restatedTable(stated: readonly StatedFigure[]): PaperTable {
  const { columns: c } = m
  return table(
    [
      [c.id, 2],
      [c.name, 4],
      [c.before, 2],
      [c.after, 2],
      [c.cause, 8],
      [c.by, 3],
      [c.on, 3],
    ],
    stated.flatMap((figure) => {
      const [frozen, ...later] = figure.statements
      return later.map(({ value, cause, by, at }) => [
        figure.id,
        figure.name,
        frozen ? printedValue(figure, frozen.value) : '',
        printedValue(figure, value),
        cause,
        by,
        civilDay.format(new Date(at)),
      ])
    }),
  )
}
