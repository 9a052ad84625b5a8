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
import { jointMessages } from '../messages/joint.ts'
import { Signers } from '../pages/signers.tsx'
import { caseSteps } from './case-steps.ts'
import { ActsNav } from './nav.tsx'

const Parameters = z.object({ id: z.string() })

export function CaseScreen() {
  const m = useMessages(deskMessages)
  const joint = useMessages(jointMessages)
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
              {one.meetingId !== null && <MeetingLinks one={one} meetingId={one.meetingId} />}
            </p>
            {one.stateReason !== '' && <p className="note">{one.stateReason}</p>}
          </header>
          <Steps label={m.steps} steps={caseSteps({ m, joint }, one, choices)} />
          <Parts one={one} />
        </article>
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

/** Where it goes on: the agenda, the console once it is put to the vote, the papers once it was voted on. */
function MeetingLinks({ one, meetingId }: { one: AppointmentView; meetingId: string }) {
  const m = useMessages(deskMessages)
  return (
    <>
      <Anchor href={`/desk/meetings/${meetingId}`}>{m.toMeeting}</Anchor>
      {one.state === 'on_agenda' && one.ballotId !== null && (
        <Anchor href={`/desk/m/${meetingId}/control`}>{m.toConsole}</Anchor>
      )}
      {one.decidedOn !== null && <a href={`/papers/about/${meetingId}`}>{m.meetingPapers}</a>}
    </>
  )
}

/** Signers, materials, the answer of the accused, the statement, the vote; what there is of them. */
function Parts({ one }: { one: AppointmentView }) {
  const m = useMessages(deskMessages)
  const joint = useMessages(jointMessages)
  const { facts } = joint.desk
  return (
    <div className="columns">
      <div>
        {one.signing && <Signers signing={one.signing} />}
        <Part title={facts.materials} text={one.materials} />
        <Part title={facts.defence} text={one.defence} hint={defenceHint(one, joint)} />
        <Part title={m.facts.statement} text={one.statement} />
        <Part title={m.vote} text={one.vote.join('\n')} />
      </div>
      <aside>
        <Facts facts={factsOf(one, m)} />
      </aside>
    </div>
  )
}

const Part = ({ title, text, hint }: { title: string; text: string; hint?: string }) =>
  text === '' ? null : (
    <section>
      <h2>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      <Prose>{text}</Prose>
    </section>
  )

const defenceHint = (
  { defenceOn, defenceGivenOn }: AppointmentView,
  { defence: m }: (typeof jointMessages)['en'],
): string =>
  [
    say(m.written, { day: defenceOn ?? '' }),
    defenceGivenOn === null ? m.notGiven : say(m.given, { day: defenceGivenOn }),
  ].join(' · ')

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
