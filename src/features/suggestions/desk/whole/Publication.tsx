/** 公开与撤下: what the deputy wished, what the office screened, and the button with its reason. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Checks } from '#ui/choices'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { Anchor } from '#ui/navigation'
import { texts } from '#ui/page'
import { useSession } from '#ui/session'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { publicStates } from '../../domain/lifecycle.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useStep } from '../useStep.ts'
import { useWords } from '../words.ts'

const publicPage = ({ reference, id }: SuggestionView): string => `/s/${reference ?? id}`

export function Publication({ view }: { view: SuggestionView }) {
  const { whole, words } = useWords()
  const { roles } = useSession()
  const [open, setOpen] = useState<'publish' | 'unpublish'>()
  const refused = useWhyNotPublish(view)
  const { publish } = whole
  const close = () => setOpen(undefined)
  return (
    <section>
      <h2>{whole.publication}</h2>
      <p>
        {view.published ? publish.published : publish.notPublished} ·{' '}
        {say(publish.wish, { wish: words.publications[view.publication] })}
        {view.publicationReason && ` · ${say(publish.reason, { reason: view.publicationReason })}`}
      </p>
      <div className="actions-inline">
        {view.published ? (
          <>
            <Anchor href={publicPage(view)}>{publish.address}</Anchor>
            <ActionButton
              label={publish.unpublish}
              refused={roles.includes('deputies_office') ? undefined : words.reasons.wrong_role}
              saysWhy
              onClick={() => setOpen('unpublish')}
            />
          </>
        ) : (
          <ActionButton label={publish.publish} refused={refused} saysWhy onClick={() => setOpen('publish')} />
        )}
      </div>
      {open === 'publish' && <PublishDialog view={view} onClose={close} />}
      {open === 'unpublish' && <UnpublishDialog view={view} onClose={close} />}
    </section>
  )
}

/** The same three answers the command gives: whose step, the deputy's wish, the answer. */
function useWhyNotPublish({ publication, state, number }: SuggestionView): string | undefined {
  const { whole, words } = useWords()
  const { roles } = useSession()
  if (!roles.includes('deputies_office')) return words.reasons.wrong_role
  if (publication === 'none') return whole.publish.notWished
  const answered = publicStates[state] === 'answered' || publicStates[state] === 'done'
  return answered && number !== null ? undefined : whole.publish.notAnswered
}

interface PublicationDialogProps {
  readonly view: SuggestionView
  readonly onClose: () => void
}

const screenings = ['secrets', 'business', 'privacy'] as const

function PublishDialog({ view: { id, version }, onClose }: PublicationDialogProps) {
  const { whole } = useWords()
  const words = whole.dialogs.publish
  const publish = useStep(officeSuggestionApi.publish, whole.done.published)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const seen = texts(form, 'screened')
        if (!screenings.every((one) => seen.includes(one))) throw new Error(words.missing)
        return publish({ id, version, screened: true })
      }}
    >
      <Checks
        name="screened"
        label={words.what}
        options={screenings.map((value) => ({ value, label: words[value] }))}
      />
    </FormDialog>
  )
}

function UnpublishDialog({ view: { id, version }, onClose }: PublicationDialogProps) {
  const { whole } = useWords()
  const words = whole.dialogs.unpublish
  const unpublish = useStep(officeSuggestionApi.unpublish, whole.done.unpublished)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => unpublish({ id, version, reason: written(form, 'reason', { label: words.reason }) })}
    >
      <TextArea name="reason" label={words.reason} rows={3} />
    </FormDialog>
  )
}
