/** The steps of one motion at the workbench: what each asks for and what it calls. */
import type { StepOffer } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { motionApi } from '../domain/contract-motions.ts'
import { motionDeciders, motionReleasers } from '../domain/consent.ts'
import type { MotionView } from '../domain/views.ts'
import type { DeskWords } from '../messages/desk.ts'
import { decidedField, meetingField, organField, reasonOf, textField, type Choices } from './step-fields.ts'

type Offer = Omit<StepOffer, 'label' | 'reason'> & { readonly label: keyof DeskWords['actions'] }

/** Steps of the secretariat with this motion, in the order they are taken; `id` is the step of the rule table. */
export const motionSteps = (m: DeskWords, one: MotionView, choices: Choices): StepOffer[] =>
  offersFor(m, one, choices).flatMap(({ label, ...offer }) => {
    const why = reasonOf(m.reasons, one.actions[offer.id])
    return why === undefined ? [] : [{ ...offer, label: m.actions[label], reason: why }]
  })

function offersFor(m: DeskWords, one: MotionView, choices: Choices): readonly Offer[] {
  const { fields } = m
  const at = { id: one.id, version: one.version }
  const since = one.submittedOn
  const decided = decidedField(fields, choices, { kinds: motionDeciders(one.state), since })
  const reason = textField('reason', fields.reason)
  return [
    {
      id: 'qualify',
      label: 'qualify',
      fields: [textField('note', fields.note, { optional: true })],
      run: ({ note = '' }) => call(motionApi.qualify, { ...at, note }),
    },
    {
      id: 'route_agenda',
      label: 'route_agenda',
      fields: [decided, meetingField(fields, choices)],
      run: ({ decidedAtId = '', meetingId = '' }) => call(motionApi.routeAgenda, { ...at, decidedAtId, meetingId }),
    },
    {
      id: 'route_committee',
      label: 'route_committee',
      fields: [decided, organField('committeeId', fields.committeeId, choices, { kind: 'committee' })],
      run: ({ decidedAtId = '', committeeId = '' }) =>
        call(motionApi.routeCommittee, { ...at, decidedAtId, committeeId }),
    },
    {
      id: 'convert',
      label: 'convert',
      fields: [decided, reason],
      run: ({ decidedAtId = '', reason: why = '' }) => call(motionApi.convert, { ...at, decidedAtId, reason: why }),
    },
    {
      id: 'report',
      label: 'report_motion',
      fields: [textField('text', fields.report)],
      run: ({ text = '' }) => call(motionApi.report, { ...at, text }),
    },
    {
      id: 'decline',
      ends: true,
      label: 'decline_motion',
      fields: [decided, reason],
      run: ({ decidedAtId = '', reason: why = '' }) => call(motionApi.decline, { ...at, decidedAtId, reason: why }),
    },
    {
      id: 'withdraw',
      ends: true,
      label: 'withdraw',
      fields: [decidedField(fields, choices, { kinds: motionReleasers(one.state), since })],
      run: ({ decidedAtId = '' }) => call(motionApi.withdraw, { ...at, decidedAtId }),
    },
    {
      id: 'conclude',
      label: 'conclude',
      fields: [textField('note', fields.note)],
      run: ({ note = '' }) => call(motionApi.conclude, { ...at, note }),
    },
  ]
}
