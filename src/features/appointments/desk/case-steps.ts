/** The steps of one case at the workbench: what each asks for and what it calls. */
import { say } from '#kernel/message'
import type { StepField, StepOffer, StepValues } from '#ui/steps'
import { consentKinds, decidingMeetings, deliberatingMeetings } from '#features/decisions'
import { call } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { isOfCongress } from '../domain/posts.ts'
import type { AppointmentView } from '../domain/views.ts'
import type { DeskWords } from '../messages/desk.ts'
import { jointOffers } from './joint-steps.ts'
import { nominationFields, nominationOf, type Choices } from './nomination.ts'
import { voteStep } from './vote-step.ts'

/** Meetings that can still take the case up. */
function meetingField(m: DeskWords, { meetings }: Choices, { bodyId }: AppointmentView): StepField {
  const options = deliberatingMeetings(meetings, bodyId)
  const hint = options.length === 0 ? { hint: m.fields.noneAhead } : {}
  return { name: 'meetingId', label: m.fields.meetingId, kind: 'choice', options, ...hint }
}

/** 主席团 or 主任会议, as the act is the congress's or the committee's, that has sat; none that was over before the nomination. */
function consentField(m: DeskWords, { meetings }: Choices, { act, nominatedOn }: AppointmentView): StepField {
  const kinds = consentKinds(isOfCongress(act) ? 'congress' : 'standing_committee')
  const options = decidingMeetings(meetings, { kinds, since: nominatedOn })
  const hint = options.length === 0 ? { hint: m.fields.noneOpened } : {}
  return { name: 'consentId', label: m.fields.consentId, kind: 'choice', options, ...hint }
}

type Offer = Omit<StepOffer, 'label' | 'reason'> & { readonly id: keyof DeskWords['actions'] }

interface Asked {
  readonly m: DeskWords
  readonly one: AppointmentView
  readonly choices: Choices
}

type JointWords = Parameters<typeof jointOffers>[0]

/** Steps of the office with this case, in the order they are taken. */
export function caseSteps(
  { m, joint }: { m: DeskWords; joint: JointWords },
  one: AppointmentView,
  choices: Choices,
): StepOffer[] {
  const labels = { ...m.actions, ...joint.desk.actions }
  const { signed = 0, needed = 0, all = 0 } = one.signing ?? {}
  const offers = [
    ...jointOffers(joint, one, consentField(m, choices, one)),
    ...towardsVote({ m, one, choices }),
    ...otherSteps({ m, one, choices }),
  ]
  return offers.flatMap((offer) => {
    const why = one.actions[offer.id]
    if (why === undefined || why === 'wrong_role' || why === 'wrong_state' || isAside(why)) return []
    const words = why === null ? null : say(m.reasons[`rules.${why}`] ?? why, { signed, needed, all })
    const called = offer.id === 'agree' && isOfCongress(one.act) ? 'agree_presidium' : offer.id
    return [{ ...offer, label: labels[called], reason: words }]
  })
}

/** Steps that do not exist for such a case are not offered as ones that are not possible now. */
const isAside = (why: string | null): boolean =>
  why === 'appointment_speaks' ||
  why === 'appointment_defensible' ||
  why === 'appointment_of_organ' ||
  why === 'appointment_to_be_screened' ||
  why === 'appointment_defence_written'

const versionOf = ({ id, version }: AppointmentView) => ({ id, version })

function towardsVote({ m, one, choices }: Asked): Offer[] {
  const { fields } = m
  const at = versionOf(one)
  const clear = (['yes', 'no'] as const).map((value) => ({ value, label: m.clear[value] }))
  return [
    {
      id: 'screen',
      fields: [
        { name: 'clear', label: fields.clear, kind: 'choice', options: clear },
        { name: 'note', label: fields.note, kind: 'text', optional: true },
      ],
      run: (values) => call(appointmentApi.screen, { ...at, clear: values.clear === 'yes', note: values.note }),
    },
    {
      id: 'examine',
      fields: [{ name: 'score', label: fields.score, kind: 'number' }],
      run: ({ score }) => call(appointmentApi.examine, { ...at, score }),
    },
    {
      id: 'agree',
      fields: [consentField(m, choices, one)],
      run: ({ consentId = '' }) => call(appointmentApi.agree, { ...at, meetingId: consentId }),
    },
    {
      id: 'place',
      fields: [
        meetingField(m, choices, one),
        { name: 'lateReason', label: fields.lateReason, kind: 'line', optional: true, hint: fields.lateHint },
      ],
      run: ({ meetingId = '', lateReason }) =>
        call(appointmentApi.place, { ...at, meetingId, lateReason: lateReason || null }),
    },
    {
      id: 'state',
      fields: [{ name: 'text', label: fields.statement, kind: 'text', optional: true }],
      run: ({ text = '' }) => call(appointmentApi.state, { ...at, text }),
    },
  ]
}

function otherSteps({ m, one, choices }: Asked): Offer[] {
  const at = versionOf(one)
  // Candidates of a by-election stand on one ballot, which is called for all of them from the board.
  const { fields: ballot, run: callVote } = voteStep(m, [one])
  const ending: readonly StepField[] = [
    consentField(m, choices, one),
    { name: 'reason', label: m.fields.reason, kind: 'text' },
  ]
  const decided = ({ consentId = '', reason = '' }: StepValues) => ({ ...at, meetingId: consentId, reason })
  return [
    ...(one.act === 'by_elect' ? [] : [{ id: 'call_vote' as const, fields: ballot, run: callVote }]),
    {
      id: 'certify',
      fields: [{ name: 'signer', label: m.fields.signer, kind: 'line' }],
      run: ({ signer = '' }) => call(appointmentApi.certify, { ...at, signer }),
    },
    { id: 'file_up', fields: [], run: () => call(appointmentApi.fileUp, at) },
    {
      id: 'change',
      fields: nominationFields(m, choices, one),
      run: async (values) => call(appointmentApi.change, { ...(await nominationOf(m, values)), ...at }),
    },
    { id: 'decline', ends: true, fields: ending, run: (values) => call(appointmentApi.decline, decided(values)) },
    { id: 'discard', ends: true, fields: [], run: () => call(appointmentApi.discard, at) },
    { id: 'withdraw', ends: true, fields: ending, run: (values) => call(appointmentApi.withdraw, decided(values)) },
  ]
}
