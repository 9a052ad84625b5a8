/** 提请任免: only by the organ the law names for the post and the act, never a third time in a term after two failures. */
import type { z } from 'zod'
import { yearOf } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  findCongress,
  findTerm,
  getOrganisation,
  getPerson,
  getPost,
  listOrganisations,
} from '#features/directory/server'
import { appointmentApi, type Nomination } from '../domain/contract.ts'
import { gives, isOfCongress, nominatorsFor, postRules } from '../domain/posts.ts'
import type { Appointment } from '../domain/views.ts'
import { failuresOf, getAppointment, saveAppointment } from './repository.ts'
import { checkStep, isOffice, ownOrgans } from './situation.ts'

type Fields = z.output<typeof Nomination>
type Input<Name extends keyof typeof appointmentApi> = z.output<(typeof appointmentApi)[Name]['input']>

export async function nominate(work: Work, fields: Fields): Promise<Appointment> {
  if (!isOffice(work) && !ownOrgans(work).includes(fields.nominatorId))
    throw new Refusal('forbidden', 'appointment.not_yours', {}, 'nominatorId')
  const checked = await check(work, fields)
  await refuseOpenCase(work, fields)
  const year = yearOf(work.today)
  const number = await work.nextNumber(`appointment/${year}`)
  const id = work.newId()
  await work.tx
    .insertInto('appointment')
    .values({ ...checked, tenantId: work.tenant, id, year, number, nominatedOn: work.today })
    .execute()
  const one = await getAppointment(work, id)
  work.record('appointment.nominated', id, factsOf(one))
  return one
}

/** What the journal says of a case. */
export const factsOf = ({ act, name, organisation, title }: Appointment) => ({ act, name, organisation, title })

export async function changeNomination(work: Work, { id, version, ...fields }: Input<'change'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'change')
  if (!isOffice(work) && fields.nominatorId !== one.nominatorId)
    throw new Refusal('forbidden', 'appointment.not_yours', {}, 'nominatorId')
  // Another post or person is screened and examined anew.
  const anew = { screenedOn: null, screeningClear: null, examOn: null, examScore: null, examPassMark: null }
  await saveAppointment(work, { id, version }, { ...(await check(work, fields)), ...anew })
  const after = await getAppointment(work, id)
  work.record('appointment.changed', id, factsOf(after))
  return after
}

async function check(work: Work, fields: Fields) {
  const { act, postKind, personId, organisationId, title, nominatorId, signedBy, reason, endsPostId } = fields
  const { organs, basis } = postRules[postKind]
  const nominators = nominatorsFor(postKind, act)
  if (nominators.length === 0) throw new Refusal('invalid', 'appointment.no_such_act', { basis }, 'act')
  const { name } = await getPerson(work, personId)
  const organisation = await getOrganisation(work, organisationId)
  if (!organs.includes(organisation.kind))
    throw new Refusal('invalid', 'appointment.wrong_organ', { organisation: organisation.name }, 'organisationId')
  const nominator = await getOrganisation(work, nominatorId)
  if (!nominators.includes(nominator.kind))
    throw new Refusal('forbidden', 'appointment.not_entitled', { nominator: nominator.name, basis }, 'nominatorId')
  const term = await findTerm(work)
  if (!term) throw new Refusal('conflict', 'appointment.no_term', {})
  const same = { personId, organisationId, title, termId: term.id }
  if (gives(act) && (await failuresOf(work, same)) >= 2)
    throw new Refusal('conflict', 'appointment.failed_twice', { name }, 'personId')
  await checkEnding(work, { act, personId, organisationId, endsPostId, name })
  const bodyId = await bodyOf(work, act)
  return { act, postKind, nominatorId, signedBy, reason, endsPostId, bodyId, ...same }
}

/** 免职、辞职、撤职、罢免 end a post the person holds today. */
async function checkEnding(
  work: Work,
  {
    act,
    personId,
    organisationId,
    endsPostId,
    name,
  }: Pick<Fields, 'act' | 'personId' | 'organisationId'> & {
    endsPostId: string | null
    name: string
  },
): Promise<void> {
  if (gives(act)) {
    if (endsPostId !== null) throw new Refusal('invalid', 'appointment.post_not_held', { name }, 'endsPostId')
    return
  }
  if (endsPostId === null) throw new Refusal('invalid', 'appointment.post_missing', {}, 'endsPostId')
  const post = await getPost(work, endsPostId)
  const held = post.startsOn <= work.today && (post.endsOn === null || post.endsOn > work.today)
  if (post.personId !== personId || post.organisationId !== organisationId || !held)
    throw new Refusal('invalid', 'appointment.post_not_held', { name }, 'endsPostId')
}

async function bodyOf(work: Work, act: Fields['act']): Promise<string> {
  const [committee] = await listOrganisations(work, { kind: 'standing_committee' })
  const congress = await findCongress(work)
  const body = isOfCongress(act) ? congress : committee
  if (!body) throw new Refusal('conflict', 'appointment.no_term', {})
  return body.id
}

const openStates = ['nominated', 'agreed', 'on_agenda'] as const

/** One person, one post and one act are one case at a time. */
async function refuseOpenCase(work: Work, { act, personId, organisationId, title }: Fields): Promise<void> {
  const open = await work.tx
    .selectFrom('appointment')
    .select('id')
    .where('tenantId', '=', work.tenant)
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('title', '=', title)
    .where('act', '=', act)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  if (!open) return
  const { name } = await getPerson(work, personId)
  throw new Refusal('conflict', 'appointment.open_case', { name }, 'personId')
}

export async function discardNomination(work: Work, { id, version }: Input<'discard'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  const state = await checkStep(work, one, 'discard')
  await saveAppointment(work, { id, version }, { state })
  work.record('appointment.withdrawn', id, factsOf(one))
  return getAppointment(work, id)
}
