/** 改用语 with its reason, and 历次用语. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { written } from '#ui/checks'
import { momentText } from '#ui/dates'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { Timeline } from '#ui/history'
import { notify } from '#ui/notices'
import { useMessages, useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { catalogueApi, type CatalogueEntry, type Wording } from '../domain/contract-catalogue.ts'
import { writerMessages } from '../messages/writer.ts'

interface DialogProps {
  readonly entry: CatalogueEntry
  readonly onClose: () => void
}

export function ChangeWords({ entry: { id, name, revision, definition, rounding, owner }, onClose }: DialogProps) {
  const m = useMessages(writerMessages).catalogue
  const { mutateAsync: propose } = useCommand(catalogueApi.propose)
  return (
    <FormDialog
      title={name}
      submit={m.propose}
      onClose={onClose}
      onSubmit={async (form) => {
        await propose({
          id,
          after: revision,
          definition: written(form, 'definition', { label: m.definition, limit: 500 }),
          rounding: written(form, 'rounding', { label: m.rounding, limit: 100 }),
          owner: written(form, 'owner', { label: m.owner, limit: 60 }),
          reason: written(form, 'reason', { label: m.reason, limit: 300 }),
        })
        notify(m.proposed)
      }}
    >
      <TextArea name="definition" label={m.definition} value={definition} rows={4} />
      <Field name="rounding" label={m.rounding} value={rounding} />
      <Field name="owner" label={m.owner} value={owner} />
      <TextArea name="reason" label={m.reason} rows={2} />
    </FormDialog>
  )
}

export function WordsOverTime({ entry: { id, name }, onClose }: DialogProps) {
  const m = useMessages(writerMessages).catalogue
  const { language, today } = useSession()
  const { data, error } = useEndpoint(catalogueApi.history, { id })
  const stateOf = ({ revision, approved, decidedBy, note }: Wording): string => {
    if (revision === 0) return m.stateOf.code
    if (approved === null) return m.stateOf.waiting
    return say(approved ? m.stateOf.approved : m.stateOf.refused, { by: decidedBy, note })
  }
  return (
    <Modal title={say(m.historyOf, { name })} onClose={onClose} wide>
      {!data && <Asking error={error} />}
      {data && (
        <Timeline
          label={say(m.historyOf, { name })}
          steps={data.map((wording) => ({
            id: String(wording.revision),
            title: say(m.revision, { revision: wording.revision, definition: wording.definition }),
            state: 'done',
            facts: [
              say(m.more, { rounding: wording.rounding, owner: wording.owner }),
              stateOf(wording),
              ...[wording.proposedBy, wording.reason].filter((fact) => fact !== ''),
              ...(wording.proposedAt ? [momentText(wording.proposedAt, language, today)] : []),
            ],
          }))}
        />
      )}
    </Modal>
  )
}
