/** 评价答复: three taps and a button; a dissatisfied deputy says what is not solved and reads what follows. */
import { say } from '#kernel/message'
import { grades, unsolvedReasons, type ReplyView } from '#features/cases'
import { chosen, optional } from '#ui/checks'
import { Choice, When } from '#ui/choices'
import { Day, dayText } from '#ui/dates'
import { TextArea } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { text, type Page } from '#ui/page'
import { useSession } from '#ui/session'
import { deputySuggestionApi } from '../../domain/contract-deputy.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, wordsOf } from '../words.ts'
import { ClockDue } from '../whole/Clocks.tsx'
import { suggestionOf } from '../whole/find.ts'
import { addressOf, numberText } from '../whole/naming.ts'
import { ReplyLetter } from '../whole/Parts.tsx'
import { ClassTag } from '../whole/StateTag.tsx'
import { reasonOf } from '../reasons.ts'
import { optionsOf } from './DraftForm.tsx'

export const ratePage: Page = {
  path: '/s/:id/rate',
  access: ['deputy'],
  async get(context) {
    const view = await suggestionOf(context)
    return { title: wordsOf(context.session).deputy.rate.title, body: <Rate view={view} /> }
  },
  async post(context) {
    const { call, form, session } = context
    const { rate } = wordsOf(session).deputy
    const view = await suggestionOf(context)
    const result = chosen(form, 'result', { label: rate.result, among: grades })
    const attitude = chosen(form, 'attitude', { label: rate.attitude, among: grades })
    const unsolved =
      result === 'dissatisfied' ? chosen(form, 'unsolved', { label: rate.unsolvedLabel, among: unsolvedReasons }) : null
    const agreed = text(form, 'classAgreed')
    for (const { id } of repliesOf(view)) await call(deputySuggestionApi.readReply, { id })
    await call(deputySuggestionApi.rate, {
      id: view.id,
      result,
      attitude,
      unsolved,
      classAgreed: agreed === '' ? null : agreed === 'yes',
      words: optional(form, 'words', { limit: 5000 }),
    })
    return { to: `${addressOf(view)}?done=${result === 'dissatisfied' ? 'redo' : 'rated'}` }
  },
}

/** The answers of the present round that are judged, the newest of each unit. */
export const repliesOf = ({ replies, round }: SuggestionView): ReplyView[] => [
  ...new Map(
    replies
      .filter((reply) => reply.kind === 'reply' && reply.round === round)
      .map((reply) => [reply.assignmentId, reply] as const),
  ).values(),
]

function Rate({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { rate } = m.deputy
  const { language, today } = useSession()
  const before = view.ratings.findLast(({ round, countedOn }) => round === view.round && countedOn === null)
  const clock = view.clocks.find(({ code, stoppedOn }) => code === 'D26' && stoppedOn === null)
  return (
    <>
      <p className="reference">{numberText(view, language)}</p>
      <h1>{view.title}</h1>
      {clock && <ClockDue clock={clock} />}
      {before && <p className="notice">{say(rate.rated, { date: dayText(before.ratedOn, language, { today }) })}</p>}
      <h2>{rate.reply}</h2>
      {repliesOf(view).map((reply) => (
        <ReplySummary key={reply.id} reply={reply} view={view} />
      ))}
      <PostForm draft={`rate-${view.id}`}>
        <Judgement before={before} view={view} />
        <p className="hint">{rate.change}</p>
        <Actions>
          <Submit refused={reasonOf(view, 'rate', m)}>{rate.submit}</Submit>
        </Actions>
      </PostForm>
    </>
  )
}

/** Three lines: class, promise, day; the whole letter one tap away. */
function ReplySummary({ reply, view }: { reply: ReplyView; view: SuggestionView }) {
  const { deputy } = useWords()
  const { language, today } = useSession()
  const share = view.assignments.find(({ id }) => id === reply.assignmentId)
  const promises = view.promises.filter(({ unitId }) => unitId === share?.unitId)
  return (
    <div>
      <p>
        <b>{reply.unit}</b> <Day date={reply.repliedOn} /> {reply.class && <ClassTag of={reply.class} />}
      </p>
      {promises.map(({ id, content, dueOn }) => (
        <p key={id}>{say(deputy.rate.promise, { content, date: dayText(dueOn, language, { today }) })}</p>
      ))}
      <details>
        <summary>{deputy.rate.full}</summary>
        <ReplyLetter reply={reply} />
      </details>
    </div>
  )
}

type Rating = SuggestionView['ratings'][number]

function Judgement({ before, view }: { before: Rating | undefined; view: SuggestionView }) {
  const { deputy, cases } = useWords()
  const { rate } = deputy
  const [reply] = repliesOf(view)
  return (
    <>
      <Choice
        name="result"
        label={rate.result}
        value={before?.result}
        options={optionsOf(grades, cases.grades).map((option) =>
          option.value === 'dissatisfied' ? { ...option, hint: rate.dissatisfiedHint } : option,
        )}
      />
      <When name="result" is="dissatisfied">
        <Choice
          name="unsolved"
          label={rate.unsolved}
          hint={rate.unsolvedHint}
          value={before?.unsolved ?? undefined}
          options={optionsOf(unsolvedReasons, cases.unsolved)}
        />
      </When>
      <Choice
        name="attitude"
        label={rate.attitude}
        value={before?.attitude}
        options={optionsOf(grades, cases.grades)}
      />
      {reply?.class && (
        <details open={before?.classAgreed === false}>
          <summary>{rate.classMore}</summary>
          <Choice
            name="classAgreed"
            label={say(rate.classAgreed, { class: cases.classTags[reply.class] })}
            value={
              before?.classAgreed === undefined || before.classAgreed === null ? '' : before.classAgreed ? 'yes' : 'no'
            }
            options={[
              { value: 'yes', label: rate.agree },
              { value: 'no', label: rate.disagree },
            ]}
            optional
          />
        </details>
      )}
      <TextArea name="words" label={rate.words} rows={3} value={before?.words} optional />
    </>
  )
}
