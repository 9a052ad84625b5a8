/** Pieces of agreed matters that pages and screens share (议定事项部件): how one stands, its facts, its acts, a table of them. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { Day } from '#ui/dates'
import { Due } from '#ui/due'
import { useWhy } from '#ui/explain'
import { Timeline } from '#ui/history'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import { countStandings, type MatterState, type Standing } from '../../domain/agreed/lifecycle.ts'
import type { AgreedMatter, AgreedMatterView } from '../../domain/agreed/views.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'
import { agreedWords } from '../../messages/agreed/words.ts'

const standingKinds: Readonly<Record<Standing, StatusKind>> = {
  done: 'done',
  under_way: 'doing',
  late: 'overdue',
  dropped: 'returned',
}
const stateKinds: Readonly<Record<MatterState, StatusKind>> = {
  draft: 'todo',
  assigned: 'yours',
  under_way: 'doing',
  reported: 'soon',
  accepted: 'done',
  dropped: 'returned',
}

export function StandingTag({ standing }: { standing: Standing }) {
  const { standings } = useMessages(agreedWords)
  return <Status kind={standingKinds[standing]}>{standings[standing]}</Status>
}

function StageTag({ state }: { state: MatterState }) {
  const { states } = useMessages(agreedWords)
  return <Status kind={stateKinds[state]}>{states[state]}</Status>
}

/** The stage, and that it is late where it is. */
export const Stand = ({ state, standing }: Pick<AgreedMatter, 'state' | 'standing'>) => (
  <>
    <StageTag state={state} /> {standing === 'late' && <StandingTag standing={standing} />}
  </>
)

/** 已落实几项、落实中几项、逾期几项、已终止几项 */
export function Counts({ rows }: { rows: readonly { readonly standing: Standing }[] }) {
  const m = useMessages(agreedFaces)
  return <p>{say(m.counts, { ...countStandings(rows), total: rows.length })}</p>
}

export function DueOn({ dueOn, extended }: Pick<AgreedMatter, 'dueOn' | 'extended'>) {
  const m = useMessages(agreedFaces)
  if (dueOn === null) return null
  return (
    <>
      <Day date={dueOn} />
      {extended && <span className="hint"> {m.extended}</span>}
    </>
  )
}

/** Which meeting, how it stands, by when and why that day. */
export function MatterHead({ one }: { one: AgreedMatterView }) {
  const m = useMessages(agreedFaces)
  const { clock, extended, state, standing } = one
  const why = useWhy(clock ?? undefined)
  return (
    <>
      <p className="reference">{say(m.number, { meeting: one.meeting, number: one.number ?? '' })}</p>
      <h1>{one.title}</h1>
      <p className="facts">
        <Stand state={state} standing={standing} />
      </p>
      {clock?.state === 'met_late' && (
        <p>
          <b>{m.columns.dueOn}</b> <Day date={clock.dueOn} /> <Status kind="overdue">{m.metLate}</Status>
        </p>
      )}
      {clock?.state === 'cancelled' && (
        <p>
          <b>{m.columns.dueOn}</b> <Day date={clock.dueOn} /> <span className="hint">{m.notCounted}</span>
        </p>
      )}
      {clock && clock.state !== 'met_late' && clock.state !== 'cancelled' && (
        <Due
          label={m.columns.dueOn}
          dueOn={clock.dueOn}
          workingDaysLeft={clock.workingDaysLeft}
          extended={extended}
          met={clock.stoppedOn !== null}
          why={why}
        />
      )}
    </>
  )
}

export function MatterFacts({ one, topicHref }: { one: AgreedMatterView; topicHref?: string }) {
  const m = useMessages(agreedFaces)
  const { turns, and } = useMessages(agreedWords)
  const { facts } = m
  const { lead, coOwners, turn, agendaItem, reportBack, topic, state, closedOn, asked } = one
  const known: readonly (readonly [string, ReactNode])[] = [
    [facts.lead, lead.name],
    ...(coOwners.length === 0 ? [] : [[facts.coOwners, coOwners.map(({ name }) => name).join(and)] as const]),
    ...(turn === null ? [] : [[facts.turn, turns[turn]] as const]),
    ...(agendaItem === null ? [] : [[facts.agendaItem, agendaItem] as const]),
    [facts.reportBack, reportBack ? facts.required : facts.notRequired],
    ...(asked === null ? [] : [[facts.asked, say(facts.askedUntil, asked)] as const]),
    ...(topic === null ? [] : [[facts.topic, <Topic key="topic" title={topic.title} href={topicHref} />] as const]),
    ...(closedOn === null
      ? []
      : [[state === 'dropped' ? facts.droppedOn : facts.closedOn, <Day key="closed" date={closedOn} />] as const]),
  ]
  return <Facts facts={known} />
}

const Topic = ({ title, href }: { title: string; href: string | undefined }) =>
  href === undefined ? title : <a href={href}>{title}</a>

export function MatterText({ one }: { one: Pick<AgreedMatter, 'text'> }) {
  const m = useMessages(agreedFaces)
  return (
    <>
      <h2>{m.text}</h2>
      <Prose>{one.text}</Prose>
    </>
  )
}

/** What was done, on which day and by whom. */
export function MatterActs({ one }: { one: AgreedMatterView }) {
  const m = useMessages(agreedFaces)
  const { acts } = useMessages(agreedWords)
  return (
    <section>
      <h2>{m.acts}</h2>
      <Timeline
        label={m.acts}
        steps={one.acts.map(({ number, act, on, by, text }) => ({
          id: String(number),
          title: acts[act],
          state: 'done' as const,
          on,
          facts: [by],
          more: text === '' ? undefined : <Prose>{text}</Prose>,
        }))}
      />
    </section>
  )
}
