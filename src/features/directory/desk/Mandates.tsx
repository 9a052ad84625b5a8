/** 代表身份 of a person: newest first, with the lawful steps of each. */
import { say } from '#kernel/message'
import { Facts } from '#ui/lists'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import { mandateRules } from '../domain/lifecycle.ts'
import { mandateState, type Mandate } from '../domain/person.ts'
import type { Suspension } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { ChangeMandateDialog, EndMandateDialog, ResumeMandateDialog, SuspendMandateDialog } from './mandate-dialogs.tsx'
import { Period } from './period.tsx'
import { Step } from './step.tsx'

interface MandatesProps {
  readonly mandates: readonly Mandate[]
  readonly suspensions: readonly Suspension[]
}

export function Mandates({ mandates, suspensions }: MandatesProps) {
  const m = useMessages(messages).desk
  if (mandates.length === 0) return <p>{m.noMandates}</p>
  return mandates.map((mandate) => (
    <section key={mandate.id}>
      <MandateFacts mandate={mandate} suspensions={suspensions.filter(({ mandateId }) => mandateId === mandate.id)} />
      <MandateSteps mandate={mandate} />
    </section>
  ))
}

function MandateFacts({ mandate, suspensions }: { mandate: Mandate; suspensions: readonly Suspension[] }) {
  const all = useMessages(messages)
  const m = all.desk
  const { term, delegation, constituency, certificateNumber, occupation, endGround } = mandate
  return (
    <Facts
      facts={[
        [m.term, say(m.termText, { term })],
        [m.state, <MandateTag key="state" mandate={mandate} />],
        [m.delegation, delegation],
        [m.constituency, constituency],
        [m.certificate, certificateNumber],
        [m.occupation, occupation || m.unknown],
        [m.period, <Period key="period" {...mandate} />],
        ...(endGround ? [[m.ground, all.endGrounds[endGround]] as const] : []),
        ...suspensions.map(
          ({ ground, startsOn, endsOn }) =>
            [
              m.suspensions,
              <span key={startsOn}>
                <Period startsOn={startsOn} endsOn={endsOn} /> {all.suspensionGrounds[ground]}
              </span>,
            ] as const,
        ),
      ]}
    />
  )
}

function MandateTag({ mandate }: { mandate: Mandate }) {
  const m = useMessages(messages).desk
  const state = mandateState(mandate)
  if (state === 'ended') return <Tag>{m.ended}</Tag>
  return state === 'suspended' ? <Tag tone="warn">{m.suspended}</Tag> : <Tag tone="ok">{m.inForce}</Tag>
}

function MandateSteps({ mandate }: { mandate: Mandate }) {
  const m = useMessages(messages).desk
  const state = mandateState(mandate)
  const step = { rules: mandateRules, state }
  return (
    <div className="actions">
      <Step
        {...step}
        action="change"
        label={m.changeMandate}
        dialog={(close) => <ChangeMandateDialog mandate={mandate} onClose={close} />}
      />
      {state === 'suspended' ? (
        <Step
          {...step}
          action="resume"
          label={m.resume}
          dialog={(close) => <ResumeMandateDialog mandate={mandate} onClose={close} />}
        />
      ) : (
        <Step
          {...step}
          action="suspend"
          label={m.suspend}
          dialog={(close) => <SuspendMandateDialog mandate={mandate} onClose={close} />}
        />
      )}
      <Step
        {...step}
        action="end"
        label={m.endMandate}
        dialog={(close) => <EndMandateDialog mandate={mandate} onClose={close} />}
      />
    </div>
  )
}
