/** A result on the screen of the hall (表决结果): verdict, bars with their numbers, and the line the rule draws. */
import { say } from '#kernel/message'
import type { Mark, PollOutcome, QuestionOutcome } from '#kernel/poll'
import { useMessages } from '#ui/session'
import { hasPapers, hasPlaces } from '../../domain/rule.ts'
import { hallPageMessages } from '../../messages/hall-pages.ts'

export function ResultBody({ title, outcome }: { title: string; outcome: PollOutcome }) {
  const m = useMessages(hallPageMessages)
  const [question] = outcome.questions
  const alone = outcome.questions.length === 1 && question?.options.length === 1
  return (
    <div className="hall-middle">
      <h2>{title}</h2>
      {(!alone || outcome.kind === 'satisfaction') && <p className="rule-words">{question?.words[1]}</p>}
      {alone && question ? <Single question={question} outcome={outcome} /> : <Several outcome={outcome} />}
      {question && (
        <p className="quiet">
          {say(hasPapers(outcome.method) ? m.counts : m.countsWithoutPapers, {
            members: question.members,
            present: question.present,
            issued: question.issued,
            returned: question.returned,
          })}
          {outcome.byHand && ` · ${m.byHand}`}
        </p>
      )}
    </div>
  )
}

const marksShown = (kind: PollOutcome['kind']): readonly Mark[] =>
  kind === 'satisfaction' ? ['satisfied', 'basically', 'dissatisfied', 'abstain'] : ['yes', 'no', 'abstain']

const colours: Partial<Record<Mark, string>> = {
  yes: 'bar-yes',
  satisfied: 'bar-yes',
  no: 'bar-no',
  dissatisfied: 'bar-no',
}

function Single({ question, outcome }: { question: QuestionOutcome; outcome: PollOutcome }) {
  const m = useMessages(hallPageMessages)
  const votes = question.options[0]?.votes
  const graded = outcome.kind === 'satisfaction'
  const verdict = graded ? m.grades[question.grade ?? 'none'] : question.passed ? m.passed : m.failed
  const rows = [
    ...marksShown(outcome.kind).map((mark) => ({
      name: m.marks[mark],
      colour: colours[mark] ?? 'bar-abstain',
      count: votes?.[mark] ?? 0,
    })),
    { name: hasPapers(outcome.method) ? m.notPressed : m.notPart, colour: 'bar-none', count: question.notPressed },
    ...(question.invalid > 0 ? [{ name: m.invalid, colour: 'bar-none', count: question.invalid }] : []),
  ]
  const base = Math.max(question.base, question.members, 1)
  return (
    <div className="hall-result">
      <div>
        <p className={`verdict ${question.passed ? 'passed' : 'failed'}`}>{verdict}</p>
        {!graded && (
          <p className="rule-words">
            {say(outcome.method === 'hands' ? m.thresholdOfHands : m.threshold, { needed: question.needed })}
          </p>
        )}
      </div>
      <div className="bars">
        {rows.map(({ name, colour, count }, at) => (
          <Bar
            key={name}
            name={name}
            colour={colour}
            count={count}
            base={base}
            needed={at === 0 && (!graded || question.grade === 'satisfied') ? question.needed : null}
          />
        ))}
      </div>
    </div>
  )
}

interface BarProps {
  readonly name: string
  readonly colour: string
  readonly count: number
  readonly base: number
  /** Where the line of the rule stands; null without one. */
  readonly needed: number | null
}

function Bar({ name, colour, count, base, needed }: BarProps) {
  const line = needed === null ? null : (needed / base) * 100
  return (
    <>
      <span>{name}</span>
      <span className="count">{count}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={colour} y="1" width={(count / base) * 100} height="4" />
        {line !== null && <line className="threshold" x1={line} x2={line} y1="-0.5" y2="6.5" />}
      </svg>
    </>
  )
}

/** A hall does not scroll: many lines stand side by side, and smaller. */
function lengthOf(questions: readonly QuestionOutcome[]): '' | 'many' | 'many crowd' {
  const lines = questions.reduce((sum, { options, others }) => sum + options.length + others.length, 0)
  if (lines > 26) return 'many crowd'
  return lines > 9 ? 'many' : ''
}

/** Candidates, projects, or many matters in one vote: one line each. */
function Several({ outcome }: { outcome: PollOutcome }) {
  const m = useMessages(hallPageMessages)
  const { kind, questions } = outcome
  const won = { election: m.elected, preliminary: m.formal, choose_k: m.chosen }[kind as string] ?? m.passed
  const placed = hasPlaces(kind)
  const endOf = (question: QuestionOutcome, { passed, tied }: { passed: boolean; tied: boolean }) => {
    if (kind === 'satisfaction') return m.grades[question.grade ?? 'none']
    if (passed) return won
    return tied ? m.tied : placed ? '—' : m.failed
  }
  return (
    <ol className={`candidates ${lengthOf(questions)}`}>
      {questions.flatMap((question) => [
        ...question.options.map((option) => (
          <li key={`${question.number}-${option.number}`}>
            <span>{placed ? option.title : question.title}</span>
            <span className="count">
              {option.included
                ? m.included
                : placed
                  ? say(m.votes, { count: option.votes.yes })
                  : marksShown(kind)
                      .map((mark) => `${m.marks[mark]} ${option.votes[mark]}`)
                      .join(' · ')}
            </span>
            <span className={option.passed ? 'met' : 'quiet'}>{endOf(question, option)}</span>
          </li>
        )),
        ...question.others.map((other) => (
          <li key={`${question.number}-${other.name}`}>
            <span>{other.name}</span>
            <span className="count">{say(m.votes, { count: other.votes })}</span>
            <span className={other.passed ? 'met' : 'quiet'}>{endOf(question, other)}</span>
          </li>
        )),
      ])}
    </ol>
  )
}
