/** 付表决: a decision, a motion or the appointments under the item become a poll; only the way of voting is chosen. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { pollMethods, type PollOffer } from '#kernel/poll'
import { ActionButton } from '#ui/ActionButton'
import { chosen } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { text } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { pollApi } from '../../domain/contract.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { isSecret } from '../../domain/rule.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'

interface PutToVoteProps {
  readonly hall: HallView
  readonly offer: PollOffer
  readonly primary?: boolean
}

export function PutToVote({ hall, offer, primary = false }: PutToVoteProps) {
  const m = useMessages(hallDeskMessages)
  const [open, setOpen] = useState(false)
  const words = say(offer.matters > 1 ? m.putSeveral : m.put, { title: offer.title, count: offer.matters })
  return (
    <>
      <ActionButton label={words} primary={primary} onClick={() => setOpen(true)} />
      {open && <PutDialog hall={hall} offer={offer} words={words} onClose={() => setOpen(false)} />}
    </>
  )
}

function PutDialog({ hall, offer, words, onClose }: PutToVoteProps & { words: string; onClose: () => void }) {
  const m = useMessages(hallDeskMessages)
  const { mutateAsync: put } = useCommand(pollApi.put)
  const { subjectKind, id, kind, secret } = offer
  const methods = pollMethods.filter((method) => isSecret(method) || !(secret || kind === 'election'))
  return (
    <FormDialog
      title={words}
      submit={m.create}
      onClose={onClose}
      onSubmit={(form) =>
        put({
          subjectKind,
          id,
          agendaItemId: hall.item?.id ?? '',
          method: chosen(form, 'method', { label: m.method, among: methods }),
          places: text(form, 'places') || 1,
        })
      }
    >
      <Select
        name="method"
        label={m.method}
        value="electronic"
        options={methods.map((value) => ({ value, label: m.methods[value] }))}
      />
      {kind === 'election' && <Field name="places" label={m.places} inputMode="numeric" width="short" value="1" />}
    </FormDialog>
  )
}
