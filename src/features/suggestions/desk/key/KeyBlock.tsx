/** 重点督办 of one suggestion: leader, targets, quarters with the missing ones in amber, acceptance. */
import { useState } from 'react'
import type { z } from 'zod'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Day, dayText } from '#ui/dates'
import { Facts } from '#ui/lists'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useSession } from '#ui/session'
import { Status } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import type { KeyView } from '../../domain/views.ts'
import { useWords } from '../words.ts'
import { AdjustDialog } from './AdjustDialog.tsx'
import { MeetDialog, MeetingDialog, TargetDialog } from './KeyDialogs.tsx'
import { quartersOf } from './quarters.ts'

export type Key = z.output<typeof KeyView>

interface KeyBlockProps {
  readonly id: string
  readonly of: Key
}

export function KeyBlock({ id, of }: KeyBlockProps) {
  const { whole } = useWords()
  const { language, today } = useSession()
  const { keys } = whole
  const { leader, supervisor, committee, pickedOn, acceptedOn } = of
  return (
    <>
      <Facts
        facts={[
          [keys.leader, leader],
          [keys.supervisor, supervisor],
          ...(committee ? ([[keys.committee, committee]] as const) : []),
          [keys.pickedOn, <Day key="picked" date={pickedOn} />],
          [
            keys.accept,
            acceptedOn ? say(keys.acceptedOn, { date: dayText(acceptedOn, language, { today }) }) : keys.notAccepted,
          ],
        ]}
      />
      <Targets of={of} />
      <Quarters of={of} />
      <KeyActions id={id} of={of} />
    </>
  )
}

function Targets({ of }: { of: Key }) {
  const { whole } = useWords()
  const { language, today } = useSession()
  const [meeting, setMeeting] = useState<string>()
  const [adjusting, setAdjusting] = useState<Key['targets'][number]>()
  const { keys } = whole
  const day = (date: string) => dayText(date, language, { today })
  if (of.targets.length === 0) return null
  return (
    <>
      <h3>{keys.targets}</h3>
      <ul className="plain-list">
        {of.targets.map((one) => {
          const { id, indicator, baseline, target, dueOn, metOn, evidence, changes } = one
          const open = !metOn && of.acceptedOn === null
          return (
            <li key={id}>
              <b>{indicator}</b> {baseline && `${baseline} → `}
              {target}
              <span className="facts">
                <Status kind={metOn ? 'done' : dueOn < today ? 'overdue' : 'doing'}>
                  {say(metOn ? keys.met : keys.openTarget, { date: day(metOn ?? dueOn) })}
                </Status>
                {evidence && <span>{evidence}</span>}
                {open && <ActionButton label={keys.meet} onClick={() => setMeeting(id)} />}
                {open && <ActionButton label={keys.adjust} onClick={() => setAdjusting(one)} />}
              </span>
              {changes.map((change) => (
                <p key={change.changedOn + change.target} className="hint">
                  {say(keys.changed, { ...change, date: day(change.changedOn), dueOn: day(change.dueOn) })}
                </p>
              ))}
            </li>
          )
        })}
      </ul>
      {meeting !== undefined && <MeetDialog targetId={meeting} onClose={() => setMeeting(undefined)} />}
      {adjusting && <AdjustDialog target={adjusting} onClose={() => setAdjusting(undefined)} />}
    </>
  )
}

export function Quarters({ of }: { of: Key }) {
  const { whole } = useWords()
  const { today } = useSession()
  const { keys } = whole
  return (
    <>
      <h3>{keys.meetings}</h3>
      <ol className="quarters">
        {quartersOf(of, today).map(({ year, quarter, state, meeting }) => (
          <li key={`${year}-${quarter}`} className={state}>
            <b>{say(keys.quarterName, { year, quarter })}</b>{' '}
            {meeting ? (
              <details>
                <summary>
                  <Status kind="done">
                    <Day date={meeting.heldOn} />
                  </Status>
                </summary>
                <Facts
                  facts={[
                    [keys.issues, meeting.issues],
                    [keys.agreed, meeting.agreed],
                    [keys.responsible, meeting.responsible],
                  ]}
                />
              </details>
            ) : (
              <Status kind={state === 'missing' ? 'soon' : 'todo'}>
                {state === 'missing' ? keys.missing : keys.coming}
              </Status>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function KeyActions({ id, of }: KeyBlockProps) {
  const { whole, words } = useWords()
  const { roles } = useSession()
  const failure = useFailureWords()
  const [open, setOpen] = useState<'target' | 'meeting'>()
  const { mutateAsync: accept } = useCommand(suggestionApi.acceptKey)
  const { keys, keyReasons } = whole
  const wrongRole = roles.includes('deputies_office') ? undefined : words.reasons.wrong_role
  const refused = wrongRole ?? (of.acceptedOn === null ? undefined : keyReasons.accepted)
  const unmet = of.targets.filter(({ metOn }) => metOn === null).length
  const notYet =
    of.targets.length === 0
      ? keyReasons.noTargets
      : unmet > 0
        ? say(keyReasons.openTargets, { count: unmet })
        : undefined
  const close = () => setOpen(undefined)
  const onAccept = async () => {
    try {
      await accept({ id })
      notify(whole.done.acceptedKey)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <div className="actions">
      <ActionButton label={keys.target} refused={refused} onClick={() => setOpen('target')} />
      <ActionButton label={keys.meeting} refused={refused} onClick={() => setOpen('meeting')} />
      <ActionButton label={keys.accept} refused={refused ?? notYet} saysWhy onClick={() => void onAccept()} />
      {open === 'target' && <TargetDialog id={id} onClose={close} />}
      {open === 'meeting' && <MeetingDialog id={id} onClose={close} />}
    </div>
  )
}
