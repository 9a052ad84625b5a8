/** 闭会 from the console: asked once, with the items not reached and the votes without a result. */
import { useState } from 'react'
import { closingMessages, meetingApi, notReached, type AgendaItem } from '#features/meetings'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { FormDialog } from '#ui/dialogs'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import type { HallView } from '../../domain/hall/views.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'

interface CloseMeetingProps {
  readonly hall: HallView
  readonly agenda: readonly AgendaItem[]
  readonly primary?: boolean
}

/** Has neither a result nor been given up. */
const pending: readonly string[] = ['draft', 'ready', 'open', 'closed']

export function CloseMeeting({ hall, agenda, primary = false }: CloseMeetingProps) {
  const m = useMessages(hallDeskMessages)
  const { noReturn } = useMessages(closingMessages)
  const { close_meeting: title } = useMessages(hallPageMessages).steps
  const [asking, setAsking] = useState(false)
  const { mutateAsync: close } = useCommand(meetingApi.close)
  const items = notReached(agenda).length
  const votes = hall.polls.filter(({ state }) => pending.includes(state)).length
  return (
    <>
      <ActionButton primary={primary} label={say(m.do, { step: title })} onClick={() => setAsking(true)} />
      {asking && (
        <FormDialog
          title={title}
          submit={title}
          onClose={() => setAsking(false)}
          onSubmit={() => close({ id: hall.meeting.id })}
        >
          <p>{items + votes === 0 ? m.nothingLeft : say(m.leftOpen, { items, votes })}</p>
          <p>{noReturn}</p>
        </FormDialog>
      )}
    </>
  )
}
