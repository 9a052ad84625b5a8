/** 一件议案 at the workbench: its text and signers, its route, and the secretariat's steps. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { Steps } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { decisionApi } from '../domain/contract.ts'
import { motionApi } from '../domain/contract-motions.ts'
import { deskMessages } from '../messages/desk.ts'
import { motionFacts } from '../pages/facts.ts'
import { Part } from './DecisionScreen.tsx'
import { motionSteps } from './motion-steps.ts'
import { ActsNav } from './nav.tsx'

const Parameters = z.object({ id: z.string() })

export function MotionScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const { words } = m
  const { id } = useParameters(Parameters)
  const { data: one, error } = useEndpoint(motionApi.one, { id })
  const { data: choices } = useEndpoint(decisionApi.choices, {})
  return (
    <>
      <ActsNav here="motions" />
      <p>
        <Anchor href="/desk/motions">{m.back}</Anchor>
      </p>
      {one && choices ? (
        <article className="whole" key={one.id}>
          <header>
            <p className="hint">{say(words.motionName, { number: one.number ?? '' })}</p>
            <h1>{one.title}</h1>
            <p className="facts">
              <Tag tone="info">{words.motionStates[one.state]}</Tag>
            </p>
            {one.withdrawalReason !== '' && <p className="note warn">{one.withdrawalReason}</p>}
          </header>
          <Steps label={m.steps} steps={motionSteps(m, one, choices)} />
          <div className="columns">
            <div>
              <Part title={words.sections.grounds} text={one.grounds} />
              <Part title={words.sections.proposal} text={one.proposal} />
              <Part title={words.sections.committeeReport} text={one.committeeReport} />
              <Part title={words.sections.vote} text={one.vote.join('\n')} />
              <Part title={words.sections.note} text={one.decisionNote} />
            </div>
            <aside>
              <Facts facts={motionFacts(one, words, language)} />
              <h2>{words.sections.signers}</h2>
              <p>{say(words.signed, { signed: one.signed, needed: one.needed })}</p>
              <ul>
                {one.signers
                  .filter(({ counts }) => counts)
                  .map(({ mandateId, name, delegation }) => (
                    <li key={mandateId}>
                      {name} <span className="hint">{delegation}</span>
                    </li>
                  ))}
              </ul>
            </aside>
          </div>
        </article>
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}
