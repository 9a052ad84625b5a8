/** How an appointment case stands for the actor (任免权限): parties, guards, and what he may do. */
import { sql } from 'kysely'
import type { Facts } from '#kernel/refusal'
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import { congressOffices, holdsAny } from '#kernel/roles'
import { ownOrgansOf, type Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { pollsOfSubject } from '#features/voting/server'
import {
  appointmentRules,
  type AppointmentAction,
  type AppointmentGuard,
  type AppointmentParty,
} from '../domain/lifecycle.ts'
import { isDefensible } from '../domain/joint.ts'
import { getsCertificate, gives, isOfCongress, postRules } from '../domain/posts.ts'
import { examinedPosts, statingPosts } from '../domain/settings.ts'
import type { Appointment, Signing } from '../domain/views.ts'
import { deputyMark } from '../messages/bases.ts'
import { signingOf } from './signers.ts'

export const isOffice = ({ actor }: Work): boolean => holdsAny(actor, congressOffices)

export function partiesOf(
  work: Work,
  {
    nominatorId,
    meetingChairId,
    personId: about,
    joint,
  }: Pick<Appointment, 'nominatorId' | 'meetingChairId' | 'personId' | 'joint'>,
): AppointmentParty[] {
  const { personId } = work.actor
  return [
    ...(isOffice(work) ? ['office' as const] : []),
    ...(!joint && ownOrgansOf(work.actor).includes(nominatorId) ? ['nominator' as const] : []),
    ...(personId !== null && personId === meetingChairId ? ['presiding' as const] : []),
    ...(personId !== null && personId === about ? ['accused' as const] : []),
  ]
}

/** What the actor is to the signing of a joint case. */
const signingPartiesOf = ({ actor }: Work, { signers }: Signing): AppointmentParty[] => {
  const own = signers.find(({ personId }) => personId === actor.personId)
  return own ? [own.lead ? 'lead_signer' : 'signer', 'signer'] : []
}

type Guards = Partial<Record<AppointmentGuard, boolean>>

/** Whether the act asks for the examination, as the office has set it today. */
export const isExamined = async (work: Work, { postKind, act }: Pick<Appointment, 'postKind' | 'act'>) =>
  gives(act) && (await settingOf(work, examinedPosts)).includes(postKind)

async function guardsOf(work: Work, one: Appointment, signing: Signing | null): Promise<Guards> {
  const examined = await isExamined(work, one)
  const states = gives(one.act) && (await settingOf(work, statingPosts)).includes(one.postKind)
  const { examScore, examPassMark, screeningClear, statedOn, ballotId, joint, defence, defenceGivenOn } = one
  const called = await isCalled(work, ballotId)
  const own = signing?.signers.find(({ personId }) => personId === work.actor.personId)
  const hasSigned = own !== undefined && own.signedOn !== null && own.withdrawnOn === null
  const office = isOffice(work)
  return {
    appointment_of_organ: !joint,
    appointment_enough_signers: signing !== null && signing.signed >= signing.needed,
    // The office puts down what others signed; whose signature it is, is judged with the step.
    appointment_not_signed: office || !hasSigned,
    appointment_signed: office || hasSigned,
    appointment_may_be_declined: !(joint && isOfCongress(one.act)),
    appointment_defensible: isDefensible(one.act),
    appointment_defence_written: defence !== '' && defenceGivenOn === null,
    appointment_defence_given: defence === '' || defenceGivenOn !== null,
    appointment_to_be_screened: gives(one.act),
    appointment_screened: joint || !gives(one.act) || screeningClear === true,
    appointment_examined: examined,
    appointment_exam_passed: !examined || (examScore !== null && examPassMark !== null && examScore >= examPassMark),
    appointment_speaks: gives(one.act),
    appointment_stated: !states || statedOn !== null,
    appointment_post_held: await isHeld(work, one),
    appointment_deputy: one.act !== 'act' || (await isDeputyHead(work, one)),
    appointment_compatible: !(await isIncompatible(work, one)),
    appointment_not_called: !called,
    appointment_off_ballot: !called,
    appointment_certificate_due: getsCertificate(one.act) && one.certifiedOn === null,
    appointment_filing_due: postRules[one.postKind].filedUp && one.filedUpOn === null,
  }
}

/** Parties and conditions of a case for the actor; of a joint one with its signatures. */
export async function standOf(work: Work, one: Appointment) {
  const signing = one.joint && one.state === 'signing' ? await signingOf(work, one) : null
  return {
    state: one.state,
    parties: [...partiesOf(work, one), ...(signing ? signingPartiesOf(work, signing) : [])],
    holds: await guardsOf(work, one, signing),
  }
}

/** A ballot that was withdrawn or void leaves the case to be put to the vote anew. */
export async function isCalled(work: Work, ballotId: string | null): Promise<boolean> {
  if (ballotId === null) return false
  const polls = await pollsOfSubject(work, 'appointment', ballotId)
  return polls.some(({ state }) => state !== 'void' && state !== 'withdrawn')
}

/**
 * 地方组织法（2022）第四十七条: a member of the standing committee, its director too and whoever was elected to it by a vote kept
 * here, holds no post in these organs.
 */
const separate = ['government', 'department', 'supervisory', 'court', 'procuratorate'] as const

async function isIncompatible({ tx, tenant, today }: Work, { act, personId, organisationId }: Appointment) {
  if (!gives(act)) return false
  const organ = await tx
    .selectFrom('organisation')
    .select('kind')
    .where('tenantId', '=', tenant)
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (!separate.some((kind) => kind === organ?.kind)) return false
  const held = await tx
    .selectFrom('post as k')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 'k.tenantId').onRef('o.id', '=', 'k.organisationId'),
    )
    .select('k.id')
    .where('k.tenantId', '=', tenant)
    .where('k.personId', '=', personId)
    .where('o.kind', '=', 'standing_committee')
    .where((is) => is.or([is('k.role', 'is', null), is('k.role', 'in', ['committee_member', 'chairman'])]))
    .where('k.startsOn', '<=', today)
    .where((is) => is.or([is('k.endsOn', 'is', null), is('k.endsOn', '>', today)]))
    .executeTakeFirst()
  return held !== undefined
}

