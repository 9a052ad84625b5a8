/** 一件任免案: who, what, by whom; where it stands, and its steps from the screening to the filing. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Prose } from '#ui/letter'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import { Steps } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { stageOf } from '../domain/stage.ts'
import type { AppointmentView } from '../domain/views.ts'
import { deskMessages, type DeskWords } from '../messages/desk.ts'
import { caseSteps } from './case-steps.ts'
import { ActsNav } from './nav.tsx'

const Parameters = z.object({ id: z.string() })

export function CaseScreen() {
  const m = useMessages(deskMessages)
  const { id } = useParameters(Parameters)
  const { data: one, error } = useEndpoint(appointmentApi.one, { id })
  const { data: choices } = useEndpoint(appointmentApi.choices, {})
  return (
    <>
      <ActsNav here="appointments" />
      <p>
        <Anchor href="/desk/appointments">{m.back}</Anchor>
      </p>
      {one && choices ? (
        <article className="whole" key={one.id}>
          <header>
            <p className="hint">{m.stage[stageOf(one)]}</p>
            <h1>
              {m.words.acts[one.act]} {one.name} {one.organisation}
              {one.title}
            </h1>
            <p className="facts">
              <Tag tone={one.state === 'passed' ? 'ok' : 'info'}>{m.words.states[one.state]}</Tag>
              {one.secret && <Tag>{m.secret}</Tag>}
              <a href={`/papers/about/${one.id}`}>{m.papers}</a>
              {one.meetingId !== null && <Anchor href={`/desk/meetings/${one.meetingId}`}>{m.toMeeting}</Anchor>}
            </p>
            {one.stateReason !== '' && <p className="note">{one.stateReason}</p>}
          </header>
          <Steps label={m.steps} steps={caseSteps(m, one, choices)} />
          <div className="columns">
            <div>
              {one.statement !== '' && (
                <section>
                  <h2>{m.facts.statement}</h2>
                  <Prose>{one.statement}</Prose>
                </section>
              )}
              {one.vote.length > 0 && (
                <section>
                  <h2>{m.vote}</h2>
                  <Prose>{one.vote.join('\n')}</Prose>
                </section>
              )}
            </div>
            <aside>
              <Facts facts={factsOf(one, m)} />
            </aside>
          </div>
        </article>
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function factsOf(one: AppointmentView, m: DeskWords): (readonly [string, string])[] {
  const { examScore, examPassMark, examOn, certificateYear, certificateNumber, certificateSigner } = one
  const facts: readonly (readonly [string, string | null])[] = [
    [m.facts.number, `${one.year}-${one.number}`],
    [m.facts.nominator, one.nominator],
    [m.facts.signedBy, one.signedBy],
    [m.facts.nominatedOn, one.nominatedOn],
    [m.facts.reason, one.reason],
    [m.facts.basis, one.basis],
    [m.facts.screening, one.screeningClear === null ? null : m.clear[one.screeningClear ? 'yes' : 'no']],
    [
      m.facts.exam,
      examScore === null ? null : say(m.exam, { score: examScore, passMark: examPassMark ?? '', day: examOn ?? '' }),
    ],
    [m.facts.statement, one.statedOn],
    [m.facts.meeting, one.meeting],
    [m.facts.lateReason, one.lateReason],
    [m.facts.decidedOn, one.decidedOn],
    [
      m.facts.certificate,
      certificateNumber === null
        ? null
        : say(m.certificate, {
            year: certificateYear ?? '',
            number: certificateNumber,
            signer: certificateSigner ?? '',
          }),
    ],
    [m.facts.swornOn, one.swornOn],
    [m.facts.filedUpOn, one.filedUpOn],
    [m.facts.failures, one.failures === 0 ? null : String(one.failures)],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}
