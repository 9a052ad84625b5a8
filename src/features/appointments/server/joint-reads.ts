/** What people read of joint cases and vacancies (联名案、出缺): those who sign, the office, and nobody else. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation, listPosts, personsByName } from '#features/directory/server'
import type { jointApi, vacancyApi } from '../domain/contract-joint.ts'
import { jointRules, type JointAct } from '../domain/joint.ts'
import { namesOnBallot } from '../domain/namesakes.ts'
import type { Appointment, JointView, Vacancy } from '../domain/views.ts'
import { getAppointment, listAppointments } from './repository.ts'
import { casesAskedOf, signingOf } from './signers.ts'
import { actionsFor, isOffice } from './situation.ts'
import { getVacancy, listVacancies, type StoredVacancy } from './vacancies.ts'
import { writtenInFor } from './written-in.ts'

export async function jointViewOf(work: Work, one: Appointment): Promise<JointView> {
  const { id, act, name, distinction, organisation, title, reason, materials, state, stateReason, version } = one
  return {
    id,
    act,
    name,
    distinction,
    organisation,
    title,
    reason,
    materials,
    state,
    stateReason,
    version,
    signing: await signingOf(work, one),
    actions: await actionsFor(work, one),
  }
}

export async function readJoint(work: Work, { id }: { id: string }): Promise<JointView> {
  const one = await getAppointment(work, id)
  const view = one.joint ? await jointViewOf(work, one) : undefined
  const asked = view?.signing.signers.some(({ personId }) => personId === work.actor.personId)
  if (!view || !(asked || isOffice(work))) throw new Refusal('not_found', 'appointment.not_found', { id })
  return view
}

export async function readJoints(
  work: Work,
  part: z.output<typeof jointApi.list.input>,
): Promise<{ rows: JointView[] }> {
  const { personId } = work.actor
  const ids = personId === null ? [] : await casesAskedOf(work, personId, part)
  const rows: JointView[] = []
  if (ids.length > 0) for (const one of await listAppointments(work, { ids })) rows.push(await jointViewOf(work, one))
  return { rows: rows.toSorted((a, b) => b.id.localeCompare(a.id)) }
}

/** Everybody of exactly this name; with the posts held today that the act can end. */
export async function findHolders(
  work: Work,
  { act, name }: z.output<typeof jointApi.people.input>,
): Promise<z.input<typeof jointApi.people.output>> {
  const rows = []
  for (const { id, name: known, distinction } of (await personsByName(work, name)).slice(0, 20))
    rows.push({ id, name: known, distinction, posts: act === 'by_elect' ? [] : await endablePosts(work, act, id) })
  return { rows }
}

async function endablePosts(work: Work, act: JointAct, personId: string) {
  const held = (await listPosts(work, { personId })).filter(
    ({ startsOn, endsOn }) => startsOn <= work.today && (endsOn === null || endsOn > work.today),
  )
  const posts = []
  for (const { id, organisationId, organisation, title } of held)
    if (jointRules[act].posts[(await getOrganisation(work, organisationId)).kind])
      posts.push({ id, organisation, title })
  return posts
}

async function vacancyViewOf(work: Work, vacancy: StoredVacancy): Promise<Vacancy> {
  const cases = await listAppointments(work, { vacancyId: vacancy.id })
  const names = namesOnBallot(cases)
  return {
    ...vacancy,
    candidates: cases.map(({ id, nominator, state }, at) => ({ id, name: names[at] ?? '', nominator, state })),
    writtenIn: isOffice(work) ? await writtenInFor(work, vacancy.id) : [],
  }
}

export const readVacancy = async (work: Work, id: string): Promise<Vacancy> =>
  vacancyViewOf(work, await getVacancy(work, id))

export async function readVacancies(
  work: Work,
  { open }: z.output<typeof vacancyApi.list.input>,
): Promise<{ rows: Vacancy[] }> {
  const rows: Vacancy[] = []
  for (const vacancy of await listVacancies(work, { open })) rows.push(await vacancyViewOf(work, vacancy))
  return { rows }
}
