/** 依据: what the chosen figure means, how it was worked out, each record behind it, and what was restated since. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { Facts } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { figureFormats, type FigureFormat } from '../../domain/writer/content.ts'
import { writerApi } from '../../domain/writer/contract.ts'
import { printed, printedValue, type StatedFigure } from '../../domain/writer/stated.ts'
import { writerMessages } from '../../messages/writer.ts'
import { deskTwin, figureAddress } from '../period.tsx'
import { PastValues } from '../past/PastValues.tsx'
import { Restated } from '../Snapshots.tsx'
import { versionText } from '../values.tsx'

interface EvidenceProps {
  readonly reportId: string
  readonly period: { readonly from: string; readonly to: string }
  readonly figure: StatedFigure
  readonly as: FigureFormat
  /** Undefined where the text cannot be changed. */
  readonly onFormat: ((as: FigureFormat) => void) | undefined
  readonly onRemove: () => void
}

export function Evidence({ reportId, period, figure, as, onFormat, onRemove }: EvidenceProps) {
  const m = useMessages(writerMessages).evidence
  const { name, definition, arithmetic, rounding, scope, owner, id } = figure
  return (
    <>
      <h2>{name}</h2>
      <p className="big-figure">
        <b className="num">{printed(figure, as) ?? printed(figure, 'defined')}</b>
      </p>
      <Facts
        facts={[
          [m.definition, say(m.definitionOf, { definition, version: versionText(figure) })],
          [
            m.arithmetic,
            <span key="sum" className="num">
              {arithmetic}
            </span>,
          ],
          [m.rounding, rounding],
          [m.scope, scope],
          [m.owner, owner],
          [m.id, id],
        ]}
      />
      {onFormat && <Format figure={figure} as={as} onFormat={onFormat} onRemove={onRemove} />}
      <History figure={figure} />
      <PastValues key={`past ${id}`} reportId={reportId} figureId={id} />
      <Records key={id} reportId={reportId} period={period} figure={figure} />
    </>
  )
}

/** Only what is true of the value is offered. */
function Format({
  figure,
  as,
  onFormat,
  onRemove,
}: Pick<EvidenceProps, 'figure' | 'as' | 'onRemove'> & { readonly onFormat: (as: FigureFormat) => void }) {
  const m = useMessages(writerMessages).evidence
  const offered = figureFormats.flatMap((format) => {
    const text = printed(figure, format)
    return text === undefined ? [] : [{ format, text }]
  })
  return (
    <p className="actions-inline">
      <label>
        {m.as}{' '}
        <select value={as} onChange={({ target }) => onFormat(figureFormats.find((one) => one === target.value) ?? as)}>
          {offered.every(({ format }) => format !== as) && <option value={as}>{m.formats[as]}</option>}
          {offered.map(({ format, text }) => (
            <option key={format} value={format}>
              {say(m.format, { printed: text, name: m.formats[format] })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button secondary" onClick={onRemove}>
        {m.remove}
      </button>
    </p>
  )
}

function History({ figure }: Pick<EvidenceProps, 'figure'>) {
  const { statements, digest } = figure
  const m = useMessages(writerMessages).evidence
  const [frozen, ...later] = statements
  if (!frozen) return null
  return (
    <>
      <h3>{m.history}</h3>
      <p className="hint">
        {say(m.frozen, { value: printedValue(figure, frozen.value) })} <Moment at={frozen.at} />
      </p>
      <Restated statements={later} inWords={(value) => printedValue(figure, value)} />
      <p className="hint digest">{say(m.digest, { digest: digest.slice(0, 16) })}</p>
    </>
  )
}

function Records({ reportId, period, figure }: Pick<EvidenceProps, 'reportId' | 'period' | 'figure'>) {
  const m = useMessages(writerMessages).evidence
  const { data, error } = useEndpoint(writerApi.rows, { id: reportId, figureId: figure.id })
  if (!data) return <Asking error={error} />
  return (
    <>
      <h3>{say(m.rows, { count: data.total })}</h3>
      <ul className="plain-list records">
        {data.rows.map(({ id, label, link }) => (
          <li key={id}>{link ? <Anchor href={deskTwin(link)}>{label}</Anchor> : label}</li>
        ))}
      </ul>
      <p>
        {data.rows.length < data.total && <span className="hint">{say(m.shown, { shown: data.rows.length })} </span>}
        <Anchor href={figureAddress(figure.id, period)}>{m.all}</Anchor>
      </p>
    </>
  )
}
