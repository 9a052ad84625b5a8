/** 宪法宣誓: planned by the organ the rule names, held on its day with flag, Constitution and anthem, recorded by name. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal, type Facts } from '#kernel/refusal'
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import { ownOrgansOf, type Work } from '#kernel/work'
import { getOrganisation, getPerson } from '#features/directory/server'
import { notify } from '#features/notices/server'
import { settingOf } from '#features/office/server'
import type { oathApi } from '../domain/contract-oaths.ts'
import { ceremonyRules, type CeremonyAction, type CeremonyGuard, type CeremonyParty } from '../domain/lifecycle.ts'
import { postRules, takesOath } from '../domain/posts.ts'
import { oathTextOn, oathTexts } from '../domain/settings.ts'
import type { Appointment, Ceremony, CeremonyView } from '../domain/views.ts'
import { getCeremony, listCeremonies, replaceTakers, saveCeremony, withoutOath } from './oath-repository.ts'
import { listAppointments } from './repository.ts'
import { isOffice } from './situation.ts'

type Input<Name extends keyof typeof oathApi> = z.output<(typeof oathApi)[Name]['input']>

const partiesOf = (work: Work, { organiserId }: Pick<Ceremony, 'organiserId'>): CeremonyParty[] => [
  ...(isOffice(work) ? ['office' as const] : []),
  ...(ownOrgansOf(work.actor).includes(organiserId) ? ['organiser' as const] : []),
]

type Guards = Partial<Record<CeremonyGuard, boolean>>

const guardsOf = ({ today }: Work, { takers, plannedOn }: Ceremony): Guards => ({
  ceremony_has_takers: takers.length > 0,
  ceremony_day: today >= plannedOn,
})

function check<Action extends CeremonyAction>(
  work: Work,
  ceremony: Ceremony,
  action: Action,
  holds: Guards = {},
): StateAfter<typeof ceremonyRules, Action> {
  const facts: Facts = { plannedOn: ceremony.plannedOn }
  const situation = {
    state: ceremony.state,
    parties: partiesOf(work, ceremony),
    holds: { ...guardsOf(work, ceremony), ...holds },
  }
  return nextState(ceremonyRules, action, situation, facts)
}

/** Whoever swears before the chairmen or the presidium is not sworn in by an organ of its own, and the other way round. */
const organisers = {
  chairmen: ['chairmen', 'standing_committee'],
  presidium: ['presidium', 'congress'],
} as const

async function checkPlan(work: Work, { organiserId, appointmentIds, leadId, plannedOn }: Input<'plan'>) {
  if (plannedOn < work.today) throw new Refusal('invalid', 'oath.past_day', {}, 'plannedOn')
  if (leadId !== null) await getPerson(work, leadId)
  const organiser = await getOrganisation(work, organiserId)
  const cases = await listAppointments(work, { ids: appointmentIds })
  if (cases.length < new Set(appointmentIds).size)
    throw new Refusal('not_found', 'appointment.not_found', {}, 'appointmentIds')
  for (const one of cases) {
    if (one.state !== 'passed' || !takesOath(one.act) || one.swornOn !== null)
      throw new Refusal('conflict', 'appointment.oath_not_due', { name: one.name }, 'appointmentIds')
    const by = postRules[one.postKind].oath
    const right =
      by === 'own' ? organiserId === one.organisationId : organisers[by].some((kind) => kind === organiser.kind)
    if (!right)
      throw new Refusal('invalid', 'appointment.wrong_organiser', { organiser: organiser.name }, 'organiserId')
  }
  return cases
}

export async function planCeremony(work: Work, asked: Input<'plan'>): Promise<CeremonyView> {
  if (partiesOf(work, asked).length === 0) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'plan' })
  const cases = await checkPlan(work, asked)
  const { appointmentIds, ...fields } = asked
  const id = work.newId()
  await work.tx
    .insertInto('oathCeremony')
    .values({ ...fields, tenantId: work.tenant, id })
    .execute()
  await replaceTakers(work, id, appointmentIds)
  await invite(work, id, { cases, ...asked })
  work.record('oath.planned', id, { plannedOn: asked.plannedOn, count: cases.length })
  return viewCeremony(work, { id })
}

