/** The published part of a suggestion (公开的建议和答复), and the plain page for what is not published. */
import { say } from '#kernel/message'
import { dayText } from '#ui/dates'
import { Letter, Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { useSession } from '#ui/session'
import { Status } from '#ui/status'
import type { PublicSuggestion } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { numberOf, numberText, sessionText } from './naming.ts'
import { Section } from './RoleView.tsx'
import { ClassTag, PublicStateTag } from './StateTag.tsx'

export function PublicView({ published: p }: { published: PublicSuggestion }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  const { reference, betweenSessions } = p
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
      <Facts
        facts={[
          [whole.lead, p.lead ?? whole.hiddenLead],
          ...(p.signers > 1 ? [[whole.signers, say(whole.signersCount, { count: p.signers - 1 })] as const] : []),
          [whole.leadUnit, p.units.join(whole.and)],
          ...(p.category ? [[whole.category, p.category] as const] : []),
          ...(p.rating ? [[whole.rating, cases.grades[p.rating]] as const] : []),
        ]}
      />
      <Section title={whole.replies} show={p.replies.length > 0}>
        {p.replies.map(({ unit, class: result, text, repliedOn, round }) => (
          <Letter
            key={`${unit}-${round}-${repliedOn}`}
            title={say(whole.replyTitle, { unit })}
            corner={result && <ClassTag of={result} />}
            signature={`${unit} · ${dayText(repliedOn, language, { today })}`}
          >
            <Prose>{text}</Prose>
          </Letter>
        ))}
      </Section>
      <Section title={whole.promises} show={p.promises.length > 0}>
        <PublicPromises promises={p.promises} />
      </Section>
      <Section title={whole.text} show={p.text !== null}>
        <Prose>{p.text ?? ''}</Prose>
      </Section>
    </>
  )
}

const kinds = { open: 'doing', due_soon: 'soon', overdue: 'overdue', kept: 'done', given_up: 'returned' } as const
const isPromiseState = (state: string): state is keyof typeof kinds => Object.hasOwn(kinds, state)

function PublicPromises({ promises }: { promises: PublicSuggestion['promises'] }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  return (
    <ul className="plain">
      {promises.map(({ unit, content, dueOn, state, outcome }) => (
        <li key={`${unit}-${content}`}>
          <b>{content}</b>
          <span className="facts">
            {isPromiseState(state) && <Status kind={kinds[state]}>{cases.promises[state]}</Status>}
            <span className="nb">{say(whole.promiseDue, { date: dayText(dueOn, language, { today }) })}</span>
            <span>{unit}</span>
          </span>
          <Prose>{outcome}</Prose>
        </li>
      ))}
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
