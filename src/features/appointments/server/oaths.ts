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
import { organisesOath, takesOath } from '../domain/posts.ts'
import { oathTextOn, oathTexts } from '../domain/settings.ts'
import type { Ceremony, CeremonyView } from '../domain/views.ts'
import { historyOf, planState } from './oath-history.ts'
import {
  getCeremony,
  listCeremonies,
  plannedElsewhere,
  replaceTakers,
  saveCeremony,
  withoutOath,
} from './oath-repository.ts'
import { listAppointments } from './repository.ts'
import { isOffice } from './situation.ts'

type Input<Name extends keyof typeof oathApi> = z.output<(typeof oathApi)[Name]['input']>

const partiesOf = (work: Work, { organiserId }: Pick<Ceremony, 'organiserId'>): CeremonyParty[] => [
  ...(isOffice(work) ? ['office' as const] : []),
  ...(ownOrgansOf(work.actor).includes(organiserId) ? ['organiser' as const] : []),
]

type Guards = Partial<Record<CeremonyGuard, boolean>>

const guardsOf = ({ today }: Work, { takers, plannedOn, form, leadId }: Ceremony): Guards => ({
  ceremony_has_takers: takers.length > 0,
  ceremony_day: today >= plannedOn,
  ceremony_led: form === 'single' || leadId !== null,
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

/** Refuses a plan the rules do not allow; `id` is the ceremony that is changed. */
async function checkPlan(work: Work, asked: Input<'plan'>, id: string | null = null): Promise<void> {
  const { organiserId, appointmentIds, leadId, plannedOn, form, textVersion } = asked
  if (plannedOn < work.today) throw new Refusal('invalid', 'oath.past_day', {}, 'plannedOn')
  if (form === 'single' && leadId !== null) throw new Refusal('invalid', 'oath.single_led', {}, 'leadId')
  if (leadId !== null) await getPerson(work, leadId)
  oathTextOn(await settingOf(work, oathTexts), plannedOn, textVersion)
  const elsewhere = await plannedElsewhere(work, { appointmentIds, id })
  if (elsewhere) throw new Refusal('conflict', 'oath.planned_elsewhere', elsewhere, 'appointmentIds')
  const organiser = await getOrganisation(work, organiserId)
  const cases = await listAppointments(work, { ids: appointmentIds })
  if (cases.length < new Set(appointmentIds).size)
    throw new Refusal('not_found', 'appointment.not_found', {}, 'appointmentIds')
  for (const one of cases) {
    if (one.state !== 'passed' || !takesOath(one.act) || one.swornOn !== null)
      throw new Refusal('conflict', 'appointment.oath_not_due', { name: one.name }, 'appointmentIds')
    if (!organisesOath(organiser, one))
      throw new Refusal('invalid', 'appointment.wrong_organiser', { organiser: organiser.name }, 'organiserId')
  }
}

export async function planCeremony(work: Work, asked: Input<'plan'>): Promise<CeremonyView> {
  if (partiesOf(work, asked).length === 0) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'plan' })
  await checkPlan(work, asked)
  const { appointmentIds, ...fields } = asked
  const id = work.newId()
  await work.tx
    .insertInto('oathCeremony')
    .values({ ...fields, tenantId: work.tenant, id })
    .execute()
  await replaceTakers(work, id, appointmentIds)
  const planned = await getCeremony(work, id)
  await invite(work, planned)
  work.record('oath.planned', id, planState(planned))
  return viewCeremony(work, { id })
}

/** 改安排, until it was held: what it was before stays in its history. */
export async function changeCeremony(work: Work, { id, version, ...asked }: Input<'change'>): Promise<CeremonyView> {
  const before = await getCeremony(work, id)
  check(work, before, 'change')
  if (partiesOf(work, asked).length === 0) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'change' })
  await checkPlan(work, asked, id)
  const { appointmentIds, ...fields } = asked
  await saveCeremony(work, { id, version }, fields)
  await replaceTakers(work, id, appointmentIds)
  const after = await getCeremony(work, id)
  await invite(work, after)
  await uninvite(work, before, after)
  work.record('oath.changed', id, planState(after))
  return viewCeremony(work, { id })
}

/** Those who swear, and whoever leads them. */
const askedTo = ({ takers, leadId }: Ceremony): string[] => [
  ...new Set([...takers.map(({ personId }) => personId), ...(leadId === null ? [] : [leadId])]),
]

const invite = (work: Work, ceremony: Ceremony): Promise<number> =>
  notify(work, {
    to: { personIds: askedTo(ceremony) },
    kind: 'appointments.oath_planned',
    subjectId: ceremony.id,
    link: '/appointments',
    facts: { day: ceremony.plannedOn, place: ceremony.place },
    key: `oath/${ceremony.id}/${ceremony.plannedOn}/${ceremony.place}`,
  })

/** Whoever need not come any more is told. */
async function uninvite(work: Work, before: Ceremony, after: Ceremony): Promise<void> {
  const still = after.state === 'planned' ? askedTo(after) : []
  await notify(work, {
    to: { personIds: askedTo(before).filter((one) => !still.includes(one)) },
    kind: 'appointments.oath_put_off',
    subjectId: after.id,
    link: '/appointments',
    facts: { day: before.plannedOn, place: before.place },
    key: `oath/${after.id}/off/${after.version}`,
  })
}

/** 记录宣誓: the text chosen, or the one in force on the day, is kept with the record. */
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
  const oath = oathTextOn(await settingOf(work, oathTexts), work.today, ceremony.textVersion)
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
  const before = await getCeremony(work, id)
  const state = check(work, before, 'cancel')
  await saveCeremony(work, { id, version }, { state, stateReason: reason })
  await uninvite(work, before, await getCeremony(work, id))
  work.record('oath.cancelled', id, { reason })
  return viewCeremony(work, { id })
}

export async function viewCeremony(work: Work, { id }: { id: string }): Promise<CeremonyView> {
  const ceremony = await getCeremony(work, id)
  if (partiesOf(work, ceremony).length === 0) throw new Refusal('not_found', 'oath.not_found', { id })
  const [view] = await viewsOf(work, [ceremony])
  if (!view) throw new Refusal('not_found', 'oath.not_found', { id })
  return view
}

async function viewsOf(work: Work, ceremonies: readonly Ceremony[]): Promise<CeremonyView[]> {
  const histories = await historyOf(
    work,
    ceremonies.map(({ id }) => id),
  )
  return ceremonies.map((ceremony) => {
    const holds = { ...guardsOf(work, ceremony), ceremony_complete: true }
    const situation = { state: ceremony.state, parties: partiesOf(work, ceremony), holds }
    return { ...ceremony, history: histories.get(ceremony.id) ?? [], actions: reasonsOf(ceremonyRules, situation) }
  })
}

/** The office reads all of them, an organ its own; with those who have not sworn yet. */
export async function readCeremonies(work: Work): Promise<z.input<typeof oathApi.list.output>> {
  const organs = isOffice(work) ? undefined : ownOrgansOf(work.actor)
  const without = await listAppointments(work, { ids: await withoutOath(work) })
  return {
    rows: await viewsOf(work, await listCeremonies(work, organs)),
    without: without.filter(({ organisationId }) => organs?.includes(organisationId) ?? true),
    texts: await settingOf(work, oathTexts),
  }
}
