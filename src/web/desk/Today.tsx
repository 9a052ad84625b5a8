/** 今天：什么在等我, for the desk: the rows of all features in one order, then what a feature adds of its own. */
import { useQueries } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Waiting } from '#ui/waiting'
import { features } from './features.ts'
import { messages } from './messages.ts'

const askers = features.flatMap(({ name, waiting }) => (waiting ? [{ name, waiting }] : []))

const sections = features.flatMap(({ name, today }) =>
  today
    ? [{ name, access: today.access, Section: lazy(() => today.load().then(({ Section }) => ({ default: Section }))) }]
    : [],
)

export function Today() {
  const m = useMessages(messages)
  const session = useSession()
  return (
    <div className="narrow">
      <h1>
        {m.today} {dayText(session.today, session.language, { weekday: true, today: session.today })}
      </h1>
      <WaitingRows />
      {sections
        .filter(({ access }) => mayAsk(access, session))
        .map(({ name, Section }) => (
          <Suspense key={name}>
            <Section />
          </Suspense>
        ))}
    </div>
  )
}

function WaitingRows() {
  const m = useMessages(messages)
  const words = useFailureWords()
  const answers = useQueries({
    queries: askers.map(({ name, waiting }) => ({
      queryKey: ['waiting', name],
      queryFn: () => waiting(),
      staleTime: 30_000,
    })),
  })
  const failed = answers.find(({ error }) => error !== null)?.error
  if (answers.some(({ isPending }) => isPending)) return <p aria-busy="true">{m.loading}</p>
  const items = answers.flatMap(({ data }) => data?.items ?? [])
  const left = items.filter(({ others }) => !others).length
  const done = answers.reduce((sum, { data }) => sum + (data?.doneYesterday ?? 0), 0)
  return (
    <>
      {failed && <RefusalNote message={`${m.waitingFailed} · ${words(failed)}`} />}
      <Waiting items={items} />
      <p className="hint">{say(m.balance, { left, done })}</p>
    </>
  )
}
