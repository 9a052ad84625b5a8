/** 确认面商: the lead deputy says of each recorded contact whether it was so. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Empty } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { Status } from '#ui/status'
import { Prose } from '#ui/letter'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { suggestionOf } from '../whole/find.ts'
import { addressOf } from '../whole/naming.ts'
import { FileList } from '../whole/Parts.tsx'

type Contact = SuggestionView['contacts'][number]

export const contactsPage: Page = {
  path: '/s/:id/contacts',
  access: ['deputy'],
  async get(context) {
    const view = await suggestionOf(context)
    return {
      title: wordsOf(context.session).deputy.contacts.title,
      body: <Contacts view={view} saved={context.query.done === 'saved'} />,
    }
  },
  async post({ call, params, form }) {
    const { id = '' } = params
    await call(deputySuggestionApi.confirmContact, {
      id: text(form, 'contact'),
      confirmed: text(form, 'confirmed') === 'yes',
    })
    return { to: `/s/${id}/contacts?done=saved` }
  },
}

function Contacts({ view, saved }: { view: SuggestionView; saved: boolean }) {
  const { deputy, unit } = useWords()
  const { contacts } = deputy
  return (
    <>
      {saved && (
        <p className="notice" role="status">
          {contacts.saved}
        </p>
      )}
      <p className="reference">{contacts.title}</p>
      <h1>{view.title}</h1>
      <p>{contacts.intro}</p>
      {view.contacts.length === 0 && (
        <Empty kind="none" title={contacts.none}>
          {contacts.noneWhy}
        </Empty>
      )}
      {view.contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} mine={view.parties.includes('lead_deputy')} />
      ))}
      <Actions>
        <ButtonLink href={addressOf(view)} kind="secondary">
          {unit.back}
        </ButtonLink>
      </Actions>
    </>
  )
}

function ContactCard({ contact, mine }: { contact: Contact; mine: boolean }) {
  const { deputy, cases } = useWords()
  const { contacts } = deputy
  const { language, today } = useSession()
  const { id, unit, contactedOn, method, place, participants, note, files, confirmedOn, disputedOn } = contact
  const title = say(contacts.which, { unit, date: dayText(contactedOn, language, { today }) })
  return (
    <section>
      <h2>{title}</h2>
      <p className="facts">
        <span>{cases.methods[method]}</span>
        {place && <span>{place}</span>}
        {participants && <span>{participants}</span>}
      </p>
      <Prose>{note}</Prose>
      <FileList files={files} />
      {confirmedOn && <Status kind="done">{contacts.confirmed}</Status>}
      {disputedOn && <Status kind="returned">{contacts.disputed}</Status>}
      {mine && !confirmedOn && !disputedOn && (
        <PostForm label={title}>
          <input type="hidden" name="contact" value={id} />
          <Actions>
            <Submit name="confirmed" value="yes">
              {contacts.true}
            </Submit>
            <Submit name="confirmed" value="no" kind="secondary">
              {contacts.untrue}
            </Submit>
          </Actions>
        </PostForm>
      )}
    </section>
  )
}
