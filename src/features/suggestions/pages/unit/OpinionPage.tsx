/** 会办意见: what a co-handler tells the lead unit; it does not answer the deputy. */
import { fileIds, written } from '#ui/checks'
import { FileField } from '#ui/FileField'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import { ClockDue } from '../whole/Clocks.tsx'
import { addressOf, numberText } from '../whole/naming.ts'
import { FileList, SuggestionText } from '../whole/Parts.tsx'
import { reasonOf } from '../reasons.ts'
import { useWords, wordsOf } from '../words.ts'
import { clockOf, ownShareOf, type OwnShare } from './share.ts'

export const opinionPage: Page = {
  path: '/s/:id/opinion',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    return { title: wordsOf(context.session).unit.opinion.title, body: <GiveOpinion own={own} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { view, share } = await ownShareOf(context)
    const m = wordsOf(session).unit.opinion
    await call(unitSuggestionApi.opine, {
      id: share.id,
      text: written(form, 'text', { label: m.text, limit: 20_000 }),
      signedBy: written(form, 'signedBy', { label: m.signedBy, limit: 50 }),
      files: fileIds(form, 'files'),
    })
    return { to: `${addressOf(view)}?done=opined` }
  },
}

function GiveOpinion({ own }: { own: OwnShare }) {
  const m = useWords()
  const { opinion } = m.unit
  const { language, name } = useSession()
  const { view, share } = own
  const clock = clockOf(own, 'D23')
  return (
    <>
      <p className="reference">
        {opinion.title} · {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      {clock?.stoppedOn === null && <ClockDue clock={clock} />}
      <SuggestionText of={view} />
      <FileList files={view.files} />
      <PostForm draft={`opinion-${share.id}`} files>
        <TextArea name="text" label={opinion.text} hint={opinion.textHint} rows={8} count={20_000} />
        <Field name="signedBy" label={opinion.signedBy} value={name} width="medium" />
        <FileField name="files" label={opinion.files} button={opinion.filesButton} multiple optional />
        <Actions>
          <Submit refused={reasonOf(view, 'opine', m)}>{opinion.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}
