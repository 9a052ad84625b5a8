/** 这个数字是怎么来的: definition, arithmetic, number of records and restatements of one figure of a public report. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { momentText } from '#ui/dates'
import { Facts } from '#ui/lists'
import type { ListContext, Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { writerApi, type PublicReport } from '../domain/writer/contract.ts'
import { printedValue } from '../domain/writer/stated.ts'
import { pageMessages } from '../messages/pages.ts'
import { PublicRecords, recordsTable } from './PublicRecords.tsx'
import { reportAddress } from './ReportPages.tsx'

export const publicFigurePage: Page = {
  path: '/reports/:id/figures/:figureId',
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
  const report = await call(writerApi.publicOne, { id: params.id ?? '' })
  const figure = report.figures.find(({ id }) => id === params.figureId)
  if (!figure) throw new Refusal('not_found', 'figure.not_found', { id: params.figureId ?? '' })
  return { report, figure, records: await call(writerApi.publicRows, { id: report.id, figureId: figure.id }) }
}

interface EvidenceProps {
  readonly report: PublicReport
  readonly figure: PublicReport['figures'][number]
  readonly records: z.output<typeof writerApi.publicRows.output>
}

function Evidence({ report, figure, records }: EvidenceProps) {
  const m = useMessages(pageMessages)
  const { id, name, definition, version, revision, arithmetic, rounding, scope, rows, digest } = figure
  const printed = report.blocks.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.figure === id ? [piece.text] : [])),
  )
  return (
    <>
      <p>
        <a href={reportAddress(report.id)}>{m.back}</a>
      </p>
      <h1>{name}</h1>
      <Facts
        facts={[
          [m.printed, <b key="printed">{[...new Set(printed)].join(' ')}</b>],
          [m.definition, say(m.definitionOf, { definition, version, revision })],
          [
            m.arithmetic,
            <span key="sum" className="num">
              {arithmetic}
            </span>,
          ],
          [m.rounding, rounding],
          [m.scope, scope],
          [m.records, say(m.recordsPublic, { count: rows, published: records.published })],
          [
            m.digest,
            <span key="digest">
              <span className="digest">{digest}</span> <span className="hint">{m.digestHint}</span>
            </span>,
          ],
        ]}
      />
      <Restatements figure={figure} />
      <PublicRecords published={records.published} rows={records.rows} />
    </>
  )
}

/** The frozen value stays; what came later is listed beside it. */
function Restatements({ figure }: Pick<EvidenceProps, 'figure'>) {
  const m = useMessages(pageMessages)
  const { language } = useSession()
  const [frozen, ...later] = figure.statements
  return (
    <>
      <h2>{m.restated}</h2>
      {later.length === 0 && <p>{m.notRestated}</p>}
      {frozen && later.length > 0 && (
        <ul>
          <li>
            {say(m.wasFrozen, { value: printedValue(figure, frozen.value) })} {momentText(frozen.at, language)}
          </li>
          {later.map(({ number, value, cause, at }) => (
            <li key={number}>
              {say(m.restatedAs, { value: printedValue(figure, value), cause })} {momentText(at, language)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
