/** One suggestion whole (建议全貌), as its reader may see it: state and deadline first, then what happened, then the texts. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { dayText, Day } from '#ui/dates'
import { Actions, ButtonLink, PostForm, Submit } from '#ui/form'
import { Timeline } from '#ui/history'
import { Facts } from '#ui/lists'
import { Prose } from '#ui/letter'
import { useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { isUnrated } from '../../domain/judged.ts'
import { publicStates } from '../../domain/lifecycle.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, type PageWords } from '../words.ts'
import { actionsOf } from './actions.ts'
import { yoursOf } from './ahead.ts'
import { ClockDue, runningClocks } from './Clocks.tsx'
import { addressOf, numberText, sessionText } from './naming.ts'
import { ContactList, FileList, LinkList, PromiseList, type LinkReason, SuggestionText } from './Parts.tsx'
import { ClassTag, StateTag } from './StateTag.tsx'
import { lanesOf } from './story.ts'

interface RoleViewProps {
  readonly view: SuggestionView
  /** Why those it is linked with as similar are. */
  readonly why: readonly LinkReason[]
  readonly notice: string | undefined
}

export function RoleView({ view, why, notice }: RoleViewProps) {
  const m = useWords()
  return (
    <>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <Head view={view} />
      {runningClocks(view)
        .slice(0, 3)
        .map((clock) => (
          <ClockDue key={clock.id} clock={clock} />
        ))}
      <Possible view={view} />
      <KeyFacts view={view} />
      <Story view={view} />
      <Replies view={view} />
      <Ratings view={view} />
      <Section title={m.whole.promises} show={view.promises.length > 0}>
        <PromiseList promises={view.promises} />
      </Section>
      <Section title={m.whole.contacts} show={view.contacts.length > 0}>
        <ContactList contacts={view.contacts} />
      </Section>
      <Section title={m.whole.text} show>
        <SuggestionText of={view} />
        <FileList files={view.files} />
      </Section>
      <Section title={m.whole.links} show={view.links.length > 0}>
        <LinkList links={view.links} why={why} />
      </Section>
      <Record view={view} />
      <Actions>
        <ButtonLink href={`/print${addressOf(view)}`} kind="secondary">
          {m.whole.print}
        </ButtonLink>
        <ButtonLink href={`/papers/about/${view.id}`} kind="secondary">
          {m.whole.papers}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** Number, title, state; and the words of the office where it came back. */
function Head({ view }: { view: SuggestionView }) {
  const m = useWords()
  const { language } = useSession()
  const result = view.classVerified ?? view.classReported
  const cameBack = view.can.edit === null || publicStates[view.state] === 'not_accepted'
  return (
    <>
      <p className="reference">
        {sessionText(view.session, language)} {numberText(view, language)}
      </p>
      <h1>{view.title || m.deputy.drafts.untitled}</h1>
      <p className="facts">
        <StateTag state={view.state} yours={yoursOf(view, m)} />
        {view.key && <Tag tone="info">{m.whole.key}</Tag>}
        {result && <ClassTag of={result} />}
      </p>
      {view.screeningNote !== '' && cameBack && (
        <div className="notice warn">
          <b>{m.whole.screening}</b>
          <Prose>{view.screeningNote}</Prose>
        </div>
      )}
    </>
  )
}

/** What the reader can do now, the most urgent first. */
function Possible({ view }: { view: SuggestionView }) {
  const [primary, ...others] = actionsOf(view, useWords())
  if (!primary) return null
  return (
    <Actions>
      <ButtonLink href={primary.href}>{primary.label}</ButtonLink>
      {others.map(({ href, label }) => (
        <ButtonLink key={href} href={href} kind="secondary">
          {label}
        </ButtonLink>
      ))}
    </Actions>
  )
}

export const Section = ({ title, show, children }: { title: string; show: boolean; children: ReactNode }) =>
  show ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : null

const names = (units: readonly { name: string }[], and: string): string => units.map(({ name }) => name).join(and)

export function KeyFacts({ view }: { view: SuggestionView }) {
  const { whole, words } = useWords()
  const facts: (readonly [string, ReactNode] | false)[] = [
    [whole.lead, view.lead || whole.hiddenLead],
    view.delegation !== '' && [whole.delegation, view.delegation],
    view.signers > 1 && [whole.signers, say(whole.signersCount, { count: view.signers - 1 })],
    view.leadUnits.length > 0 && [
      view.handling === 'separate' ? whole.separateUnits : whole.leadUnit,
      names(view.leadUnits, whole.and),
    ],
    view.coUnits.length > 0 && [whole.coUnit, names(view.coUnits, whole.and)],
    [whole.category, view.category ?? whole.noCategory],
    view.formedBy !== null && [whole.formedBy, words.formations[view.formedBy]],
    [whole.contactWish, view.writtenOnly ? whole.writtenOnly : words.contactWishes[view.contactWish]],
    [whole.publicationWish, view.published ? whole.published : words.publications[view.publication]],
    view.keySuggestion !== null && [whole.keyLeader, view.keySuggestion.leader],
    view.keySuggestion !== null && [whole.keySupervisor, view.keySuggestion.supervisor],
    view.classReported !== null && [whole.classReported, <ClassTag key="reported" of={view.classReported} />],
    view.classVerified !== null && [whole.classVerified, <ClassTag key="verified" of={view.classVerified} />],
  ]
  return <Facts facts={facts.filter((fact) => fact !== false)} />
}

const roundTitle = (round: number, whole: PageWords['whole']): string =>
  round === 1 || round === 2 ? whole.round[round] : say(whole.laterRound, { round })

/** Both rounds in one history, each in its own lane. */
export function Story({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  const { language, today } = useSession()
  const lanes = lanesOf(view, { language, today })
  const laneTitle = (round: number) => roundTitle(round, whole)
  return (
    <section>
      <h2>{whole.history}</h2>
      {lanes.map(({ round, steps }) => (
        <div key={round}>
          {lanes.length > 1 && <h3>{laneTitle(round)}</h3>}
          <Timeline label={lanes.length > 1 ? laneTitle(round) : whole.history} steps={steps} />
        </div>
      ))}
    </section>
  )
}

/** Class, unit and day of each answer; a recipient's reading of the whole leaves a mark, so it is a form. */
function Replies({ view }: { view: SuggestionView }) {
  const { whole } = useWords()
  const recipient = view.parties.includes('lead_deputy') || view.parties.includes('co_signer')
  if (view.replies.length === 0) return null
  return (
    <section>
      <h2>{whole.replies}</h2>
      <ul className="plain">
        {view.replies.map(({ id, kind, unit, class: result, repliedOn, signedBy, delivered, read }) => (
          <li key={id}>
            <b>{say(kind === 'opinion' ? whole.opinionTitle : whole.replyTitle, { unit })}</b>{' '}
            {result && <ClassTag of={result} />}
            <span className="facts">
              <Day date={repliedOn} />
              <span>{say(whole.signed, { name: signedBy })}</span>
              {delivered > 0 && <span>{say(whole.readBy, { delivered, read })}</span>}
            </span>
            {recipient && kind === 'reply' ? (
              <PostForm action={`${addressOf(view)}/answer/${id}`} label={say(whole.replyTitle, { unit })}>
                <Submit kind="link">{whole.readReply}</Submit>
              </PostForm>
            ) : (
              <p>
                <a href={`${addressOf(view)}/answer/${id}`}>{whole.readReply}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Only what the API gives: a unit gets a rating once it counts. */
export function Ratings({ view }: { view: SuggestionView }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  if (view.ratings.length === 0 && !isUnrated(view)) return null
  return (
    <section>
      <h2>{whole.rating}</h2>
      {isUnrated(view) && <p>{whole.ratingNone}</p>}
      {view.ratings.map(({ id, round, result, attitude, unsolved, words, ratedOn, countedOn }) => (
        <div key={id}>
          {view.round > 1 && <h3>{roundTitle(round, whole)}</h3>}
          <Facts
            facts={[
              [whole.ratingResult, cases.grades[result]],
              [whole.ratingAttitude, cases.grades[attitude]],
              ...(unsolved ? [[whole.ratingUnsolved, cases.unsolved[unsolved]] as const] : []),
              ...(words ? [[whole.ratingWords, <Prose key="words">{words}</Prose>] as const] : []),
            ]}
          />
          <p className="hint">
            {dayText(ratedOn, language, { today })} {countedOn === null && whole.ratingNotCounted}
          </p>
        </div>
      ))}
    </section>
  )
}

/** Every recorded step, folded. */
function Record({ view }: { view: SuggestionView }) {
  const { whole, words } = useWords()
  const { language, today } = useSession()
  if (view.timeline.length === 0) return null
  const factWords: Readonly<Record<string, string>> = words.facts
  return (
    <details>
      <summary>{whole.record}</summary>
      <ul>
        {view.timeline.map(({ at, on, fact, by }, index) => (
          <li key={`${at}-${index}`}>
            {say(whole.recordLine, { date: dayText(on, language, { today }), fact: factWords[fact] ?? fact, by })}
          </li>
        ))}
      </ul>
    </details>
  )
}
