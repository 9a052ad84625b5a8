/** 联名代表 of a draft: who agreed, who is waited for, and whom else to ask. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { Checks } from '#ui/choices'
import { Field } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, texts, type PageContext, type Redirect } from '#ui/page'
import { Status } from '#ui/status'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'

export type Candidate = z.output<typeof deputySuggestionApi.deputies.output>[number]

export async function invite({ call, params, form, session }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  const mandateIds = [...texts(form, 'mandateIds')]
  if (mandateIds.length === 0)
    throw new Refusal('invalid', 'form.choose', { label: wordsOf(session).deputy.check.results }, 'mandateIds')
  await call(deputySuggestionApi.invite, { id, mandateIds })
  return { to: `/me/suggest/${id}/check#cosigners` }
}

export async function uninvite({ call, params, form }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  await call(deputySuggestionApi.uninvite, { id, mandateId: text(form, 'mandateId') })
  return { to: `/me/suggest/${id}/check#cosigners` }
}

export function CoSigners({ draft }: { draft: SuggestionView }) {
  const { check } = useWords().deputy
  if (draft.coSigners.length === 0) return <p>{check.cosignersNone}</p>
  return (
    <>
      <p className="hint">{check.cosignersHint}</p>
      <ul className="plain">
        {draft.coSigners.map(({ mandateId, name, delegation, consented, outdated }) => (
          <li key={mandateId}>
            <b>{name}</b> <span className="hint">{delegation}</span>{' '}
            <Status kind={outdated || consented === null ? 'todo' : consented ? 'done' : 'returned'}>
              {outdated
                ? check.outdated
                : consented === null
                  ? check.waiting
                  : consented
                    ? check.consented
                    : check.declined}
            </Status>
            <PostForm label={say(check.uninviteOf, { name })}>
              <input type="hidden" name="mandateId" value={mandateId} />
              <Submit name="intent" value="uninvite" kind="link">
                {check.uninvite}
                <span className="hidden"> {name}</span>
              </Submit>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  )
}

const shown = 20

interface InviteProps {
  readonly draft: SuggestionView
  readonly asked: string
  /** Undefined before anything was searched. */
  readonly candidates: readonly Candidate[] | undefined
}

const offeredTo = ({ coSigners }: SuggestionView, candidates: readonly Candidate[] | undefined) =>
  candidates?.filter((one) => coSigners.every(({ mandateId }) => mandateId !== one.mandateId))

/** Searched by name, or simply sent the link. */
export function Invite({ draft, asked, candidates }: InviteProps) {
  const { check } = useWords().deputy
  return (
    <details open={candidates !== undefined}>
      <summary>{check.inviteTitle}</summary>
      <form method="get" action={`/me/suggest/${draft.id}/check#cosigners`} role="search">
        <Field name="q" type="search" label={check.search} value={asked} />
        <Actions>
          <button type="submit" className="button secondary">
            {check.searchButton}
          </button>
        </Actions>
      </form>
      {offeredTo(draft, candidates)?.length === 0 && <p>{check.noResult}</p>}
      {draft.coSigners.length > 0 && (
        <p>
          {check.share} <a href={`/s/${draft.id}/cosign`}>/s/{draft.id}/cosign</a>
        </p>
      )}
    </details>
  )
}

/** Those found, to be ticked: in the form that hands in, so that a tick nobody sent is not lost with it. */
export function Found({ draft, candidates }: Omit<InviteProps, 'asked'>) {
  const { check } = useWords().deputy
  const offered = offeredTo(draft, candidates) ?? []
  if (offered.length === 0) return null
  return (
    <>
      <Checks
        name="mandateIds"
        label={check.results}
        hint={offered.length > shown ? say(check.moreResults, { count: shown }) : undefined}
        options={offered.slice(0, shown).map(({ mandateId, name, delegation, distinction }) => ({
          value: mandateId,
          label: name,
          hint: say(check.resultHint, { delegation, distinction }),
        }))}
      />
      <Actions>
        <Submit name="intent" value="invite" kind="secondary">
          {check.invite}
        </Submit>
      </Actions>
    </>
  )
}
