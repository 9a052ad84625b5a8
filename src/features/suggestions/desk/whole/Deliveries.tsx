/** 送达记录: who was told what about this suggestion, when, and whether it was read; asked for when it is unfolded. */
import { useState } from 'react'
import { deliveryWords, noticeApi, type DeliveryView } from '#features/notices'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { DataTable } from '#ui/lists'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'

export function Deliveries({ aboutId }: { aboutId: string }) {
  const m = useMessages(deliveryWords)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.title}</summary>
      {open && <Rows aboutId={aboutId} />}
    </details>
  )
}

function Rows({ aboutId }: { aboutId: string }) {
  const m = useMessages(deliveryWords)
  const { data, error } = useEndpoint(noticeApi.deliveries, { subjectId: aboutId })
  if (!data) return <Asking error={error} />
  if (data.length === 0) return <p>{m.none}</p>
  return (
    <DataTable
      caption={m.title}
      rows={data}
      rowKey={({ id }) => id}
      columns={[
        { id: 'person', head: m.person, cell: ({ person }) => person },
        { id: 'words', head: m.words, cell: ({ words }) => words },
        { id: 'told', head: m.told, cell: ({ createdAt }) => <Moment at={createdAt} /> },
        { id: 'channel', head: m.channel, cell: ({ channel }) => m.channels[channel] },
        { id: 'standing', head: m.standing, cell: (row) => <Standing of={row} /> },
      ]}
    />
  )
}

function Standing({ of: { readAt, deliveredAt, lastError } }: { of: DeliveryView }) {
  const { standings } = useMessages(deliveryWords)
  if (readAt !== null)
    return (
      <>
        {standings.read} <Moment at={readAt} />
      </>
    )
  if (deliveredAt !== null) return standings.delivered
  return lastError === null ? standings.waiting : say(standings.failed, { error: lastError })
}
