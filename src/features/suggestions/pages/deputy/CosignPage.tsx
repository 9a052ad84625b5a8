/** 联名: the deputy who was asked reads the whole text and answers for himself. */
import { say } from '#kernel/message'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { Status } from '#ui/status'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { FileList, SuggestionText } from '../whole/Parts.tsx'
import { reasonOf } from '../reasons.ts'

export const cosignPage: Page = {
  path: '/s/:id/cosign',
  access: ['deputy'],
  async get(context) {
    const view = await suggestionOf(context)
    return { title: wordsOf(context.session).deputy.cosign.title, body: <Cosign view={view} /> }
  },
  async post({ call, params, form }) {
    const { id = '' } = params
    await call(deputySuggestionApi.consent, {
      id: text(form, 'suggestion'),
      consented: text(form, 'consented') === 'yes',
      version: text(form, 'version'),
    })
    return { to: `/s/${id}/cosign` }
  },
}

function Cosign({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { cosign } = m.deputy
  const own = view.coSigners.find((signer) => signer.own)
  const mayAgree = view.can.consent === null
  const mayDecline = view.can.decline === null
  return (
    <>
      <p className="reference">{say(cosign.asked, { lead: view.lead })}</p>
      <h1>{view.title}</h1>
      {own?.outdated && <p className="notice warn">{cosign.changed}</p>}
      {own?.consented === true && !own.outdated && <Status kind="done">{cosign.agreed}</Status>}
      {own?.consented === false && <Status kind="returned">{cosign.declined}</Status>}
      <SuggestionText of={view} />
      <FileList files={view.files} />
      {mayAgree && <p className="hint">{cosign.meaning}</p>}
      <PostForm>
        <input type="hidden" name="suggestion" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <Actions>
          {(mayAgree || !mayDecline) && (
            <Submit name="consented" value="yes" refused={reasonOf(view, 'consent', m)}>
              {cosign.agree}
            </Submit>
          )}
          {mayDecline && (
            <Submit name="consented" value="no" kind="secondary">
              {mayAgree ? cosign.decline : cosign.takeBack}
            </Submit>
          )}
        </Actions>
      </PostForm>
    </>
  )
}