export async function changeCeremony(work: Work, { id, version, ...asked }: Input<'change'>): Promise<CeremonyView> {
  check(work, await getCeremony(work, id), 'change')
  const cases = await checkPlan(work, asked)
  const { appointmentIds, ...fields } = asked
  await saveCeremony(work, { id, version }, fields)
  await replaceTakers(work, id, appointmentIds)
  await invite(work, id, { cases, ...asked })
  work.record('oath.changed', id, { plannedOn: asked.plannedOn, count: cases.length })
  return viewCeremony(work, { id })
}

const invite = (
  work: Work,
  id: string,
  { cases, plannedOn, place }: { cases: readonly Appointment[]; plannedOn: string; place: string },
): Promise<number> =>
  notify(work, {
    to: { personIds: cases.map(({ personId }) => personId) },
    kind: 'appointments.oath_planned',
    subjectId: id,
    link: '/appointments',
    facts: { day: plannedOn, place },
    key: `oath/${id}/${plannedOn}/${place}`,
  })

/** 记录宣誓: the text in force on the day is kept with the record. */
export async function holdCeremony(work: Work, asked: Input<'hold'>): Promise<CeremonyView> {
  const { id, version, swornIds, emblem, constitution, anthem } = asked
  const ceremony = await getCeremony(work, id)
  const state = check(work, ceremony, 'hold', { ceremony_complete: emblem && constitution && anthem })
  const known = new Set(ceremony.takers.map(({ appointmentId }) => appointmentId))
  if (!swornIds.every((sworn) => known.has(sworn)))
    throw new Refusal('invalid', 'appointment.not_a_taker', {}, 'swornIds')
  const due = await listAppointments(work, { ids: swornIds })
  const sworn = due.find(({ swornOn }) => swornOn !== null)
  if (sworn) throw new Refusal('conflict', 'appointment.oath_not_due', { name: sworn.name }, 'swornIds')
  const oath = oathTextOn(await settingOf(work, oathTexts), work.today)
  await saveCeremony(
    work,
    { id, version },
    { state, heldOn: work.today, textVersion: oath.version, oathText: oath.text },
  )
  await work.tx
    .updateTable('oathTaker')
    .set({ sworn: sql<boolean>`appointment_id = any(${swornIds}::uuid[])` })
    .where('tenantId', '=', work.tenant)
    .where('ceremonyId', '=', id)
    .execute()
  work.record('oath.held', id, { count: swornIds.length, version: oath.version })
  return viewCeremony(work, { id })
}

export async function cancelCeremony(work: Work, { id, version, reason }: Input<'cancel'>): Promise<CeremonyView> {
  const state = check(work, await getCeremony(work, id), 'cancel')
  await saveCeremony(work, { id, version }, { state, stateReason: reason })
  work.record('oath.cancelled', id, { reason })
  return viewCeremony(work, { id })
}

export async function viewCeremony(work: Work, { id }: { id: string }): Promise<CeremonyView> {
  const ceremony = await getCeremony(work, id)
  const parties = partiesOf(work, ceremony)
  if (parties.length === 0) throw new Refusal('not_found', 'oath.not_found', { id })
  const holds = { ...guardsOf(work, ceremony), ceremony_complete: true }
  const situation = { state: ceremony.state, parties, holds }
  return {
    ...ceremony,
    actions: reasonsOf(ceremonyRules, situation),
  }
}

/** The office reads all of them, an organ its own; with those who have not sworn yet. */
export async function readCeremonies(work: Work): Promise<{ rows: Ceremony[]; without: Appointment[] }> {
  const all = isOffice(work)
  const rows = await listCeremonies(work, all ? undefined : ownOrgansOf(work.actor))
  const without = await listAppointments(work, { ids: await withoutOath(work) })
  const organs = ownOrgansOf(work.actor)
  return { rows, without: all ? without : without.filter(({ organisationId }) => organs.includes(organisationId)) }
}
