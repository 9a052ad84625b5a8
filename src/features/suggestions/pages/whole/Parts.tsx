/** Parts of a suggestion that every reader's page puts together: texts, letters, promises, contacts, links, files. */
import { say } from '#kernel/message'
import type { ContactView, FileView, LinkView, PromiseView, ReplyView } from '#features/cases'
import type { z } from 'zod'
import { Day, dayText } from '#ui/dates'
import { Letter, Prose } from '#ui/letter'
import { Money } from '#ui/numbers'
import { useSession } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import type { suggestionApi } from '../../domain/contract.ts'
import { reasonText } from '../reason.ts'
import { useWords } from '../words.ts'
import { ClassTag } from './StateTag.tsx'

interface Texts {
  readonly text: string
  readonly situation: string
  readonly analysis: string
  readonly proposal: string
}

/** The one box of the quick path, or the three parts of the formal form. */
export function SuggestionText({ of: { text, situation, analysis, proposal } }: { of: Texts }) {
  const { whole } = useWords()
  const parts = [
    [whole.situation, situation],
    [whole.analysis, analysis],
    [whole.proposal, proposal],
  ] as const
  return (
    <>
      <Prose>{text}</Prose>
      {parts.map(
        ([title, part]) =>
          part.trim() !== '' && (
            <div key={title}>
              <h3>{title}</h3>
              <Prose>{part}</Prose>
            </div>
          ),
      )}
    </>
  )
}

export function FileList({ files }: { files: readonly z.infer<typeof FileView>[] }) {
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/files/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

/** The whole answer as a letter. */
export function ReplyLetter({ reply, heading }: { reply: ReplyView; heading?: string }) {
  const { whole } = useWords()
  const { kind, unit, class: result, letterNumber, text, points, signedBy, repliedOn, files } = reply
  return (
    <Letter
      title={heading ?? say(kind === 'opinion' ? whole.opinionTitle : whole.replyTitle, { unit })}
      corner={result && <ClassTag of={result} />}
      signature={
        <>
          {unit} · {say(whole.signed, { name: signedBy })} · <Day date={repliedOn} />
        </>
      }
    >
      {letterNumber && <p className="reference">{say(whole.letterNumber, { unit, number: letterNumber })}</p>}
      <Prose>{text}</Prose>
      <Points points={points} />
      <FileList files={files} />
    </Letter>
  )
}

/** 逐条答复: what the deputy said and what the unit answers to it. */
export function Points({ points }: { points: readonly { point: string; answer: string }[] }) {
  const { whole } = useWords()
  if (points.length === 0) return null
  return (
    <>
      <h4>{whole.points}</h4>
      <ol>
        {points.map(({ point, answer }) => (
          <li key={point}>
            <b>{point}</b>
            <Prose>{answer}</Prose>
          </li>
        ))}
      </ol>
    </>
  )
}

const promiseKinds = {
  open: 'doing',
  due_soon: 'soon',
  overdue: 'overdue',
  kept: 'done',
  given_up: 'returned',
} as const satisfies Record<PromiseView['state'], StatusKind>

export function PromiseList({ promises }: { promises: readonly PromiseView[] }) {
  const { whole, cases } = useWords()
  const { language, today } = useSession()
  const day = (date: string) => dayText(date, language, { today })
  return (
    <ul className="plain">
      {promises.map(({ id, content, dueOn, amountFen, state, outcome, fulfilledOn, givenUpOn, progress, unit }) => (
        <li key={id}>
          <b>{content}</b>
          <span className="facts">
            <Status kind={promiseKinds[state]}>{cases.promises[state]}</Status>
            <span className="nb">{say(whole.promiseDue, { date: day(dueOn) })}</span>
            {amountFen !== null && <Money fen={amountFen} />}
            <span>{unit}</span>
            {fulfilledOn && <span>{say(whole.promiseKept, { date: day(fulfilledOn) })}</span>}
            {givenUpOn && <span>{say(whole.promiseGivenUp, { date: day(givenUpOn) })}</span>}
          </span>
          <Prose>
            {[...progress.map((one) => say(whole.progress, { date: day(one.on), words: one.words })), outcome].join(
              '\n',
            )}
          </Prose>
        </li>
      ))}
    </ul>
  )
}

export function ContactList({ contacts }: { contacts: readonly z.infer<typeof ContactView>[] }) {
  const { whole, cases } = useWords()
  return (
    <ul className="plain">
      {contacts.map(({ id, unit, contactedOn, method, place, participants, note, files, confirmedOn, disputedOn }) => (
        <li key={id}>
          <b>{unit}</b>
          <span className="facts">
            <Day date={contactedOn} />
            <span>{cases.methods[method]}</span>
            {place && <span>{place}</span>}
            {participants && <span>{participants}</span>}
            <Status kind={disputedOn ? 'returned' : confirmedOn ? 'done' : 'todo'}>
              {disputedOn ? whole.contactDisputed : confirmedOn ? whole.contactConfirmed : whole.contactOpen}
            </Status>
          </span>
          <Prose>{note}</Prose>
          <FileList files={files} />
        </li>
      ))}
    </ul>
  )
}

export type LinkReason = z.output<typeof suggestionApi.whySimilar.output>[number]

interface LinkListProps {
  readonly links: readonly z.infer<typeof LinkView>[]
  readonly why: readonly LinkReason[]
}

export function LinkList({ links, why }: LinkListProps) {
  const { cases, deputy } = useWords()
  const reasons = new Map(why.map((reason) => [reason.id, reasonText(reason, deputy.write)]))
  return (
    <ul>
      {links.map(({ kind, direction, id, reference, title }) => (
        <li key={`${kind}-${id}`}>
          {cases.links[kind][direction]} <a href={`/s/${reference ?? id}`}>{title}</a>
          {kind === 'similar' && reasons.has(id) && <span className="hint"> {reasons.get(id)}</span>}
        </li>
      ))}
    </ul>
  )
}
