/** 提请任免: only by the organ the law names for the post and the act, never a third time in a term after two failures. */
import type { z } from 'zod'
import { yearOf } from '#kernel/date'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { getPerson } from '#features/directory/server'
import { appointmentApi, type Nomination } from '../domain/contract.ts'
import type { Appointment } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { checkCase, checkNominator, type CaseFields } from './checking.ts'
import { getAppointment, saveAppointment } from './repository.ts'
import { checkStep, isOffice } from './situation.ts'
import { tellAccused } from './defence.ts'
import { factsOf } from './facts.ts'
import { candidatesOf, leftIn, openVacancyFor } from './vacancies.ts'

type Fields = z.output<typeof Nomination>
type Input<Name extends keyof typeof appointmentApi> = z.output<(typeof appointmentApi)[Name]['input']>

export async function nominate(work: Work, fields: Fields): Promise<Appointment> {
  if (!isOffice(work) && !ownOrgansOf(work.actor).includes(fields.nominatorId))
    throw new Refusal('forbidden', 'appointment.not_yours', {}, 'nominatorId')
  const checked = await check(work, fields)
  await refuseOpenCase(work, checked)
  const year = yearOf(work.today)
  const number = await work.nextNumber(`appointment/${year}`)
  const id = work.newId()
  await work.tx
    .insertInto('appointment')
    .values({ ...checked, tenantId: work.tenant, id, year, number, nominatedOn: work.today })
    .execute()
  const one = await getAppointment(work, id)
  work.record('appointment.nominated', id, factsOf(one))
  await tellAccused(work, one)
  return one
}

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
  const { act, postKind, personId, organisationId, nominatorId, signedBy, reason, endsPostId } = fields
  const title = titleOf(fields)
  await checkNominator(work, fields)
  const vacancyId = await vacancyFor(work, fields)
  const same = { personId, organisationId, title }
  return {
    act,
    postKind,
    nominatorId,
    signedBy,
    reason,
    endsPostId,
    vacancyId,
    ...same,
    ...(await checkCase(work, { ...fields, title })),
  }
}

/** 代理区长 is written as the post whose head is away: 区长; what he is called follows from the act. */
function titleOf({ act, title }: Pick<Fields, 'act' | 'title'>): string {
  const mark = say(messages['zh-CN'].actingTitle, { title: '' })
  return act === 'act' && title.startsWith(mark) ? title.slice(mark.length).trim() || title : title
}

/** 补选 is to a vacancy; no nominator has more candidates than there are places (地方组织法（2022）第二十六条). */
async function vacancyFor(work: Work, fields: Fields): Promise<string | null> {
  if (fields.act !== 'by_elect') return null
  const vacancy = await openVacancyFor(work, fields)
  const candidates = await candidatesOf(work, vacancy.id)
  const others = candidates.filter((one) => one.nominatorId === fields.nominatorId && !one.joint)
  if (others.some(({ personId }) => personId !== fields.personId) && others.length >= leftIn(vacancy))
    throw new Refusal('conflict', 'vacancy.too_many_candidates', { places: leftIn(vacancy) }, 'personId')
  return vacancy.id
}

const openStates = ['signing', 'nominated', 'agreed', 'on_agenda'] as const

/** One person, one post and one act are one case at a time. */
export async function refuseOpenCase(
  work: Work,
  { act, personId, organisationId, title }: Omit<CaseFields, 'postKind' | 'endsPostId'>,
): Promise<void> {
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
