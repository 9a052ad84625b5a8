/** The steps of a meeting as buttons (会议步骤): those near the stage it is in, each with the reason when it is not possible. */
import { useState } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { publicationApi } from '#features/publications'
import { ActionButton } from '#ui/ActionButton'
import { FormDialog } from '#ui/dialogs'
import { written } from '#ui/checks'
import { Field, TextArea } from '#ui/fields'
import { Anchor, useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { text } from '#ui/page'
import { useCommand } from '#ui/useEndpoint'
import { meetingApi } from '../domain/contract.ts'
import { readApi, type MeetingView } from '../domain/contract-reads.ts'
import { publicKinds } from '../domain/kinds.ts'
import { heldStates, type MeetingState } from '../domain/lifecycle.ts'
import { deskMessages } from '../messages/desk.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { ChangeDialog } from './head-dialogs.tsx'
import { useWhy } from './why.ts'

type StepName = keyof (typeof deskMessages)['en']['did']

/** Which steps stand there at which stage, the usual one first. */
const stages: Readonly<Record<MeetingState, readonly StepName[]>> = {
  planned: ['send_notice'],
  notified: ['open'],
  open: ['move_on', 'adopt_agenda', 'adjourn', 'overnight', 'close'],
  adjourned: ['resume', 'close'],
  closed: ['archive'],
  archived: [],
  cancelled: [],
}

/** 会议控制台 is of use from the check-in to the closing. */
const stagesWithConsole = ['notified', 'open', 'adjourned'] as const

export function Steps({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages)
  const why = useWhy(view)
  const run = useSteps(view)
  const [dialog, setDialog] = useState<'change' | 'cancel' | 'clone' | 'close'>()
  const { meeting } = view
  const mayPublish = mayAsk(publicationApi.preview.access, useSession())
  const early = meeting.state === 'planned' || meeting.state === 'notified'
  const close = () => setDialog(undefined)
  return (
    <div className="actions-inline">
      {stages[meeting.state].map((step, at) => (
        <ActionButton
          key={step}
          primary={at === 0}
          saysWhy={at === 0}
          label={m.steps[step]}
          refused={
            step === 'adopt_agenda' && meeting.agendaAdoptedOn !== null
              ? m.agenda.frozen
              : why(step === 'overnight' ? 'adjourn' : step)
          }
          onClick={() => (step === 'close' ? setDialog('close') : void run(step))}
        />
      ))}
      {early && <ActionButton label={m.change} refused={why('change')} onClick={() => setDialog('change')} />}
      {early && <ActionButton label={m.cancel} refused={why('cancel')} onClick={() => setDialog('cancel')} />}
      <ActionButton label={m.clone} onClick={() => setDialog('clone')} />
      {stagesWithConsole.some((state) => state === meeting.state) && (
        <Anchor className="button secondary" href={`/desk/m/${meeting.reference}/control`}>
          {m.steps.control}
        </Anchor>
      )}
      <Anchor className="button secondary" href={`/papers/about/${meeting.id}`}>
        {m.steps.papers}
      </Anchor>
      {mayPublish && publicKinds.includes(meeting.kind) && heldStates.some((state) => state === meeting.state) && (
        <a className="button secondary" href={`/m/${meeting.id}/preview`}>
          {m.steps.publish}
        </a>
      )}
      {dialog === 'change' && <ChangeDialog view={view} onClose={close} />}
      {dialog === 'close' && <CloseDialog view={view} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog id={meeting.id} onClose={close} />}
      {dialog === 'clone' && <CloneDialog id={meeting.id} onClose={close} />}
    </div>
  )
}

function useSteps({ meeting: { id } }: MeetingView): (step: Exclude<StepName, 'close'>) => Promise<void> {
  const m = useMessages(deskMessages)
  const failure = useFailureWords()
  const sendNotice = useCommand(meetingApi.sendNotice)
  const open = useCommand(meetingApi.open)
  const adopt = useCommand(meetingApi.adoptAgenda)
  const moveOn = useCommand(meetingApi.moveOn)
  const adjourn = useCommand(meetingApi.adjourn)
  const resume = useCommand(meetingApi.resume)
  const archive = useCommand(meetingApi.archive)
  const commands: Readonly<Record<Exclude<StepName, 'close'>, () => Promise<unknown>>> = {
    send_notice: () => sendNotice.mutateAsync({ id }),
    open: () => open.mutateAsync({ id }),
    adopt_agenda: () => adopt.mutateAsync({ id }),
    move_on: () => moveOn.mutateAsync({ id }),
    adjourn: () => adjourn.mutateAsync({ id }),
    overnight: () => adjourn.mutateAsync({ id, overnight: true }),
    resume: () => resume.mutateAsync({ id }),
    archive: () => archive.mutateAsync({ id }),
  }
  return async (step) => {
    try {
      await commands[step]()
      notify(m.did[step])
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
}

function CancelDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const cancel = useCommand(meetingApi.cancel)
  return (
    <FormDialog
      title={m.cancel}
      submit={m.cancel}
      onClose={onClose}
      onSubmit={(form) =>
        cancel.mutateAsync({ id, reason: written(form, 'reason', { label: m.cancelReason, limit: 500 }) })
      }
    >
      <TextArea name="reason" label={m.cancelReason} rows={3} />
    </FormDialog>
  )
}

function CloneDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const go = useOpen()
  const clone = useCommand(readApi.clone)
  return (
    <FormDialog
      title={m.clone}
      submit={m.convene}
      onClose={onClose}
      onSubmit={async (form) => {
        const made = await clone.mutateAsync({ id, startsOn: text(form, 'startsOn') })
        notify(m.cloned)
        go(`/desk/meetings/${made.id}`)
      }}
    >
      <Field name="startsOn" label={m.day} type="date" width="medium" />
    </FormDialog>
  )
}
