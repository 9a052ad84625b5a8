/** The steps of one follow-up at the workbench: what each asks for and what it calls. */
import type { StepField, StepOffer } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { followupApi, inquiryForms, secretMethods } from '../../domain/followup/contract.ts'
import type { FollowupView } from '../../domain/followup/views.ts'
import type { followupWords } from '../../messages/followup.ts'

type Words = (typeof followupWords)['en']
export type Meetings = readonly {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly endedOn: string
}[]

const consenting = ['chairmen', 'presidium', 'town_presidium']

const meetingField = (m: Words, meetings: Meetings, name: 'meetingId' | 'consentId'): StepField => ({
  name,
  label: m.desk.fields[name],
  kind: 'choice',
  options: meetings
    .filter(({ kind }) => consenting.includes(kind) === (name === 'consentId'))
    .map(({ id, title }) => ({ value: id, label: title })),
})

type Offer = Omit<StepOffer, 'label' | 'reason'> & { readonly id: keyof Words['desk']['actions'] }

/** In the order they are taken; steps somebody else takes, or at another time, are not shown. */
export function followupSteps(m: Words, one: FollowupView, all: Meetings): StepOffer[] {
  // None that was over before the follow-up arose.
  const meetings = all.filter(({ endedOn }) => endedOn >= one.openedOn)
  return offers(m, one, meetings).flatMap((offer) => {
    const why = one.actions[offer.id]
    if (why === undefined || why === 'wrong_role' || why === 'wrong_state') return []
    const reasons: Readonly<Record<string, string>> = m.refusals
    return [
      { ...offer, label: m.desk.actions[offer.id], reason: why === null ? null : (reasons[`rules.${why}`] ?? why) },
    ]
  })
}

function offers(m: Words, { id, version }: FollowupView, meetings: Meetings): Offer[] {
  const { fields, methods } = m.desk
  const at = { id, version }
  const note: StepField = { name: 'text', label: fields.note, kind: 'text' }
  return [
    {
      id: 'report',
      fields: [{ name: 'text', label: fields.text, kind: 'text' }],
      run: ({ text = '' }) => call(followupApi.report, { ...at, text }),
    },
    {
      id: 'call_poll',
      fields: [
        meetingField(m, meetings, 'meetingId'),
        {
          name: 'method',
          label: fields.method,
          kind: 'choice',
          value: 'device',
          options: secretMethods.map((value) => ({ value, label: methods[value] })),
        },
      ],
      run: ({ meetingId = '', method }) =>
        call(followupApi.callPoll, {
          ...at,
          meetingId,
          method: secretMethods.find((one) => one === method) ?? 'device',
        }),
    },
    {
      id: 'inquire',
      fields: [
        meetingField(m, meetings, 'meetingId'),
        {
          name: 'form',
          label: fields.form,
          kind: 'choice',
          options: inquiryForms.map((value) => ({ value, label: m.forms[value] })),
        },
        note,
      ],
      run: ({ meetingId = '', form, text = '' }) =>
        call(followupApi.inquire, {
          ...at,
          meetingId,
          form: inquiryForms.find((one) => one === form) ?? 'inquiry',
          text,
        }),
    },
    { id: 'notify', fields: [note], run: ({ text = '' }) => call(followupApi.notify, { ...at, text }) },
    {
      id: 'drop',
      ends: true,
      fields: [meetingField(m, meetings, 'consentId'), { name: 'reason', label: fields.reason, kind: 'text' }],
      run: ({ consentId = '', reason = '' }) => call(followupApi.drop, { ...at, meetingId: consentId, reason }),
    },
  ]
}
