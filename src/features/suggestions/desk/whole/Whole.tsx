/** One suggestion laid out for the desk (建议全貌): state and steps on top, the story and texts left, facts and clocks right. */
import { useState } from 'react'
import { ActionButton } from '#ui/ActionButton'
import { dayText } from '#ui/dates'
import { Prose } from '#ui/letter'
import { say } from '#kernel/message'
import { Facts } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { acceptedStates } from '../../domain/lifecycle.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { addressOf, numberText, sessionText } from '../../pages/whole/naming.ts'
import { ContactList, FileList, PromiseList, ReplyLetter, SuggestionText } from '../../pages/whole/Parts.tsx'
import { KeyFacts, Ratings, Section, Story } from '../../pages/whole/RoleView.tsx'
import { classCell, deadlineCell, stateCell } from '../cells.tsx'
import { KeyBlock } from '../key/KeyBlock.tsx'
import { PickDialog } from '../key/KeyDialogs.tsx'
import { deskAddress } from '../naming.ts'
import { Papers } from '../papers/Papers.tsx'
import { Similar } from '../triage/Similar.tsx'
import { useWords } from '../words.ts'
import { AllClocks, Extensions, RunningClocks } from './Deadlines.tsx'
import { Deliveries } from './Deliveries.tsx'
import { Publication } from './Publication.tsx'
import { Shares } from './Shares.tsx'
import { Steps } from './Steps.tsx'

export function Whole({ view }: { view: SuggestionView }) {
  return (
    <article className="whole">
      <Head view={view} />
      <Steps view={view} />
      <div className="columns">
        <div>
          <Story view={view} />
          <Main view={view} />
        </div>
        <aside>
          <Side view={view} />
        </aside>
      </div>
    </article>
  )
}

function Head({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { whole, desk } = m
  const { language } = useSession()
  return (
    <header>
      <p className="hint">
        {sessionText(view.session, language)} {numberText(view, language)}
      </p>
      <h1>{view.title}</h1>
      <p className="facts">
        {stateCell(view.state, m)}
        {view.dueOn && deadlineCell(view, m)}
        {classCell(view.classVerified ?? view.classReported, m)}
        {view.key && <Tag tone="info">{desk.columns.key}</Tag>}
        <a href={`/print${addressOf(view)}`}>{whole.print}</a>
        <a href={addressOf(view)}>{whole.page}</a>
      </p>
      {view.screeningNote && (
        <div className="note">
          <b>{whole.screening}</b>
          <Prose>{view.screeningNote}</Prose>
        </div>
      )}
    </header>
  )
}

function Main({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  return (
    <>
      {view.assignments.length > 0 && (
        <section>
          <h2>{whole.shares}</h2>
          <Shares view={view} />
        </section>
      )}
      <Extensions view={view} />
      <AllClocks view={view} />
      <Section title={whole.replies} show={view.replies.length > 0}>
        {[...view.replies].reverse().map((reply) => (
          <ReplyLetter key={reply.id} reply={reply} />
        ))}
      </Section>
      <Ratings view={view} />
      <Rechecks view={view} />
      <Section title={whole.promises} show={view.promises.length > 0}>
        <PromiseList promises={view.promises} />
      </Section>
      <Section title={whole.contacts} show={view.contacts.length > 0}>
        <ContactList contacts={view.contacts} />
      </Section>
      <Section title={whole.text} show>
        <SuggestionText of={view} />
        <FileList files={view.files} />
      </Section>
      <Record view={view} />
      <Deliveries aboutId={view.id} />
    </>
  )
}

function Side({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  return (
    <>
      <RunningClocks view={view} />
      <section>
        <h2>{whole.facts}</h2>
        <KeyFacts view={view} />
        <Proposed view={view} />
      </section>
      <Papers aboutId={view.id} />
      <KeyMatters view={view} />
      <Publication view={view} />
      <Links view={view} />
      <Similar row={view} />
    </>
  )
}

/** 拟办单位 with its reason, until it is assigned; nothing is assigned by it. */
function Proposed({ view: { state, proposedUnit, proposedReason } }: { view: SuggestionView }) {
  const { whole, desk } = useWords()
  if (!proposedUnit || (state !== 'submitted' && state !== 'accepted')) return null
  return (
    <>
      <Facts facts={[[whole.dialogs.propose.unit, proposedUnit.name]]} />
      {proposedReason && <p className="hint">{say(desk.pane.reason, { reason: proposedReason })}</p>}
    </>
  )
}

/** 重点督办, or the button that makes it one, with its reason. */
function KeyMatters({ view }: { view: SuggestionView }) {
  const { whole, words } = useWords()
  const { roles } = useSession()
  const [picking, setPicking] = useState(false)
  const { keySuggestion } = view
  const refused = !roles.includes('deputies_office')
    ? words.reasons.wrong_role
    : acceptedStates.includes(view.state)
      ? undefined
      : whole.keyReasons.notAccepted
  return (
    <section>
      <h2>{whole.key}</h2>
      {keySuggestion ? (
        <KeyBlock id={view.id} of={keySuggestion} />
      ) : (
        <ActionButton label={whole.keys.pick} refused={refused} saysWhy onClick={() => setPicking(true)} />
      )}
      {picking && <PickDialog id={view.id} onClose={() => setPicking(false)} />}
    </section>
  )
}

function Rechecks({ view }: { view: SuggestionView }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  return (
    <Section title={whole.rechecks} show={view.rechecks.length > 0}>
      {view.rechecks.map(({ id, openedOn, verdict, words, decision }) => (
        <Facts
          key={id}
          facts={[
            [dayText(openedOn, language, { today }), verdict ? cases.verdicts[verdict] : whole.noVerdict],
            ...(words ? ([[whole.second.deputySays, <Prose key="words">{words}</Prose>]] as const) : []),
            ...(decision ? ([[whole.second.decide, cases.decisions[decision]]] as const) : []),
          ]}
        />
      ))}
    </Section>
  )
}

/** What is only alike stands in the list of similar ones. */
function Links({ view }: { view: SuggestionView }) {
  const { whole, cases } = useWords()
  const links = view.links.filter(({ kind }) => kind !== 'similar')
  return (
    <Section title={whole.links} show={links.length > 0}>
      <ul className="plain-list">
        {links.map(({ kind, direction, id, reference, title }) => (
          <li key={`${kind}-${id}`}>
            {cases.links[kind][direction]}{' '}
            <Anchor href={deskAddress({ id, reference })}>
              {reference} {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every recorded step (操作记录), folded. */
function Record({ view: { timeline } }: { view: SuggestionView }) {
  const { whole, words } = useWords()
  const { language, today } = useSession()
  const facts: Readonly<Record<string, string>> = words.facts
  if (timeline.length === 0) return null
  return (
    <details>
      <summary>
        {whole.record} {timeline.length}
      </summary>
      <ol className="plain-list">
        {timeline.map(({ at, on, fact, by }, index) => (
          <li key={`${at}-${index}`}>
            {dayText(on, language, { today })} {facts[fact] ?? fact} {by}
          </li>
        ))}
      </ol>
    </details>
  )
}
