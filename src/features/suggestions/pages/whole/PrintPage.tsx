/** One suggestion on paper (打印版): facts, text, story and the letters in full; links and buttons stay on the screen. */
import { say } from '#kernel/message'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { findSuggestion } from './find.ts'
import { numberText, sessionText } from './naming.ts'
import { ContactList, PromiseList, ReplyLetter, SuggestionText } from './Parts.tsx'
import { PublicView } from './PublicView.tsx'
import { KeyFacts, Ratings, Section, Story } from './RoleView.tsx'
import { StateTag } from './StateTag.tsx'
import { nothingView, withdrawnView } from './SuggestionPage.tsx'

export const printPage: Page = {
  path: '/print/s/:id',
  access: 'public',
  async get(context) {
    const found = await findSuggestion(context)
    if (found.as === 'nothing') return nothingView(context)
    if (found.as === 'withdrawn') return withdrawnView(found, context)
    return found.as === 'whole'
      ? { title: found.view.title, layout: 'print', body: <Printed view={found.view} /> }
      : { title: found.published.title, layout: 'print', body: <PublicView published={found.published} /> }
  },
}

function Printed({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  const { language } = useSession()
  const signers = view.coSigners.filter(({ consented }) => consented)
  return (
    <>
      <p className="reference">
        {sessionText(view.session, language)} {numberText(view, language)} <StateTag state={view.state} />
      </p>
      <h1>{view.title}</h1>
      <KeyFacts view={view} />
      {signers.length > 0 && (
        <p>
          {whole.signers}
          {signers.map(({ name, delegation }) => say(whole.signerNamed, { name, delegation })).join('')}
        </p>
      )}
      <Section title={whole.text} show>
        <SuggestionText of={view} />
      </Section>
      <Story view={view} />
      <Section title={whole.replies} show={view.replies.length > 0}>
        {view.replies.map((reply) => (
          <ReplyLetter key={reply.id} reply={reply} />
        ))}
      </Section>
      <Section title={whole.promises} show={view.promises.length > 0}>
        <PromiseList promises={view.promises} />
      </Section>
      <Section title={whole.contacts} show={view.contacts.length > 0}>
        <ContactList contacts={view.contacts} />
      </Section>
      <Ratings view={view} />
    </>
  )
}
