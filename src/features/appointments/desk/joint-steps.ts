/** 联名、申辩、出缺 at the workbench: what each step of the office asks for and what it calls. */
import { say, type Language } from '#kernel/message'
import type { StepField, StepOffer } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { defenceApi, jointApi, vacancyApi } from '../domain/contract-joint.ts'
import { chosenAmong } from '../domain/joint-choice.ts'
import { jointActs } from '../domain/joint.ts'
import type { AppointmentView, Vacancy } from '../domain/views.ts'
import { jointMessages } from '../messages/joint.ts'
import { named, personNamed } from './person.ts'

type Words = (typeof jointMessages)['en']

const optionsOf = (vacancies: readonly Vacancy[]) =>
  vacancies.map(({ id, organisation, title }) => ({ value: id, label: `${organisation}${title}` }))

/** 书面联名 that came on paper: begun by the office for whoever leads. */
export const jointStep = (m: Words, language: Language, vacancies: readonly Vacancy[]): StepOffer => ({
  id: 'joint',
  label: m.desk.start,
  reason: null,
  fields: [
    {
      name: 'act',
      label: m.start.act,
      kind: 'choice',
      options: jointActs.map((value) => ({ value, label: m.acts[value] })),
    },
    { name: 'name', label: m.start.name, kind: 'line' },
    { name: 'distinction', label: m.start.distinction, kind: 'line', optional: true },
    { name: 'post', label: m.start.post, kind: 'line', optional: true },
    { name: 'vacancyId', label: m.start.vacancy, kind: 'choice', optional: true, options: optionsOf(vacancies) },
    { name: 'lead', label: m.desk.lead, kind: 'line' },
    { name: 'reason', label: m.start.reason, kind: 'text' },
    { name: 'materials', label: m.start.materials, kind: 'text', optional: true },
  ],
  run: async ({ name = '', distinction = '', post = '', reason = '', materials = '', lead = '', ...values }) => {
    const act = jointActs.find((one) => one === values.act) ?? 'remove'
    const { rows } = await call(jointApi.people, { act, name })
    const meant = chosenAmong(rows, { act, name, distinction, post })
    if ('refused' in meant) throw named(language, meant.refused, meant.facts)
    const leadId = await personNamed(language, lead)
    const { personId, endsPostId } = meant
    const vacancyId = values.vacancyId || null
    return call(jointApi.start, { act, personId, endsPostId, vacancyId, reason, materials, leadId })
  },
})

export type JointOffer = Omit<StepOffer, 'label' | 'reason'> & { readonly id: keyof Words['desk']['actions'] }

/** Steps of the office with a joint case and with the answer of the accused. */
export function jointOffers(m: Words, { id, version }: AppointmentView, consent: StepField): JointOffer[] {
  const at = { id, version }
  const signer: StepField = { name: 'name', label: m.desk.signer, kind: 'line' }
  return [
    {
      id: 'sign',
      fields: [signer],
      run: ({ name = '' }) => call(jointApi.signInWriting, { ...at, name, signed: true }),
    },
    { id: 'hand_in', fields: [], run: () => call(jointApi.handIn, at) },
    {
      id: 'invite',
      fields: [{ name: 'names', label: m.desk.names, kind: 'text' }],
      run: ({ names = '' }) =>
        call(jointApi.invite, {
          ...at,
          names: names.split(/[\s,、，；;]+/).filter((name) => name !== ''),
        }),
    },
    {
      id: 'unsign',
      ends: true,
      fields: [signer],
      run: ({ name = '' }) => call(jointApi.signInWriting, { ...at, name, signed: false }),
    },
    {
      id: 'give_defence',
      fields: [consent],
      run: ({ consentId = '' }) => call(defenceApi.give, { ...at, meetingId: consentId }),
    },
    {
      id: 'defend',
      fields: [{ name: 'text', label: m.desk.defence, kind: 'text' }],
      run: ({ text = '' }) => call(defenceApi.write, { ...at, text }),
    },
  ]
}

/** 另选当选: the name that was written in, and who it is. */
export const writtenInStep = (m: Words, language: Language, vacancy: Vacancy): StepOffer => ({
  id: 'written_in',
  label: m.vacancies.fill,
  reason: null,
  fields: [
    {
      name: 'name',
      label: m.vacancies.who,
      kind: 'choice',
      hint: say(m.vacancies.whoHint, { names: vacancy.writtenIn.map(({ name }) => name).join('、') }),
      options: vacancy.writtenIn.map(({ name }, at) => ({ value: String(at), label: name })),
    },
    { name: 'distinction', label: m.start.distinction, kind: 'line', optional: true },
  ],
  run: async ({ name: chosen = '', distinction = '' }) => {
    const { id, version, writtenIn } = vacancy
    const { pollId = '', name = '' } = writtenIn[Number(chosen)] ?? {}
    const typed = `${name.replaceAll(/[（()）]/gu, ' ')} ${distinction}`
    return call(vacancyApi.fillByName, { id, version, pollId, personId: await personNamed(language, typed) })
  },
})
