/** The published part of a suggestion (公开的建议和答复), and the plain page for what is not published. */
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { promiseState } from '#features/cases'
import { dayText } from '#ui/dates'
import { Letter, Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { useSession } from '#ui/session'
import { Status } from '#ui/status'
import type { PublicSuggestion } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { numberOf, numberText, sessionText } from './naming.ts'
import { PublicTargets } from './PublicTargets.tsx'
import { Section } from './RoleView.tsx'
import { ClassTag, PublicStateTag } from './StateTag.tsx'

export function PublicView({ published: p }: { published: PublicSuggestion }) {
  const { whole } = useWords()
  const { language } = useSession()
  const { reference, betweenSessions } = p
  const rounds = [...new Set(p.replies.map(({ round }) => round))]
  return (
    <>
      <p className="reference">
        {sessionText(p.session, language)} {numberText({ number: numberOf(reference), betweenSessions }, language)}
      </p>
      <h1>{p.title}</h1>
      <p className="facts">
        <PublicStateTag state={p.state} />
        {(p.classVerified ?? p.classReported) && <ClassTag of={p.classVerified ?? p.classReported ?? 'A'} />}
      </p>
      <KeyFacts of={p} />
      <Section title={whole.replies} show={p.replies.length > 0}>
        {rounds.map((round) => (
          <section key={round}>
            {rounds.length > 1 && <h3>{say(whole.publicRound, { round })}</h3>}
            <Replies of={p.replies.filter((reply) => reply.round === round)} />
          </section>
        ))}
      </Section>
      <Section title={whole.promises} show={p.promises.length > 0}>
        <PublicPromises promises={p.promises} />
      </Section>
      <Section title={whole.targets} show={p.targets.length > 0}>
        <PublicTargets targets={p.targets} />
      </Section>
      <Section title={whole.text} show={p.text !== null}>
        <Prose>{p.text ?? ''}</Prose>
      </Section>
      <p className="facts">
        <a href={`/subscribe?suggestion=${encodeURIComponent(reference)}`}>{whole.publicNews}</a>
        <a href={`/feeds/suggestions/${encodeURIComponent(reference)}`}>{whole.publicFeed}</a>
      </p>
    </>
  )
}

function KeyFacts({ of: p }: { of: PublicSuggestion }) {
  const { whole, cases } = useWords()
  const led = p.units.filter(({ lead }) => lead)
  const joined = p.units.filter(({ lead }) => !lead)
  return (
    <Facts
      facts={[
        [whole.lead, <LeadLink key="deputy" of={p.lead} />],
        ...(p.signers > 1 ? [[whole.signers, say(whole.signersCount, { count: p.signers - 1 })] as const] : []),
        [whole.leadUnit, <UnitLinks key="lead" units={led} />],
        ...(joined.length > 0 ? [[whole.coUnit, <UnitLinks key="co" units={joined} />] as const] : []),
        ...(p.category ? [[whole.category, p.category] as const] : []),
        ...(p.rating ? [[whole.rating, cases.grades[p.rating]] as const] : []),
      ]}
    />
  )
}

function LeadLink({ of }: { of: PublicSuggestion['lead'] }) {
  const { whole } = useWords()
  return of ? <a href={`/dep/${of.id}`}>{of.name}</a> : whole.hiddenLead
}

function UnitLinks({ units }: { units: PublicSuggestion['units'] }) {
  const { whole } = useWords()
  return (
    <>
      {units.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && whole.and}
          <a href={`/units/${id}`}>{name}</a>
        </span>
      ))}
    </>
  )
}

function Replies({ of }: { of: PublicSuggestion['replies'] }) {
  const { whole } = useWords()
  const { language, today } = useSession()
  return of.map(({ id, unit, class: result, text, repliedOn }) => (
    <Letter
      key={id}
      title={say(whole.replyTitle, { unit: unit.name })}
      corner={result && <ClassTag of={result} />}
      signature={`${unit.name} · ${dayText(repliedOn, language, { today })}`}
    >
      {text === null ? <p className="hint">{whole.publicPending}</p> : <Prose>{text}</Prose>}
    </Letter>
  ))
}

const kinds = { open: 'doing', due_soon: 'soon', overdue: 'overdue', kept: 'done', given_up: 'returned' } as const

function PublicPromises({ promises }: { promises: PublicSuggestion['promises'] }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  return (
    <ul className="plain">
      {promises.map((promise) => {
        const state = promiseState(promise, plainDate(today))
        return (
          <li key={promise.id}>
            <b>{promise.content}</b>
            <span className="facts">
              <Status kind={kinds[state]}>{cases.promises[state]}</Status>
              <span className="nb">{say(whole.promiseDue, { date: dayText(promise.dueOn, language, { today }) })}</span>
              <span>{promise.unit.name}</span>
            </span>
            <Prose>{promise.outcome}</Prose>
          </li>
        )
      })}
    </ul>
  )
}

/** The same page for what does not exist and what is not published: a link tells nothing. */
export function NotPublic({ address }: { address: string }) {
  const { whole } = useWords()
  const { signedIn } = useSession()
  return (
    <>
      <h1>{whole.notPublic.title}</h1>
      <p>{whole.notPublic.why}</p>
      {!signedIn && (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(address)}`}>{whole.notPublic.signIn}</a>
        </p>
      )}
      <p>
        <a href="/s">{whole.notPublic.other}</a>
      </p>
    </>
  )
}
