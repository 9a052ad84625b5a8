/** 一件决议决定: how it stands, what can be done with it, its text, dossier, vote and reports. */
import { z } from 'zod'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { publicationApi } from '#features/publications'
import { Asking } from '#ui/asking'
import { dayText } from '#ui/dates'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { Steps } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { decisionApi } from '../domain/contract.ts'
import { adoptedStates } from '../domain/lifecycle.ts'
import { dossierParts, type ResolutionView } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { decisionFacts } from '../pages/facts.ts'
import { decisionSteps } from './decision-steps.ts'
import { ActsNav } from './nav.tsx'

const Parameters = z.object({ id: z.string() })

export function DecisionScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const { id } = useParameters(Parameters)
  const { data, error } = useEndpoint(decisionApi.one, { id })
  const { data: choices } = useEndpoint(decisionApi.choices, {})
  return (
    <>
      <ActsNav here="list" />
      <p>
        <Anchor href="/desk/decisions">{m.back}</Anchor>
      </p>
      {data && choices ? (
        <article className="whole" key={data.id}>
          <Head one={data} />
          <Steps label={m.steps} steps={decisionSteps(m, data, choices)} />
          <div className="columns">
            <Main one={data} />
            <aside>
              <Facts facts={decisionFacts(data, m.words, language)} />
            </aside>
          </div>
        </article>
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function Head({ one }: { one: ResolutionView }) {
  const m = useMessages(deskMessages)
  const adopted = adoptedStates.some((state) => state === one.state)
  const mayPublish = mayAsk(publicationApi.preview.access, useSession())
  return (
    <header>
      <h1>{one.title}</h1>
      {one.adoptionNote && <p className="hint">{one.adoptionNote}</p>}
      <p className="facts">
        <Tag tone={adopted ? 'ok' : 'info'}>{m.words.states[one.state]}</Tag>
        {one.changedAs && <Tag>{m.words.changed[one.changedAs]}</Tag>}
        <a href={`/papers/about/${one.id}`}>{m.papers}</a>
        {one.meetingId !== null && <Anchor href={`/desk/meetings/${one.meetingId}`}>{m.toMeeting}</Anchor>}
        {adopted && mayPublish && <a href={`/decisions/${one.id}/preview`}>{m.preview}</a>}
      </p>
      {one.stateReason !== '' && <p className="note">{one.stateReason}</p>}
    </header>
  )
}

function Main({ one }: { one: ResolutionView }) {
  const { words } = useMessages(deskMessages)
  const { sections } = words
  const dossier = dossierParts.filter((part) => one.dossier[part] !== '')
  return (
    <div>
      <Changes one={one} />
      <Part title={sections.text} text={one.text} />
      <Part title={sections.review} text={one.review} />
      <Part title={sections.vote} text={one.vote.join('\n')} />
      {one.reports.length > 0 && (
        <section>
          <h2>{sections.reports}</h2>
          {one.reports.map(({ id, subject, dueOn, reportedOn, text }) => (
            <div key={id}>
              <h3>{subject}</h3>
              <p className="hint">
                {reportedOn === null ? say(words.dueOn, { due: dueOn }) : say(words.reportedOn, { day: reportedOn })}
              </p>
              {text !== '' && <Prose>{text}</Prose>}
            </div>
          ))}
        </section>
      )}
      {dossier.length > 0 && (
        <section>
          <h2>{sections.dossier}</h2>
          {dossier.map((part) => (
            <div key={part}>
              <h3>{words.dossier[part]}</h3>
              <Prose>{one.dossier[part]}</Prose>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

/** What it changes, and what changed it: 已被…修改、废止. */
function Changes({ one: { amends, amendedBy } }: { one: ResolutionView }) {
  const { words } = useMessages(deskMessages)
  const { language, today } = useSession()
  if (amends === null && amendedBy.length === 0) return null
  return (
    <section>
      <h2>{words.sections.amended}</h2>
      <ul>
        {amends && (
          <li>
            <Anchor href={`/desk/decisions/${amends.id}`}>
              {say(words.amending[amends.as], { title: amends.title })}
            </Anchor>
          </li>
        )}
        {amendedBy.map(({ id, title, decidedOn, as }) => (
          <li key={id}>
            <Anchor href={`/desk/decisions/${id}`}>
              {say(words.amendedBy[as], { title, day: dayText(decidedOn, language, { today }) })}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Part = ({ title, text }: { title: string; text: string }) =>
  text === '' ? null : (
    <section>
      <h2>{title}</h2>
      <Prose>{text}</Prose>
    </section>
  )
