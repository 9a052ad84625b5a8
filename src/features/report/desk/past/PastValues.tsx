/** 历次报告同口径: what earlier reports said of the chosen figure, and plainly whether it was counted in the same way. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { Anchor } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { pastApi, type PastValue } from '../../domain/past/contract.ts'
import { stageMessages } from '../../messages/stages.ts'

export function PastValues({ reportId, figureId }: { reportId: string; figureId: string }) {
  const { past: m } = useMessages(stageMessages)
  const { data, error } = useEndpoint(pastApi.values, { id: reportId, figureId })
  return (
    <>
      <h3>{m.values}</h3>
      {!data && <Asking error={error} />}
      {data?.values.length === 0 && <p className="hint">{m.noValues}</p>}
      <ul className="plain-list">
        {data?.values.map((value, at) => (
          <li key={at}>
            <Value value={value} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Value({ value }: { value: PastValue }) {
  const { past: m } = useMessages(stageMessages)
  const { reportId, title, year, printed, sentence, definition, version, likeness, statements } = value
  const [frozen, ...later] = statements
  return (
    <>
      <b className="num">{say(m.row, { year, printed })}</b>{' '}
      {reportId === null ? title : <Anchor href={`/desk/report/texts/${reportId}`}>{title}</Anchor>}
      <p className="past-sentence">{sentence}</p>
      <p className={likeness === 'same' ? 'hint' : 'note'}>{say(m.likeness[likeness], { version, definition })}</p>
      {frozen && (
        <p className="hint">
          {say(m.frozen, { value: frozen.value })} <Moment at={frozen.at} />
        </p>
      )}
      {later.map(({ value: restated, cause, at }) => (
        <p key={at} className="note">
          {say(m.restated, { value: restated, cause })} <Moment at={at} />
        </p>
      ))}
    </>
  )
}
