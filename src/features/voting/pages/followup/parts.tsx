/** Pieces of a follow-up that its page and its screen share (测评后续部件). */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { Day } from '#ui/dates'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { useMessages } from '#ui/session'
import { Status } from '#ui/status'
import type { FollowupView } from '../../domain/followup/views.ts'
import { followupWords } from '../../messages/followup.ts'

/** Whose turn it is, by when, and how often it was polled. */
export function FollowupFacts({ one }: { one: FollowupView }) {
  const m = useMessages(followupWords)
  const { facts } = m.desk
  const { respondent, turn, dueOn, polls, mostPolls, notified, openedOn, closedOn } = one
  const known: readonly (readonly [string, ReactNode])[] = [
    ...(respondent === null ? [] : [[facts.respondent, respondent] as const]),
    ...(turn === null ? [] : [[facts.turn, m.turns[turn]] as const]),
    ...(dueOn === null ? [] : [[facts.dueOn, <Day key="due" date={dueOn} />] as const]),
    [facts.polls, say(facts.pollsOf, { count: polls, most: mostPolls })],
    [facts.notified, notified],
    [facts.openedOn, <Day key="opened" date={openedOn} />],
    ...(closedOn === null ? [] : [[facts.closedOn, <Day key="closed" date={closedOn} />] as const]),
  ]
  return <Facts facts={known} />
}

/** Every step with its day, or its period while it has none. */
export function LadderSteps({ one }: { one: FollowupView }) {
  const m = useMessages(followupWords)
  return (
    <section>
      <h2>{m.desk.ladder}</h2>
      <ol>
        {one.ladder.map(({ step, amount, unit, standing, dueOn }) => (
          <li key={step} aria-current={standing === 'now' ? 'step' : undefined}>
            {m.steps[step]}{' '}
            {standing === 'done' || standing === 'now' ? (
              <Status kind={standing === 'now' ? 'doing' : 'done'}>{m.standing[standing]}</Status>
            ) : (
              <span className="hint">{m.standing[standing]}</span>
            )}{' '}
            <span className="hint">
              {dueOn === null ? say(m.desk.within[unit], { amount }) : say(m.desk.by, { day: dueOn })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Every poll on the matter with its arithmetic, its thresholds and its rule. */
export function Results({ one }: { one: FollowupView }) {
  const m = useMessages(followupWords)
  return (
    <section>
      <h2>{m.desk.results}</h2>
      {one.results.map(({ pollId, title, round, state, words }) => (
        <div key={pollId}>
          <h3>
            {say(m.desk.round, { round })} {title}
          </h3>
          {words.length > 0 ? (
            <Prose>{words.join('\n')}</Prose>
          ) : (
            <p className="hint">{m.pollStates[state as keyof typeof m.pollStates]}</p>
          )}
        </div>
      ))}
    </section>
  )
}

/** What was done, on which day and by whom. */
export function Acts({ one }: { one: FollowupView }) {
  const m = useMessages(followupWords)
  return (
    <section>
      <h2>{m.desk.acts}</h2>
      <ol>
        {one.acts.map(({ number, act, on, by, text, meeting }) => (
          <li key={number}>
            {m.acts[act]}
            {meeting !== null && say(m.desk.at, { meeting })}{' '}
            <span className="hint">{say(m.desk.line, { day: on, by })}</span>
            {text !== '' && <Prose>{text}</Prose>}
          </li>
        ))}
      </ol>
    </section>
  )
}
