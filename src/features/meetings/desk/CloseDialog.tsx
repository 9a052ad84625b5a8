/** 闭会 is asked once: nothing brings a meeting back, so what it leaves undone is named. */
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { notify } from '#ui/notices'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { notReached } from '../domain/agenda.ts'
import { meetingApi } from '../domain/contract.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { closingMessages } from '../messages/closing.ts'
import { deskMessages } from '../messages/desk.ts'

export function CloseDialog({ view: { meeting, agenda }, onClose }: { view: MeetingView; onClose: () => void }) {
  const { steps, did } = useMessages(deskMessages)
  const m = useMessages(closingMessages)
  const close = useCommand(meetingApi.close)
  const left = notReached(agenda)
  return (
    <FormDialog
      title={steps.close}
      submit={steps.close}
      onClose={onClose}
      onSubmit={async () => {
        await close.mutateAsync({ id: meeting.id })
        notify(did.close)
      }}
    >
      <p>
        {left.length === 0
          ? m.allDone
          : say(m.left, { count: left.length, titles: left.map(({ title }) => title).join('；') })}
      </p>
      <p>{m.noReturn}</p>
    </FormDialog>
  )
}
