/** What meetings made of a report (审议修改、测评): the paragraphs deliberation changed, and the result of a poll. */
import { say } from '#kernel/message'
import { Moment } from '#ui/dates'
import { DataTable } from '#ui/lists'
import { useMessages } from '#ui/session'
import type { Deliberation, ReportView } from '../../domain/writer/contract.ts'
import { stageMessages } from '../../messages/stages.ts'

export function Afterwards({ report: { deliberations, poll } }: { report: ReportView }) {
  const m = useMessages(stageMessages)
  return (
    <>
      {deliberations.length > 0 && (
        <section aria-label={m.deliberations.title}>
          <h2>{m.deliberations.title}</h2>
          {deliberations.map((one) => (
            <OneDeliberation key={one.number} one={one} />
          ))}
        </section>
      )}
      {poll.length > 0 && (
        <section aria-label={m.pollTitle}>
          <h2>{m.pollTitle}</h2>
          {poll.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
    </>
  )
}

function OneDeliberation({ one }: { one: Deliberation }) {
  const { deliberations: m } = useMessages(stageMessages)
  const { fromVersion: from, toVersion: to, reason, confirmedBy, confirmedAt, changes } = one
  const rows = changes.map((change, at) => ({ ...change, at }))
  const title = to === null ? say(m.open, { from, reason }) : say(m.row, { from, to, reason })
  return (
    <article>
      <h3>{title}</h3>
      {confirmedAt !== null && (
        <p className="hint">
          {say(m.by, { by: confirmedBy })} <Moment at={confirmedAt} />
        </p>
      )}
      {rows.length === 0 ? (
        <p className="hint">{m.none}</p>
      ) : (
        <DataTable
          caption={title}
          columns={[
            { id: 'before', head: m.before, cell: ({ before }) => (before === '' ? m.added : before) },
            { id: 'after', head: m.after, cell: ({ after }) => (after === '' ? m.removed : after) },
          ]}
          rows={rows}
          rowKey={({ at }) => String(at)}
        />
      )}
    </article>
  )
}
