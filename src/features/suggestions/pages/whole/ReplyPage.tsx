/** The whole answer to read (答复全文). Opening it leaves no mark; the deputy's button before it does (已读). */
import { Refusal } from '#kernel/refusal'
import { ButtonLink, Actions } from '#ui/form'
import type { Page } from '#ui/page'
import type { ReplyView } from '#features/cases'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { suggestionOf } from './find.ts'
import { addressOf } from './naming.ts'
import { PromiseList, ReplyLetter } from './Parts.tsx'
import { Section } from './RoleView.tsx'

export const replyReadingPage: Page = {
  path: '/s/:id/answer/:reply',
  access: 'signed_in',
  async get(context) {
    const view = await suggestionOf(context)
    const reply = view.replies.find(({ id }) => id === context.params.reply)
    if (!reply) throw new Refusal('not_found', 'request.not_found')
    return { title: view.title, body: <ReplyReading view={view} reply={reply} /> }
  },
  async post({ call, params }) {
    const { id = '', reply = '' } = params
    await call(deputySuggestionApi.readReply, { id: reply })
    return { to: `/s/${id}/answer/${reply}` }
  },
}

function ReplyReading({ view, reply }: { view: SuggestionView; reply: ReplyView }) {
  const { whole, unit } = useWords()
  const mayRate = view.can.rate === null
  return (
    <>
      <p className="reference">{whole.replies}</p>
      <h1>{view.title}</h1>
      <ReplyLetter reply={reply} />
      <Section title={whole.promises} show={view.promises.length > 0}>
        <PromiseList promises={view.promises} />
      </Section>
      <Actions>
        {mayRate && <ButtonLink href={`${addressOf(view)}/rate`}>{whole.actions.rate}</ButtonLink>}
        <ButtonLink href={addressOf(view)} kind="secondary">
          {unit.back}
        </ButtonLink>
      </Actions>
    </>
  )
}
