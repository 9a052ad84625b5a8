/** 提请任免: what it asks for, and the person and the post that are meant. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { StepField, StepValues } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { acts, gives, nominatedActs, postKinds } from '../domain/posts.ts'
import type { AppointmentView } from '../domain/views.ts'
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

/** The nomination as it is sent; refuses in words when nobody or more than one is meant. */
export async function nominationOf(m: DeskWords, values: StepValues) {
  const { name = '', distinction = '', organisationId = '', title = '' } = values
  const { rows } = await call(appointmentApi.people, { name })
  const meant = rows.filter((person) => distinction === '' || person.distinction === distinction)
  const [person] = meant
  if (!person) throw new Error(say(m.someone.none, { name }))
  if (meant.length > 1)
    throw new Error(say(m.someone.several, { name, list: meant.map((one) => one.distinction).join(' / ') }))
  const act = acts.find((one) => one === values.act) ?? 'appoint'
  const ending = person.posts.find((post) => post.organisationId === organisationId && post.title === title)
  if (!gives(act) && !ending) throw new Error(say(m.noPost, { name }))
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
