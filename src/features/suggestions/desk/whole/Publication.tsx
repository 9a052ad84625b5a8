/** 公开与撤下: what the deputy wished, what will appear, what the office screened, and the button with its reason. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { publicationApi, screenings, type QueueRow } from '#features/publications'
import { ActionButton } from '#ui/ActionButton'
import { Checks } from '#ui/choices'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { Anchor } from '#ui/navigation'
import { texts } from '#ui/page'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import type { SuggestionView } from '../../domain/views.ts'
import { useStep } from '../useStep.ts'
import { useWords } from '../words.ts'

export function Publication({ view }: { view: SuggestionView }) {
  const { whole, words } = useWords()
  const { roles } = useSession()
  const { publish } = whole
  const publishes = roles.includes('deputies_office')
  return (
    <section>
      <h2>{whole.publication}</h2>
      <p>
        {view.published ? publish.published : publish.notPublished} ·{' '}
        {say(publish.wish, { wish: words.publications[view.publication] })}
        {view.publicationReason && ` · ${say(publish.reason, { reason: view.publicationReason })}`}
      </p>
      {publishes && view.number !== null ? (
        <Steps id={view.id} />
      ) : (
        <p className="hint">{publishes ? publish.notAccepted : words.reasons.wrong_role}</p>
      )}
    </section>
  )
}

function Steps({ id }: { id: string }) {
  const { publish } = useWords().whole
  const [open, setOpen] = useState<'publish' | 'withdraw'>()
  const { data } = useEndpoint(publicationApi.preview, { kind: 'suggestion', id })
  if (!data) return null
  const { row } = data
  const published = row.stand === 'published' || row.stand === 'changed'
  const close = () => setOpen(undefined)
  return (
    <>
      {row.stand === 'changed' && <p>{say(publish.changed, { count: row.texts })}</p>}
      {row.stand === 'withdrawn' && <p>{say(publish.withdrawnFor, { reason: row.why ?? '' })}</p>}
      <div className="actions-inline">
        <Anchor href={row.preview}>{publish.preview}</Anchor>
        {published && <Anchor href={row.address}>{publish.address}</Anchor>}
        {row.stand !== 'published' && (
          <ActionButton
            label={publish.publish}
            refused={row.stand === 'waits' ? (row.why ?? undefined) : undefined}
            saysWhy
            onClick={() => setOpen('publish')}
          />
        )}
        {published && <ActionButton label={publish.unpublish} onClick={() => setOpen('withdraw')} />}
      </div>
      {open === 'publish' && <PublishDialog row={row} masked={data.masked} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog row={row} onClose={close} />}
    </>
  )
}

interface DialogProps {
  readonly row: QueueRow
  readonly onClose: () => void
}

function PublishDialog({ row: { kind, id, digest, preview }, masked, onClose }: DialogProps & { masked: number }) {
  const { whole } = useWords()
  const words = whole.dialogs.publish
  const publish = useStep(publicationApi.publish, whole.done.published)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const seen = texts(form, 'screened')
        if (!screenings.every((one) => seen.includes(one))) throw new Error(words.missing)
        const { refused } = await publish({ items: [{ kind, id, digest }], screened: [...screenings] })
        if (refused[0]) throw new Error(refused[0].message)
      }}
    >
      <p>
        <Anchor href={preview}>{whole.publish.preview}</Anchor>
        {masked > 0 && ` · ${say(words.masked, { count: masked })}`}
      </p>
      <Checks
        name="screened"
        label={words.what}
        options={screenings.map((value) => ({ value, label: words[value] }))}
      />
    </FormDialog>
  )
}

function WithdrawDialog({ row: { kind, id }, onClose }: DialogProps) {
  const { whole } = useWords()
  const words = whole.dialogs.unpublish
  const withdraw = useStep(publicationApi.withdraw, whole.done.unpublished)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => withdraw({ kind, id, reason: written(form, 'reason', { label: words.reason }) })}
    >
      <TextArea name="reason" label={words.reason} rows={3} />
    </FormDialog>
  )
}
