/** 签到机 /hall/:meeting/kiosk: seat code, seat or name, in one field that a scanner can fill; made for staff and a queue. */
import { meetingChannel } from '#kernel/live'
import { congressOffices } from '#kernel/roles'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { attendanceApi, checkInApi, readApi, type MeetingView } from '#features/meetings'
import { Field } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { counterMessages } from '../../messages/hall-counter.ts'

export const kioskPage: Page = {
  path: '/hall/:meeting/kiosk',
  access: congressOffices,
  async get({ params, query, session, call }) {
    const view = await call(readApi.one, { id: params.meeting ?? '' })
    return {
      title: counterMessages[session.language].kiosk.title,
      live: { channel: meetingChannel(view.meeting.id), spread: 0 },
      body: <Kiosk view={view} done={query.done} />,
    }
  },
  async post({ params, form, call }) {
    const { meeting, attendees } = await call(readApi.one, { id: params.meeting ?? '' })
    const typed = text(form, 'who').trim()
    if (typed === '') throw new Refusal('invalid', 'hall.kiosk_missing', {}, 'who')
    const named = attendees.filter(({ name, seat }) => name === typed || seat === typed)
    if (named.length > 1) throw new Refusal('conflict', 'hall.kiosk_same', { count: named.length, name: typed }, 'who')
    const [one] = named
    const { personId } = one
      ? await call(attendanceApi.arrive, { meetingId: meeting.id, personId: one.personId })
      : await call(checkInApi.checkInSeat, { id: meeting.id, code: typed })
    return { to: `/hall/${params.meeting}/kiosk?done=${personId}` }
  },
}

function Kiosk({ view: { meeting, attendees, quorum }, done }: { view: MeetingView; done: string | undefined }) {
  const { kiosk: m } = useMessages(counterMessages)
  const arrived = attendees.find(({ personId }) => personId === done)
  return (
    <>
      <p className="hint">{meeting.title}</p>
      <h1>{m.title}</h1>
      {arrived && (
        <p className="receipt" role="status">
          ✓ {say(m.done, { name: arrived.name })}
          {arrived.seat && ` · ${say(m.seat, { seat: arrived.seat })}`}
        </p>
      )}
      <div data-queue="">
        <PostForm>
          <Field name="who" label={m.label} hint={m.hint} first />
          <Actions>
            <Submit>{m.submit}</Submit>
          </Actions>
        </PostForm>
      </div>
      <p className="vote-state" data-part="count">
        {say(m.count, { all: quorum.all, present: quorum.present })}
      </p>
    </>
  )
}
