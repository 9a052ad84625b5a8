/** 撤回: in writing, with a reason; handling ends. */
import { written } from '#ui/checks'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { addressOf } from '../whole/naming.ts'
import { reasonOf } from '../reasons.ts'

export const withdrawPage: Page = {
  path: '/s/:id/withdraw',
  access: ['deputy'],
  async get(context) {
    const view = await suggestionOf(context)
    return { title: wordsOf(context.session).deputy.withdraw.title, body: <Withdraw view={view} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const view = await suggestionOf(context)
    await call(deputySuggestionApi.withdraw, {
      id: view.id,
      version: text(form, 'version'),
      reason: written(form, 'reason', { label: wordsOf(session).deputy.withdraw.reason, limit: 1000 }),
    })
    return { to: `${addressOf(view)}?done=withdrawn` }
  },
}

function Withdraw({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { withdraw } = m.deputy
  return (
    <>
      <p className="reference">{withdraw.title}</p>
      <h1>{view.title}</h1>
      <p className="notice warn">{withdraw.warning}</p>
      <PostForm draft={`withdraw-${view.id}`}>
        <input type="hidden" name="version" value={view.version} />
        <TextArea name="reason" label={withdraw.reason} rows={4} />
        <Actions>
          <Submit refused={reasonOf(view, 'withdraw', m)}>{withdraw.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}
