/** 记面商: who, when, where; the deputy confirms it by one tap. */
import { say } from '#kernel/message'
import { chosen, fileIds, optional, typedDay } from '#ui/checks'
import { Choice } from '#ui/choices'
import { FileField } from '#ui/FileField'
import { Field, Select, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { useSession } from '#ui/session'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import { optionsOf } from '../deputy/DraftForm.tsx'
import { ClockDue } from '../whole/Clocks.tsx'
import { addressOf } from '../whole/naming.ts'
import { ContactList } from '../whole/Parts.tsx'
import { useWords, wordsOf } from '../words.ts'
import { clockOf, ownShareOf, type OwnShare } from './share.ts'

const methods = ['meeting', 'station', 'phone', 'letter'] as const
const stages = ['before', 'during', 'after'] as const

export const contactPage: Page = {
  path: '/s/:id/contact',
  access: ['unit', 'unit_head'],
  async get(context) {
    const own = await ownShareOf(context)
    return { title: wordsOf(context.session).unit.contact.title, body: <RecordContact own={own} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { view, share } = await ownShareOf(context)
    const m = wordsOf(session).unit.contact
    await call(unitSuggestionApi.contact, {
      id: share.id,
      method: chosen(form, 'method', { label: m.method, among: methods }),
      stage: chosen(form, 'stage', { label: m.stage, among: stages }),
      contactedOn: typedDay(form, 'contactedOn', { label: m.on }),
      place: optional(form, 'place', { limit: 100 }),
      participants: optional(form, 'participants', { limit: 200 }),
      note: optional(form, 'note', { limit: 2000 }),
      files: fileIds(form, 'photos'),
    })
    return { to: `${addressOf(view)}/reply?done=contacted` }
  },
}

function RecordContact({ own }: { own: OwnShare }) {
  const { unit, cases, words, whole } = useWords()
  const m = unit.contact
  const { today } = useSession()
  const { view, share } = own
  const clock = clockOf(own, 'D22')
  const before = view.contacts.filter(({ assignmentId }) => assignmentId === share.id)
  const wish = view.writtenOnly ? whole.writtenOnly : words.contactWishes[view.contactWish]
  return (
    <>
      <p className="reference">{m.title}</p>
      <h1>{view.title}</h1>
      {clock?.stoppedOn === null && <ClockDue clock={clock} />}
      <p>{m.intro}</p>
      <p>
        <b>{say(m.wish, { wish })}</b>
      </p>
      <PostForm draft={`contact-${share.id}`} files>
        <Choice name="method" label={m.method} options={optionsOf(methods, cases.methods)} />
        <Field name="contactedOn" label={m.on} type="date" width="medium" value={today} />
        <Select
          name="stage"
          label={m.stage}
          value={before.length === 0 ? 'before' : 'during'}
          options={optionsOf(stages, cases.stages)}
        />
        <Field name="place" label={m.place} optional />
        <Field name="participants" label={m.participants} optional />
        <TextArea name="note" label={m.note} rows={4} optional />
        <FileField name="photos" label={m.photos} button={m.photosButton} photo multiple optional />
        <Actions>
          <Submit>{m.submit}</Submit>
        </Actions>
      </PostForm>
      {before.length > 0 && (
        <>
          <h2>{m.before}</h2>
          <ContactList contacts={before} />
        </>
      )}
    </>
  )
}
