/** 公开的办理情况报告: the issued text with a link on every figure, the way to its evidence, and the preview of the office. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { listTable } from '#kernel/table-export'
import { dayText } from '#ui/dates'
import { ExportForm } from '#ui/ExportForm'
import { DataTable, Facts } from '#ui/lists'
import type { ListContext, Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { handlingApi, type HandlingBlock, type PublicHandling } from '../domain/annual/contract.ts'
import { handlingMessages } from '../messages/handling.ts'
import { pageMessages } from '../messages/pages.ts'
import { PublicRecords, recordsTable } from './PublicRecords.tsx'

export const handlingAddress = (reference: string): string => `/handling-reports/${reference}`

export const handlingPage: Page = {
  path: '/handling-reports/:reference',
  access: 'public',
  async get({ call, params }) {
    const report = await call(handlingApi.one, { reference: params.reference ?? '' })
    return { title: report.title, body: <Report report={report} /> }
  },
  /** 数字口径和算式 */
  async list({ call, params, session }) {
    const { title, figures } = await call(handlingApi.one, { reference: params.reference ?? '' })
    const m = pageMessages[session.language]
    return listTable(title, figures, [
      [handlingMessages[session.language].figure, ({ name }) => name],
      [m.printed, ({ shown }) => shown],
      [m.arithmetic, ({ arithmetic }) => arithmetic],
      [m.definition, ({ definition }) => definition],
    ])
  },
}

export const handlingPreviewPage: Page = {
  path: '/handling-reports/:id/preview',
  access: ['deputies_office'],
  async get({ call, params, session }) {
    const report = await call(handlingApi.preview, { id: params.id ?? '' })
    const m = handlingMessages[session.language]
    return {
      title: say(m.previewTitle, { title: report.title }),
      body: (
        <>
          <div className="note">
            <p>{m.previewIntro}</p>
            <p>
              <a href={`/papers/${params.id ?? ''}`}>{m.paper}</a> <a href="/desk/publications">{m.publish}</a>
            </p>
          </div>
          <Report report={report} preview />
        </>
      ),
    }
  },
}

function Report({ report, preview = false }: { report: PublicHandling; preview?: boolean }) {
  const m = useMessages(handlingMessages)
  const { toList, hint } = useMessages(pageMessages)
  const { language } = useSession()
  const { organ, number, title, issuedOn, from, to, voidedOn, blocks, attachments, reference } = report
  const figures = preview ? new Set<string>() : new Set(report.figures.map(({ id }) => id))
  const day = (on: string) => dayText(on, language)
  return (
    <>
      <p>
        <a href="/reports">{toList}</a>
      </p>
      <p className="reference">
        {organ} {number}
      </p>
      <h1>{title}</h1>
      {voidedOn !== null && <p className="note">{say(m.voided, { day: day(voidedOn) })}</p>}
      <p className="hint">
        {say(m.about, { day: day(issuedOn), from: day(from), to: day(to) })} {!preview && hint}
      </p>
      <Blocks blocks={blocks} reference={reference} figures={figures} />
      {attachments.map((one) => (
        <section key={one.title}>
          <h2>{one.title}</h2>
          <Blocks blocks={one.blocks} reference={reference} figures={figures} caption={one.title} />
        </section>
      ))}
      <h2>{m.appendix}</h2>
      <DataTable
        caption={m.appendix}
        rows={report.figures}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            head: m.figure,
            cell: ({ id, name }) => (preview ? name : <a href={figureAddress(reference, id)}>{name}</a>),
          },
          { id: 'shown', head: m.value, cell: ({ shown }) => shown, number: true },
          { id: 'arithmetic', head: m.arithmetic, cell: ({ arithmetic }) => arithmetic, number: true },
        ]}
      />
      {!preview && <ExportForm />}
    </>
  )
}

const figureAddress = (reference: string, id: string): string => `${handlingAddress(reference)}/figures/${id}`

interface BlocksProps {
  readonly blocks: readonly HandlingBlock[]
  readonly reference: string
  /** Those that lead to their evidence. */
  readonly figures: ReadonlySet<string>
  readonly caption?: string
}

/** 正文, block by block. */
function Blocks({ blocks, reference, figures, caption }: BlocksProps) {
  const m = useMessages(handlingMessages)
  return blocks.map((block, at) => {
    switch (block.kind) {
      case 'heading': {
        const Heading = block.level === 1 ? 'h2' : 'h3'
        return <Heading key={at}>{block.text}</Heading>
      }
      case 'paragraph':
        return (
          <p key={at} className="prose">
            {block.pieces.map(({ text, figure }, place) =>
              figure !== undefined && figures.has(figure) ? (
                <a key={place} className="figure num nb" href={figureAddress(reference, figure)}>
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </p>
        )
      case 'table':
        return <TextTable key={at} caption={caption ?? m.table} table={block} />
    }
  })
}

/** A table of the text: it stacks on a phone like a list, but is none that is taken away by itself. */
function TextTable({ caption, table }: { caption: string; table: Extract<HandlingBlock, { kind: 'table' }> }) {
  const { columns, rows } = table
  return (
    <table className="stack" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, row) => (
          <tr key={row} role="row">
            {columns.map((head, column) => (
              <td key={head} role="cell" data-label={head}>
                {cells[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const handlingFigurePage: Page = {
  path: '/handling-reports/:reference/figures/:figureId',
  access: 'public',
  async get(context) {
    const { report, figure, records } = await found(context)
    return { title: figure.name, body: <Evidence report={report} figure={figure} records={records} /> }
  },
  async list(context) {
    const { figure, records } = await found(context)
    return recordsTable(figure.name, records, context.session)
  },
}

async function found({ call, params }: ListContext) {
  const { reference = '', figureId = '' } = params
  const report = await call(handlingApi.one, { reference })
  const figure = report.figures.find(({ id }) => id === figureId)
  if (!figure) throw new Refusal('not_found', 'figure.not_found', { id: figureId })
  return { report, figure, records: await call(handlingApi.rows, { reference, figureId }) }
}

interface EvidenceProps {
  readonly report: PublicHandling
  readonly figure: PublicHandling['figures'][number]
  readonly records: z.output<typeof handlingApi.rows.output>
}

function Evidence({ report: { reference, from, to }, figure, records }: EvidenceProps) {
  const m = useMessages(pageMessages)
  const words = useMessages(handlingMessages)
  const { language } = useSession()
  const { printed, now, total, published, rows } = records
  return (
    <>
      <p>
        <a href={handlingAddress(reference)}>{m.back}</a>
      </p>
      <h1>{figure.name}</h1>
      <Facts
        facts={[
          [m.printed, <b key="printed">{printed}</b>],
          [m.definition, figure.definition],
          [
            m.arithmetic,
            <span key="sum" className="num">
              {figure.arithmetic}
            </span>,
          ],
          [words.period, say(words.days, { from: dayText(from, language), to: dayText(to, language) })],
          [m.records, say(m.recordsPublic, { count: total, published })],
        ]}
      />
      <p>{now === printed ? words.same : say(words.changed, { now })}</p>
      <PublicRecords published={published} rows={rows} />
    </>
  )
}
