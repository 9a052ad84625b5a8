/** The form of one count (计票表), in the order of the ballot. */
import type { Mark } from '#kernel/poll'
import { Field, TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { useMessages, useSession } from '#ui/session'
import { freeOptions, marksOf } from '../../domain/ballot.ts'
import { hasPapers } from '../../domain/rule.ts'
import type { PollView } from '../../domain/views.ts'
import { questionTitle } from '../../messages/aspects.ts'
import { counterMessages } from '../../messages/hall-counter.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'

export const fieldOf = (question: number, option: number, mark: Mark): string => `q${question}o${option}${mark}`

export function CountForm({ poll }: { poll: PollView }) {
  const { count: m } = useMessages(counterMessages)
  const { marks } = useMessages(hallPageMessages)
  const { language } = useSession()
  const papers = hasPapers(poll.method)
  return (
    <PostForm label={m.title}>
      <input type="hidden" name="poll" value={poll.id} />
      <Votes name="issued" label={papers ? m.issued : m.present} />
      <Votes name="returned" label={papers ? m.returned : m.tookPart} />
      {poll.questions.map((question) => (
        <fieldset key={question.number} className="field">
          <legend>{questionTitle(language, question)}</legend>
          {freeOptions(question).flatMap((option) =>
            marksOf(poll.kind).map((mark) => (
              <Votes
                key={`${option.number} ${mark}`}
                name={fieldOf(question.number, option.number, mark)}
                label={question.options.length === 1 ? marks[mark] : `${option.title} · ${marks[mark]}`}
              />
            )),
          )}
          {papers ? (
            <Votes name={`q${question.number}invalid`} label={m.invalid} />
          ) : (
            <input type="hidden" name={`q${question.number}invalid`} value="0" />
          )}
          {poll.otherNames && <TextArea name={`q${question.number}others`} label={m.others} rows={3} optional />}
        </fieldset>
      ))}
      <Actions>
        <Submit>{m.submit}</Submit>
      </Actions>
    </PostForm>
  )
}

const Votes = ({ name, label }: { name: string; label: string }) => (
  <Field name={name} label={label} inputMode="numeric" width="short" autoComplete="off" />
)
