/** What people read of appointment cases (任免案列表、一件任免案). */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { meetingChoices } from '#features/decisions/server'
import { listOrganisations, listPosts, personsByName } from '#features/directory/server'
import { outcomeOfPoll } from '#features/voting/server'
import type { appointmentApi } from '../domain/contract.ts'
import { isSecret, basisOf, takesOath } from '../domain/posts.ts'
import type { Appointment, AppointmentView } from '../domain/views.ts'
import { failuresOf, getAppointment, listAppointments } from './repository.ts'
import { signingOf } from './signers.ts'
import { actionsFor, isExamined, isOffice, partiesOf } from './situation.ts'

/** The office reads all of them, an organ those it nominates. */
export async function readAppointments(
  work: Work,
  filter: z.output<typeof appointmentApi.list.input>,
): Promise<{ rows: Appointment[] }> {
  return {
    rows: await listAppointments(work, { ...filter, ...(isOffice(work) ? {} : { organs: ownOrgansOf(work.actor) }) }),
  }
}

/** What the steps of the office are filled in with. */
export async function readChoices(work: Work): Promise<z.input<typeof appointmentApi.choices.output>> {
  const organs = await listOrganisations(work)
  return {
    organs: organs.map(({ id, name, kind }) => ({ id, name, kind })),
    meetings: await meetingChoices(work),
  }
}

export async function findPeople(
  work: Work,
  { name }: { name: string },
): Promise<z.input<typeof appointmentApi.people.output>> {
  const rows = []
  for (const { id, name: known, distinction } of (await personsByName(work, name)).slice(0, 20)) {
    const posts = (await listPosts(work, { personId: id })).filter(
      ({ startsOn, endsOn }) => startsOn <= work.today && (endsOn === null || endsOn > work.today),
    )
    rows.push({
      id,
      name: known,
      distinction,
      posts: posts.map((post) => ({
        id: post.id,
        organisationId: post.organisationId,
        organisation: post.organisation,
        title: post.title,
      })),
    })
  }
  return { rows }
}

export const readAppointment = async (work: Work, { id }: { id: string }): Promise<AppointmentView> =>
  viewOf(work, await getAppointment(work, id))

export async function viewOf(work: Work, one: Appointment): Promise<AppointmentView> {
  const { id, act, postKind } = one
  if (partiesOf(work, one).length === 0) throw new Refusal('not_found', 'appointment.not_found', { id })
  return {
    ...one,
    signing: one.joint ? await signingOf(work, one) : null,
    secret: isSecret(postKind, act),
    examined: await isExamined(work, one),
    takesOath: takesOath(act),
    basis: basisOf(one),
    failures: await failuresOf(work, one),
    vote: await voteOf(work, one),
    actions: await actionsFor(work, one),
  }
}

/** The arithmetic of the question about this case, counted anew; of a merged poll that of the only one. */
async function voteOf(work: Work, { id, pollId }: Appointment): Promise<string[]> {
  if (pollId === null) return []
  const { questions } = await outcomeOfPoll(work, pollId)
  const own = questions.filter(
    (question) => question.subjectId === id || question.options.some(({ subjectId }) => subjectId === id),
  )
  return (own.length > 0 ? own : questions).flatMap(({ words }) => words)
}
