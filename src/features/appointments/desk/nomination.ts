/** 提请任免: what it asks for, and the person and the post that are meant. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { StepField, StepOffer, StepValues } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { acts, gives, nominatedActs, nominatorsFor, postKinds } from '../domain/posts.ts'
import type { AppointmentView, Vacancy } from '../domain/views.ts'
import type { DeskWords } from '../messages/desk.ts'

export type Choices = z.output<typeof appointmentApi.choices.output>

const organField = (
  name: 'organisationId' | 'nominatorId',
  m: DeskWords,
  { organs }: Choices,
  value?: string,
): StepField => ({
  name,
  label: m.fields[name],
  kind: 'organ',
  value,
  options: organs.map((organ) => ({ value: organ.id, label: organ.name })),
})

export const nominationFields = (m: DeskWords, choices: Choices, one?: AppointmentView): StepField[] => [
  {
    name: 'act',
    label: m.fields.act,
    kind: 'choice',
    value: one?.act,
    options: nominatedActs.map((value) => ({ value, label: m.words.acts[value] })),
  },
  {
    name: 'postKind',
    label: m.fields.postKind,
    kind: 'choice',
    value: one?.postKind,
    options: postKinds.map((value) => ({ value, label: m.words.postKinds[value] })),
  },
  { name: 'name', label: m.fields.name, kind: 'line', value: one?.name },
  { name: 'distinction', label: m.fields.distinction, kind: 'line', value: one?.distinction, optional: true },
  organField('organisationId', m, choices, one?.organisationId),
  { name: 'title', label: m.fields.title, kind: 'line', value: one?.title },
  organField('nominatorId', m, choices, one?.nominatorId),
  { name: 'signedBy', label: m.fields.signedBy, kind: 'line', value: one?.signedBy },
  { name: 'reason', label: m.fields.reason, kind: 'text', value: one?.reason },
]

/** The person of this name; refuses in words when nobody or more than one is meant. */
async function personMeant(m: DeskWords, { name = '', distinction = '' }: StepValues) {
  const { rows } = await call(appointmentApi.people, { name })
  const meant = rows.filter((person) => distinction === '' || person.distinction === distinction)
  const [person] = meant
  if (!person) throw new Error(say(m.someone.none, { name }))
  if (meant.length > 1)
    throw new Error(say(m.someone.several, { name, list: meant.map((one) => one.distinction).join(' / ') }))
  return person
}

/** The nomination as it is sent; an act that ends a post names one the person holds. */
export async function nominationOf(m: DeskWords, values: StepValues) {
  const { name = '', organisationId = '', title = '' } = values
  const person = await personMeant(m, values)
  const act = acts.find((one) => one === values.act) ?? 'appoint'
  const ending = person.posts.find((post) => post.organisationId === organisationId && post.title === title)
  if (!gives(act) && !ending) {
    const list = person.posts.map((post) => `${post.organisation}${post.title}`).join(' / ')
    throw new Error(list === '' ? say(m.noPosts, { name }) : say(m.noPost, { name, list }))
  }
  return {
    act,
    postKind: postKinds.find((one) => one === values.postKind) ?? 'committee',
    personId: person.id,
    organisationId,
    title,
    nominatorId: values.nominatorId ?? '',
    signedBy: values.signedBy ?? '',
    reason: values.reason ?? '',
    endsPostId: gives(act) ? null : (ending?.id ?? null),
  }
}

/** 提名补选候选人 for a vacancy: only the person, and which presidium nominates. */
export const candidateStep = (
  m: DeskWords,
  { organs }: Choices,
  { organisationId, title }: Pick<Vacancy, 'organisationId' | 'title'>,
): StepOffer => ({
  id: 'candidate',
  label: m.nominateCandidate,
  reason: null,
  fields: [
    { name: 'name', label: m.fields.name, kind: 'line' },
    { name: 'distinction', label: m.fields.distinction, kind: 'line', optional: true },
    {
      name: 'nominatorId',
      label: m.fields.nominatorId,
      kind: 'choice',
      options: organs
        .filter(({ kind }) => nominatorsFor('elected', 'by_elect').some((one) => one === kind))
        .map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'signedBy', label: m.fields.signedBy, kind: 'line' },
    { name: 'reason', label: m.fields.reason, kind: 'text' },
  ],
  run: async (values) => {
    const { id: personId } = await personMeant(m, values)
    const { nominatorId = '', signedBy = '', reason = '' } = values
    const of = { act: 'by_elect', postKind: 'elected', personId, organisationId, title } as const
    return call(appointmentApi.nominate, { ...of, nominatorId, signedBy, reason })
  },
})
