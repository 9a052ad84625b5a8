/** 提建议: a new suggestion from one box, and a draft taken up again. */
import { say } from '#kernel/message'
import { momentText } from '#ui/dates'
import { optional } from '#ui/checks'
import { Prose } from '#ui/letter'
import { text, type Page, type PageContext } from '#ui/page'
import { useSession } from '#ui/session'
import { Refusal } from '#kernel/refusal'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import { suggestionApi } from '../../domain/contract.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { addressOf } from '../whole/naming.ts'
import { allFields, newFields } from './draft-fields.ts'
import { DraftForm, type DraftChoices } from './DraftForm.tsx'
import { MattersHint } from './MattersHint.tsx'
import { Similar, similarTo, type SimilarOne } from './Similar.tsx'

export const newDraftPage: Page = {
  path: '/me/suggest/new',
  access: ['deputy'],
  async get(context) {
    const { title, similar } = {
      title: wordsOf(context.session).deputy.write.titleNew,
      similar: await similarTo(context, text(context.form, 'text')),
    }
    return { title, body: <NewDraft similar={similar} wrongField={context.refusal?.field} /> }
  },
  async post({ call, form, session }) {
    refuseEmpty(form, wordsOf(session).deputy.write.text)
    const { id } = await call(deputySuggestionApi.create, newFields(form))
    return { to: addressAfter(form, id) }
  },
}

export const editDraftPage: Page = {
  path: '/me/suggest/:id',
  access: ['deputy'],
  async get(context) {
    const m = wordsOf(context.session).deputy.write
    const draft = await suggestionOf(context)
    if (draft.can.edit !== null) return { title: m.notYours, body: <NotYours draft={draft} /> }
    const choices = await context.call(suggestionApi.choices, {})
    const similar = await similarTo(context, draft.text, draft.id)
    const { refusal, query } = context
    return {
      title: m.titleEdit,
      body: (
        <EditDraft
          draft={draft}
          choices={choices}
          similar={similar}
          wrongField={refusal?.field}
          stale={refusal?.code === 'case.changed_meanwhile'}
          saved={query.done === 'saved' && !refusal}
        />
      ),
    }
  },
  async post({ call, form, params }) {
    const { id = '' } = params
    await call(deputySuggestionApi.save, { id, version: text(form, 'version'), ...allFields(form) })
    return { to: addressAfter(form, id) }
  },
}

const addressAfter = (form: PageContext['form'], id: string): string =>
  text(form, 'intent') === 'save' ? `/me/suggest/${id}?done=saved` : `/me/suggest/${id}/check`

/** A new draft without a word in it would only be clutter. */
function refuseEmpty(form: PageContext['form'], label: string): void {
  if (optional(form, 'text') === '' && optional(form, 'title') === '')
    throw new Refusal('invalid', 'form.missing', { label }, 'text')
}

interface NewDraftProps {
  readonly similar: readonly SimilarOne[]
  readonly wrongField: string | undefined
}

function NewDraft({ similar, wrongField }: NewDraftProps) {
  const m = useWords().deputy.write
  return (
    <>
      <h1>{m.titleNew}</h1>
      <DraftForm wrongField={wrongField}>
        <Similar found={similar} />
      </DraftForm>
      <p className="hint">{m.dictation}</p>
    </>
  )
}

interface EditDraftProps {
  readonly draft: SuggestionView
  readonly choices: DraftChoices
  readonly similar: readonly SimilarOne[]
  readonly wrongField: string | undefined
  readonly stale: boolean
  readonly saved: boolean
}

function EditDraft({ draft, choices, similar, wrongField, stale, saved }: EditDraftProps) {
  const m = useWords().deputy.write
  return (
    <>
      {saved && (
        <p className="notice" role="status">
          {m.saved}
        </p>
      )}
      {stale && <Stale draft={draft} />}
      <h1>{m.titleEdit}</h1>
      {draft.screeningNote !== '' && (
        <div className="notice warn">
          <b>{m.returnedNote}</b>
          <Prose>{draft.screeningNote}</Prose>
        </div>
      )}
      <DraftForm draft={draft} choices={choices} wrongField={wrongField}>
        <MattersHint draft={draft} />
        <Similar found={similar} exceptId={draft.id} />
      </DraftForm>
    </>
  )
}

/** Somebody saved in between: who and when, and what is stored now; the reader's own text is still in the form. */
function Stale({ draft }: { draft: SuggestionView }) {
  const m = useWords().deputy.write
  const { language, today } = useSession()
  const last = draft.timeline.at(-1)
  const words = say(m.stale, {
    by: last?.by || m.somebody,
    at: last ? momentText(last.at, language, today) : '',
  })
  return (
    <div className="notice warn" role="status">
      <p>{words}</p>
      <details>
        <summary>{m.staleTheirs}</summary>
        <b>{draft.title}</b>
        <Prose>{[draft.text, draft.situation, draft.analysis, draft.proposal].filter(Boolean).join('\n')}</Prose>
      </details>
    </div>
  )
}

function NotYours({ draft }: { draft: SuggestionView }) {
  const m = useWords().deputy.write
  return (
    <>
      <h1>{m.notYours}</h1>
      <p>{m.notYoursWhy}</p>
      <p>
        <a href={addressOf(draft)}>{m.see}</a>
      </p>
    </>
  )
}
