/** 一件测评后续: the ladder with the step that stands, what can be done, what was done, and every poll with its thresholds. */
import type { ReactNode } from 'react'
import { z } from 'zod'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { Status, Tag } from '#ui/status'
import { Steps } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { followupApi, office } from '../../domain/followup/contract.ts'
import type { FollowupView } from '../../domain/followup/views.ts'
import { followupWords } from '../../messages/followup.ts'
import { followupSteps, type Meetings } from './followup-steps.ts'

const Parameters = z.object({ id: z.uuid() })

export function FollowupScreen() {
  const { desk: m } = useMessages(followupWords)
  const session = useSession()
  const { id } = useParameters(Parameters)
  const { data: one, error } = useEndpoint(followupApi.one, { id })
  return (
    <>
      <p>
        <Anchor href="/desk/followups">{m.back}</Anchor>
      </p>
      {!one && <Asking error={error} />}
      {one && (mayAsk(office, session) ? <ForOffice one={one} /> : <One one={one} meetings={[]} />)}
    </>
  )
}

/** Whoever keeps meetings names them in the steps. */
function ForOffice({ one }: { one: FollowupView }) {
  const { data, error } = useEndpoint(followupApi.choices, {})
  return data ? <One one={one} meetings={data.meetings} /> : <Asking error={error} />
}

function One({ one, meetings }: { one: FollowupView; meetings: Meetings }) {
  const m = useMessages(followupWords)
  const { facts } = m.desk
  const { title, state, respondent, turn, dueOn, polls, mostPolls, notified, openedOn, closedOn } = one
  const known: readonly (readonly [string, ReactNode])[] = [
    ...(respondent === null ? [] : [[facts.respondent, respondent] as const]),
    ...(turn === null ? [] : [[facts.turn, m.turns[turn]] as const]),
    ...(dueOn === null ? [] : [[facts.dueOn, <Day key="due" date={dueOn} />] as const]),
    [facts.polls, say(facts.pollsOf, { count: polls, most: mostPolls })],
    [facts.notified, notified],
    [facts.openedOn, <Day key="opened" date={openedOn} />],
    ...(closedOn === null ? [] : [[facts.closedOn, <Day key="closed" date={closedOn} />] as const]),
  ]
  return (
    <article className="whole">
      <header>
        <h1>{title}</h1>
        <p className="facts">
          <Tag tone={state === 'settled' ? 'ok' : 'info'}>{m.states[state]}</Tag>
        </p>
      </header>
      <Steps label={m.desk.steps} steps={followupSteps(m, one, meetings)} />
      <div className="columns">
        <div>
          <Ladder one={one} />
          <Results one={one} />
          <Acts one={one} />
        </div>
        <aside>
          <Facts facts={known} />
        </aside>
      </div>
    </article>
  )
}

function Ladder({ one }: { one: FollowupView }) {
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

function Results({ one }: { one: FollowupView }) {
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

function Acts({ one }: { one: FollowupView }) {
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
