/** 回头看: the deputy says whether an answer of class A holds; the unit never does. */
import { chosen, optional } from '#ui/checks'
import { Choice } from '#ui/choices'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { addressOf, numberText } from '../whole/naming.ts'
import { ReplyLetter } from '../whole/Parts.tsx'
import { reasonOf } from '../reasons.ts'
import { optionsOf } from './DraftForm.tsx'
import { repliesOf } from './RatePage.tsx'

const verdicts = ['true', 'partly', 'untrue'] as const

export const recheckPage: Page = {
  path: '/s/:id/recheck',
  access: ['deputy'],
  async get(context) {
    const view = await suggestionOf(context)
    return { title: wordsOf(context.session).deputy.recheck.title, body: <Recheck view={view} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const view = await suggestionOf(context)
    await call(deputySuggestionApi.recheck, {
      id: view.id,
      verdict: chosen(form, 'verdict', { label: wordsOf(session).deputy.recheck.verdict, among: verdicts }),
      words: optional(form, 'words', { limit: 5000 }),
    })
    return { to: `${addressOf(view)}?done=rechecked` }
  },
}

function Recheck({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { deputy, cases } = m
  const { language } = useSession()
  return (
    <>
      <p className="reference">
        {deputy.recheck.title} · {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      <p>{deputy.recheck.intro}</p>
      <details>
        <summary>{deputy.rate.full}</summary>
        {repliesOf(view).map((reply) => (
          <ReplyLetter key={reply.id} reply={reply} />
        ))}
      </details>
      <PostForm draft={`recheck-${view.id}`}>
        <Choice name="verdict" label={deputy.recheck.verdict} options={optionsOf(verdicts, cases.verdicts)} />
        <TextArea name="words" label={deputy.recheck.words} hint={deputy.recheck.wordsHint} rows={4} optional />
        <p className="hint">{deputy.recheck.follows}</p>
        <Actions>
          <Submit refused={reasonOf(view, 'recheck', m)}>{deputy.recheck.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}
