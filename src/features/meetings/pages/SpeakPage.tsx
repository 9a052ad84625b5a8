/** 申请发言: choose the item, see the place in the queue, take it back. */
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { chosen } from '#ui/checks'
import { Select } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import type { MeetingView } from '../domain/contract-reads.ts'
import { speechApi } from '../domain/contract-speech.ts'
import { pageMessages } from '../messages/pages.ts'
import { addressOf, meetingOf } from './find.ts'

export const speakPage: Page = {
  path: '/m/:id/speak',
  access: 'signed_in',
  async get(context) {
    const view = await meetingOf(context)
    return {
      title: pageMessages[context.session.language].speak.title,
      body: <Speak view={view} />,
      live: { channel: meetingChannel(view.meeting.id), spread: 1000 },
    }
  },
  async post(context) {
    const { call, form, session } = context
    const view = await meetingOf(context)
    const m = pageMessages[session.language].speak
    const withdrawn = text(form, 'withdraw')
    if (withdrawn !== '') await call(speechApi.withdraw, { id: withdrawn })
    else
      await call(speechApi.ask, {
        itemId: chosen(form, 'itemId', { label: m.item, among: speakable(view).map(({ id }) => id) }),
      })
    return { to: `${addressOf(view.meeting)}/speak` }
  },
}

const ahead = ['notified', 'open', 'adjourned']

/** Items that can be spoken on: no headings, nothing that is done or was taken back. */
const speakable = ({ agenda }: MeetingView) =>
  agenda.filter(
    ({ id, state }) => (state === 'pending' || state === 'current') && !agenda.some(({ parentId }) => parentId === id),
  )

function Speak({ view }: { view: MeetingView }) {
  const m = useMessages(pageMessages).speak
  const { meeting, own } = view
  const items = speakable(view)
  return (
    <>
      <p className="reference">
        <a href={addressOf(meeting)}>{meeting.title}</a>
      </p>
      <h1>{m.title}</h1>
      {own && ahead.includes(meeting.state) && items.length > 0 ? (
        <PostForm>
          <Select
            name="itemId"
            label={m.item}
            value={meeting.currentItemId ?? items[0]?.id}
            options={items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          />
          <Actions>
            <Submit>{m.submit}</Submit>
          </Actions>
        </PostForm>
      ) : (
        <p className="notice">{m.closed}</p>
      )}
      <div data-part="queue">
        <Queue view={view} />
      </div>
    </>
  )
}

function Queue({ view: { agenda, speeches } }: { view: MeetingView }) {
  const m = useMessages(pageMessages).speak
  const { personId } = useSession()
  const open = speeches.filter(({ state }) => state === 'waiting' || state === 'speaking')
  if (open.length === 0) return <p className="hint">{m.nobody}</p>
  return agenda.flatMap((item) => {
    const ofItem = open.filter(({ itemId }) => itemId === item.id)
    if (ofItem.length === 0) return []
    const waiting = ofItem.filter(({ state }) => state === 'waiting')
    return [
      <section key={item.id}>
        <h2>
          {item.number} {item.title}
        </h2>
        <ol>
          {ofItem.map((speech) => (
            <li key={speech.id}>
              {speech.name}{' '}
              <span className="hint">
                {speech.state === 'speaking' ? m.speaking : say(m.waiting, { at: waiting.indexOf(speech) + 1 })}
              </span>
              {speech.personId === personId && speech.state === 'waiting' && (
                <PostForm>
                  <Submit name="withdraw" value={speech.id} kind="link">
                    {m.withdraw}
                  </Submit>
                </PostForm>
              )}
            </li>
          ))}
        </ol>
      </section>,
    ]
  })
}
