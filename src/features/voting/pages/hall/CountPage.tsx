/** 计票录入 /hall/:meeting/paper: each count is entered by two people who do not see one another's; differences are named. */
import { meetingChannel } from '#kernel/live'
import { congressOffices } from '#kernel/roles'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { marks, type Mark } from '#kernel/poll'
import { text, type Form, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { pollApi } from '../../domain/contract.ts'
import { hallApi } from '../../domain/hall/contract.ts'
import type { CountEntry, PollView } from '../../domain/views.ts'
import { counterMessages } from '../../messages/hall-counter.ts'
import { CountForm, fieldOf } from './CountForm.tsx'

export const countPage: Page = {
  path: '/hall/:meeting/paper',
  access: congressOffices,
  async get({ params, session, call }) {
    const { meeting, poll } = await call(hallApi.hall, { meeting: params.meeting ?? '' })
    const waits = poll && poll.state === 'closed' && (poll.entries > 0 || poll.actions.includes('enter')) ? poll : null
    const { differences, own } = waits ? await call(pollApi.entries, { id: waits.id }) : { differences: [], own: false }
    return {
      title: counterMessages[session.language].count.title,
      live: { channel: meetingChannel(meeting.id), spread: 0, steps: true },
      body: <Count title={meeting.title} poll={waits} differences={differences} own={own} />,
    }
  },
  async post({ params, form, call }) {
    const { poll } = await call(hallApi.hall, { meeting: params.meeting ?? '' })
    if (!poll || poll.id !== text(form, 'poll')) throw new Refusal('conflict', 'voting.changed_meanwhile', {})
    await call(pollApi.enter, { id: poll.id, content: entryOf(form, poll) })
    return { to: `/hall/${params.meeting}/paper` }
  },
}

interface CountProps {
  readonly title: string
  readonly poll: PollView | null
  readonly differences: readonly string[]
  /** The reader entered the latest count. */
  readonly own: boolean
}

function Count({ title, poll, differences, own }: CountProps) {
  const { count: m } = useMessages(counterMessages)
  return (
    <div data-part="count">
      <p className="hint">{title}</p>
      <h1>{m.title}</h1>
      {!poll && <p className="vote-state">{m.nothing}</p>}
      {poll?.agreed && <p className="vote-state">{m.agreed}</p>}
      {poll && !poll.agreed && (
        <>
          <h2>{poll.title}</h2>
          <p className="hint">{m.explain}</p>
          {differences.length > 0 && (
            <div role="alert">
              <p>{m.differs}</p>
              <ul>
                {differences.map((difference) => (
                  <li key={difference}>{difference}</li>
                ))}
              </ul>
            </div>
          )}
          {own ? (
            <p className="vote-state">{say(m.own, { number: poll.entries })}</p>
          ) : (
            <>
              <p>{say(m.attempt, { number: poll.entries + 1 })}</p>
              <CountForm poll={poll} />
            </>
          )}
        </>
      )}
    </div>
  )
}

/** What was filled in, as one count; an empty field is no zero, so that nothing is forgotten. */
function entryOf(form: Form, poll: PollView): CountEntry {
  return {
    issued: number(form, 'issued'),
    returned: number(form, 'returned'),
    questions: poll.questions.map((question) => ({
      number: question.number,
      invalid: number(form, `q${question.number}invalid`),
      marks: question.options.flatMap((option) =>
        marks.flatMap((mark: Mark) => {
          const name = fieldOf(question.number, option.number, mark)
          return form[name] === undefined ? [] : [{ option: option.number, mark, votes: number(form, name) }]
        }),
      ),
      others: othersIn(text(form, `q${question.number}others`), `q${question.number}others`),
    })),
  }
}

function number(form: Form, name: string): number {
  const typed = text(form, name).trim()
  if (!/^\d{1,6}$/.test(typed)) throw new Refusal('invalid', 'hall.count_number', {}, name)
  return Number(typed)
}

function othersIn(typed: string, field: string): { name: string; votes: number }[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, votes] = /^(.+?)\s+(\d{1,6})$/.exec(line) ?? []
      if (name === undefined) throw new Refusal('invalid', 'hall.count_line', { line: line.slice(0, 40) }, field)
      return { name, votes: Number(votes) }
    })
}