/** 要免去的职务: whether the post that is to end is still held; an act that gives one ends none. */
async function isHeld({ tx, tenant, today }: Work, { endsPostId }: Appointment): Promise<boolean> {
  if (endsPostId === null) return true
  const { rows } = await sql<{ held: boolean }>`
    select (ends_on is null or ends_on > ${today}::date) as held from post
     where tenant_id = ${tenant} and id = ${endsPostId}`.execute(tx)
  return rows[0]?.held ?? false
}

/** 副职领导人员 of the organ whose head is away: 副区长、副主任、副院长、副检察长. */
async function isDeputyHead({ tx, tenant, today }: Work, { personId, organisationId }: Appointment): Promise<boolean> {
  const { rows } = await sql`
    select from post
     where tenant_id = ${tenant} and person_id = ${personId} and organisation_id = ${organisationId}
       and starts_on <= ${today}::date and (ends_on is null or ends_on > ${today}::date)
       and strpos(title, ${deputyMark}) > 0 limit 1`.execute(tx)
  return rows.length > 0
}

/** Refuses a step the rules do not allow; answers where it leads. */
export async function checkStep<Action extends AppointmentAction>(
  work: Work,
  one: Appointment,
  action: Action,
  { holds = {}, facts = {} }: { holds?: Guards; facts?: Facts } = {},
): Promise<StateAfter<typeof appointmentRules, Action>> {
  const stand = await standOf(work, one)
  return nextState(appointmentRules, action, { ...stand, holds: { ...stand.holds, ...holds } }, facts)
}

/** Conditions that depend on the meeting chosen with the step. */
const chosenWithStep = {
  appointment_same_body: true,
  appointment_in_time: true,
  appointment_withdrawal_agreed: true,
} as const satisfies Guards

export async function actionsFor(work: Work, one: Appointment): Promise<Record<string, string | null>> {
  const stand = await standOf(work, one)
  const situation = { ...stand, holds: { ...stand.holds, ...chosenWithStep } }
  return reasonsOf(appointmentRules, situation)
}
