/** 提交前看一遍: everything once more, each with 修改; co-signers are invited here or later. */
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { Actions, PostForm, Submit } from '#ui/form'
import { Facts } from '#ui/lists'
import { text, texts, type Page, type PageContext, type Redirect } from '#ui/page'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { reasonOf } from '../reasons.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { addressOf } from '../whole/naming.ts'
import { FileList, SuggestionText } from '../whole/Parts.tsx'
import { MattersHint } from './MattersHint.tsx'
import { CoSigners, Found, invite, Invite, uninvite, type Candidate } from './CoSigners.tsx'

export const checkPage: Page = {
  path: '/me/suggest/:id/check',
  access: ['deputy'],
  async get(context) {
    const m = wordsOf(context.session)
    const draft = await suggestionOf(context)
    if (draft.can.edit !== null) return { to: addressOf(draft) }
    const { q = '' } = context.query
    const asked = q.trim().slice(0, 40)
    const candidates = asked === '' ? undefined : await context.call(deputySuggestionApi.deputies, { q: asked })
    return {
      title: m.deputy.check.title,
      body: <Check draft={draft} asked={asked} candidates={candidates} />,
    }
  },
  post: (context) => {
    switch (text(context.form, 'intent')) {
      case 'invite':
        return invite(context)
      case 'uninvite':
        return uninvite(context)
      default:
        return submit(context)
    }
  },
}

async function submit({ call, params, form }: PageContext): Promise<Redirect> {
  const { id = '' } = params
  if (texts(form, 'mandateIds').length > 0) throw new Refusal('invalid', 'suggestion.invite_first', {}, 'mandateIds')
  await call(deputySuggestionApi.submit, { id, version: text(form, 'version') })
  return { to: `/me/suggest/${id}/done` }
}

interface CheckProps {
  readonly draft: SuggestionView
  readonly asked: string
  readonly candidates: readonly Candidate[] | undefined
}

function Check({ draft, asked, candidates }: CheckProps) {
  const m = useWords()
  const { check } = m.deputy
  return (
    <>
      <h1>{check.title}</h1>
      <Written draft={draft} />
      <MattersHint draft={draft} />
      <section id="cosigners">
        <h2>{check.cosigners}</h2>
        <CoSigners draft={draft} />
        <Invite draft={draft} asked={asked} candidates={candidates} />
      </section>
      <PostForm action={`/me/suggest/${draft.id}/check?${new URLSearchParams({ q: asked })}`}>
        <input type="hidden" name="version" value={draft.version} />
        <Found draft={draft} candidates={candidates} />
        <p className="hint">{say(check.submitHint, { receiver: check.office })}</p>
        <Actions>
          <Submit name="intent" value="submit" refused={reasonOf(draft, 'submit', m)}>
            {check.submit}
          </Submit>
        </Actions>
      </PostForm>
    </>
  )
}

function Written({ draft }: { draft: SuggestionView }) {
  const { deputy, whole, words } = useWords()
  const { check, write } = deputy
  const edit = (field: string, what: string) => (
    <a key={field} href={`/me/suggest/${draft.id}#field-${field}`}>
      {check.change}
      <span className="hidden">{what}</span>
    </a>
  )
  return (
    <>
      <h2>{draft.title || deputy.drafts.untitled}</h2>
      <p>{edit('title', write.title)}</p>
      <SuggestionText of={draft} />
      <p>{edit('text', write.text)}</p>
      <Facts
        facts={[
          [
            write.more,
            <div key="files">
              {draft.files.length === 0 ? check.none : <FileList files={draft.files} />} {edit('files', write.more)}
            </div>,
          ],
          [
            check.publication,
            <div key="publication">
              {words.publications[draft.publication]} {edit('publication', check.publication)}
            </div>,
          ],
          [
            check.name,
            <div key="name">
              {draft.confidential ? check.nameHidden : check.nameShown} {edit('confidential', check.name)}
            </div>,
          ],
          [
            write.contactWish,
            <div key="contact">
              {draft.writtenOnly ? whole.writtenOnly : words.contactWishes[draft.contactWish]}{' '}
              {edit('contactWish', write.contactWish)}
            </div>,
          ],
          [
            write.category,
            <div key="category">
              {draft.category ?? write.categoryEmpty} {edit('category', write.category)}
            </div>,
          ],
        ]}
      />
    </>
  )
}
