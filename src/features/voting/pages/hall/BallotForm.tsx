/** The ballot as a form (表决票): one question is three equal buttons, several are answered and sent together. */
import { Fragment } from 'react'
import { say } from '#kernel/message'
import { Checks, Choice } from '#ui/choices'
import { Field } from '#ui/fields'
import { FormKey, Submit } from '#ui/form'
import { useMessages, useSession } from '#ui/session'
import { freeOptions, freePlaces, marksOf } from '../../domain/ballot.ts'
import { hasPlaces } from '../../domain/rule.ts'
import type { PhoneView } from '../../domain/hall/views.ts'
import { questionTitle } from '../../messages/aspects.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'

type Poll = NonNullable<PhoneView['poll']>
type Question = Poll['questions'][number]

/** The browser remembers nothing that was chosen: no autocompletion, no draft. */
export function BallotForm({ poll }: { poll: Poll }) {
  const [question] = poll.questions
  const alone = poll.questions.length === 1 && question?.options.length === 1 && !hasPlaces(poll.kind)
  return (
    <form method="post" autoComplete="off" noValidate>
      <FormKey />
      {alone && question ? <Buttons poll={poll} question={question} /> : <Questions poll={poll} />}
    </form>
  )
}

/** The same size, the same colour, in the order of the rules: nothing suggests an answer. */
function Buttons({ poll, question }: { poll: Poll; question: Question }) {
  const { marks } = useMessages(hallPageMessages)
  return (
    <div className="vote-buttons">
      {marksOf(poll.kind).map((mark) => (
        <button key={mark} type="submit" name={`q${question.number}o1`} value={mark}>
          {marks[mark]}
        </button>
      ))}
    </div>
  )
}

function Questions({ poll }: { poll: Poll }) {
  const { vote: m } = useMessages(hallPageMessages)
  return (
    <>
      <BallotFields poll={poll} />
      <div className="actions">
        <Submit>{m.submit}</Submit>
      </div>
    </>
  )
}

type Asked = Pick<Poll, 'kind' | 'questions' | 'otherNames'>

/** Every question with its choices, for whatever form sends them. */
export const BallotFields = ({ poll }: { poll: Asked }) =>
  poll.questions.map((question) => (
    <Fragment key={question.number}>
      <OneQuestion poll={poll} question={question} />
      {hasPlaces(poll.kind) && <Chosen question={question} />}
    </Fragment>
  ))

/** Counted by the device while it is marked, and by nobody else. */
function Chosen({ question }: { question: Question }) {
  const { vote: m } = useMessages(hallPageMessages)
  const { number } = question
  const places = freePlaces(question)
  const words = m.chosen.replace('{places}', String(places))
  return <p className="hint" role="status" data-question={number} data-most={places} data-words={words} />
}

/** 必选项: said before the choice, because they take places of it. */
function Included({ question: { options } }: { question: Question }) {
  const { vote: m } = useMessages(hallPageMessages)
  const included = options.filter((option) => option.included)
  if (included.length === 0) return null
  return (
    <>
      <p>{m.included}</p>
      <ul>
        {included.map(({ number, title, note }) => (
          <li key={number}>
            {title} {note !== '' && <span className="hint">{note}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function OneQuestion({ poll, question }: { poll: Asked; question: Question }) {
  const m = useMessages(hallPageMessages)
  const { language } = useSession()
  const { number, title, aspect, places, options } = question
  if (poll.kind === 'choose_k')
    return (
      <>
        <Included question={question} />
        <Checks
          name={`q${number}`}
          label={title}
          hint={say(m.vote.choose, { places: freePlaces(question) })}
          options={freeOptions(question).map((option) => ({
            value: String(option.number),
            label: option.title,
            hint: option.note,
          }))}
        />
      </>
    )
  const marks = marksOf(poll.kind).map((mark) => ({ value: mark, label: m.marks[mark] }))
  return (
    <>
      {hasPlaces(poll.kind) && (
        <p>
          {title} · {say(m.vote.places, { places })}
        </p>
      )}
      {options.map((option) => (
        <Choice
          key={option.number}
          name={`q${number}o${option.number}`}
          label={options.length === 1 ? questionTitle(language, { title, aspect }) : option.title}
          hint={option.note}
          options={marks}
        />
      ))}
      {poll.otherNames &&
        Array.from({ length: places }, (_, at) => (
          <Field
            key={at}
            name={`q${number}n${at + 1}`}
            label={m.vote.otherName}
            hint={at === 0 && m.vote.otherNameHint}
          />
        ))}
    </>
  )
}
