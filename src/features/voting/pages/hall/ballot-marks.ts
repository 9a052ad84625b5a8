/** What was marked on a ballot that came as a form (没有脚本的记名表决): fields q1o2 for an option, q1 for those chosen. */
import { Refusal } from '#kernel/refusal'
import { texts, type Form } from '#ui/page'
import { Mark, type CastMark, type PollQuestion } from '../../domain/views.ts'

/** Every mark of the form; refuses, with its question, what is no mark, and a form in which nothing is marked. */
export function marksIn(form: Form, questions: readonly PollQuestion[]): CastMark[] {
  const marks = questions.flatMap(({ number, options }) => [
    ...texts(form, `q${number}`).map((option) => markOf(number, Number(option), 'yes')),
    ...options.flatMap((option) =>
      texts(form, `q${number}o${option.number}`).map((mark) => markOf(number, option.number, mark)),
    ),
  ])
  if (marks.length === 0) throw new Refusal('invalid', 'voting.ballot_not_all_marked', { question: 1 })
  return marks
}

function markOf(question: number, option: number, given: string): CastMark {
  const mark = Mark.safeParse(given)
  if (!mark.success) throw new Refusal('invalid', 'voting.ballot_unknown_mark', { question })
  if (!Number.isInteger(option) || option < 1)
    throw new Refusal('invalid', 'voting.ballot_unknown_option', { question })
  return { question, option, mark: mark.data }
}
