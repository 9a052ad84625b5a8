/** Minutes (会议记录): composed from facts, corrected by those who attended, signed by whoever presided. */
import type { z } from 'zod'
import { addWorkingDays } from '#kernel/calendar'
import { Refusal } from '#kernel/refusal'
import { nextState, reasonsOf, type Situation } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { calendarOf, settingOf } from '#features/office/server'
import type { Correction, Minutes, minutesApi } from '../domain/contract-minutes.ts'
import { minutesRules, type MinutesState } from '../domain/lifecycle.ts'
import { correctionDays } from '../domain/settings.ts'
import type { Meeting } from '../domain/views.ts'
import { attendeesOf } from './attendance.ts'
import { getMeeting } from './meetings.ts'
import { composeText } from './minutes-text.ts'
import { tellMembers } from './notices.ts'
import { everPresent } from './presence.ts'
import { checkStep, partiesOf } from './situation.ts'

type Input<Name extends keyof typeof minutesApi> = z.output<(typeof minutesApi)[Name]['input']>
type MinutesAction = keyof typeof minutesRules
type Stored = Omit<Minutes, 'can' | 'corrections'> & { readonly corrections: readonly Correction[] }

export async function findMinutes({ tx, tenant }: Work, meetingId: string): Promise<Stored | undefined> {
  const row = await tx
    .selectFrom('meetingMinutes as n')
    .innerJoin('minutesText as x', (join) =>
      join
        .onRef('x.tenantId', '=', 'n.tenantId')
        .onRef('x.meetingId', '=', 'n.meetingId')
        .onRef('x.version', '=', 'n.version'),
    )
    .leftJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'n.tenantId').onRef('p.id', '=', 'n.signedById'))
    .select([
      'n.meetingId',
      'n.state',
      'n.version',
      'x.text',
      'n.circulatedOn',
      'n.correctionsUntil',
      'p.name as signedBy',
      'n.signedOn',
      'n.publishedOn',
    ])
    .where('n.tenantId', '=', tenant)
    .where('n.meetingId', '=', meetingId)
    .$narrowType<{ state: MinutesState }>()
    .executeTakeFirst()
  if (!row) return undefined
  const corrections = await tx
    .selectFrom('minutesCorrection as c')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'c.tenantId').onRef('p.id', '=', 'c.personId'))
    .select(['c.id', 'c.personId', 'p.name', 'c.passage', 'c.correction', 'c.askedOn', 'c.accepted', 'c.answer'])
    .where('c.tenantId', '=', tenant)
    .where('c.meetingId', '=', meetingId)
    .orderBy('c.id')
    .limit(500)
    .execute()
  return { ...row, corrections }
}

async function situationOf(work: Work, meeting: Meeting, minutes: Stored): Promise<Required<Situation>> {
  const own = (await attendeesOf(work, meeting)).find(({ personId }) => personId === work.actor.personId)
  const came = own !== undefined && (await everPresent(work, meeting.id)).has(own.personId)
  const { state, correctionsUntil, corrections } = minutes
  return {
    state,
    parties: partiesOf(work, meeting, own),
    holds: {
      minutes_attended: came,
      minutes_in_time: correctionsUntil !== null && work.today <= correctionsUntil,
      corrections_answered: corrections.every(({ accepted }) => accepted !== null),
    },
  }
}

/** A draft is the office's; from the round on those on the roll read them too. */
export async function readMinutes(work: Work, { id }: Input<'one'>): Promise<{ minutes: Minutes | null }> {
  const meeting = await getMeeting(work, id)
  const minutes = await findMinutes(work, id)
  if (!minutes) return { minutes: null }
  const situation = await situationOf(work, meeting, minutes)
  const { parties } = situation
  if (minutes.state === 'draft' ? !parties.includes('office') : parties.length === 0) return { minutes: null }
  const can = reasonsOf(minutesRules, situation)
  return { minutes: { ...minutes, corrections: [...minutes.corrections], can } }
}

async function shown(work: Work, id: string): Promise<Minutes> {
  const { minutes } = await readMinutes(work, { id })
  if (!minutes) throw new Refusal('not_found', 'meeting.no_minutes', {})
  return minutes
}

async function taking(
  work: Work,
  id: string,
  action: MinutesAction,
): Promise<{ meeting: Meeting; minutes: Stored; state: MinutesState }> {
  const meeting = await getMeeting(work, id)
  const minutes = await findMinutes(work, id)
  if (!minutes) throw new Refusal('not_found', 'meeting.no_minutes', {})
  const state = nextState(minutesRules, action, await situationOf(work, meeting, minutes))
  return { meeting, minutes, state }
}

/** 由会议事实生成; a draft is written anew, and every text before it is kept. */
export async function composeMinutes(work: Work, { id }: Input<'compose'>): Promise<Minutes> {
  const meeting = await getMeeting(work, id)
  await checkStep(work, meeting, 'keep_minutes')
  const before = await findMinutes(work, id)
  if (before && before.state !== 'draft') throw new Refusal('conflict', 'meeting.minutes_circulated', {})
  const version = (before?.version ?? 0) + 1
  const { tx, tenant } = work
  if (!before) await tx.insertInto('meetingMinutes').values({ tenantId: tenant, meetingId: id }).execute()
  await keepText(work, id, { version, text: await composeText(work, meeting) })
  work.record('meeting.minutes_composed', id, { version })
  return shown(work, id)
}

async function keepText(work: Work, meetingId: string, { version, text }: { version: number; text: string }) {
  const { tx, tenant, now, actor } = work
  await tx
    .insertInto('minutesText')
    .values({ tenantId: tenant, meetingId, version, text, savedAt: now, savedBy: actor.accountId })
    .execute()
  await saveMinutes(work, meetingId, { version })
}

export async function saveMinutes(
  { tx, tenant }: Work,
  meetingId: string,
  change: Partial<{
    version: number
    state: MinutesState
    circulatedOn: string
    correctionsUntil: string
    signedById: string | null
    signedOn: string
    publishedOn: string | null
  }>,
): Promise<void> {
  await tx
    .updateTable('meetingMinutes')
    .set(change)
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .execute()
}

export async function saveText(work: Work, { id, version, text }: Input<'save'>): Promise<Minutes> {
  const { minutes } = await taking(work, id, 'write')
  if (minutes.version !== version) throw new Refusal('conflict', 'meeting.changed_meanwhile', {}, 'text')
  await keepText(work, id, { version: version + 1, text })
  work.record('meeting.minutes_written', id, { version: version + 1 })
  return shown(work, id)
}

/** 送核对 to everybody on the roll. */
export async function circulateMinutes(work: Work, { id, until }: Input<'circulate'>): Promise<Minutes> {
  const { meeting, state } = await taking(work, id, 'circulate')
  if (until !== undefined && until < work.today)
    throw new Refusal('invalid', 'meeting.until_past', { today: work.today }, 'until')
  const days = await settingOf(work, correctionDays)
  const correctionsUntil = until ?? addWorkingDays(await calendarOf(work), work.today, days).on
  await saveMinutes(work, id, { state, circulatedOn: work.today, correctionsUntil })
  await tellMembers(work, meeting, 'minutes', { facts: { until: correctionsUntil } })
  work.record('meeting.minutes_circulated', id, { until: correctionsUntil })
  return shown(work, id)
}

export async function askCorrection(work: Work, { id, passage, correction }: Input<'correct'>): Promise<Minutes> {
  await taking(work, id, 'correct')
  await work.tx
    .insertInto('minutesCorrection')
    .values({
      tenantId: work.tenant,
      id: work.newId(),
      meetingId: id,
      personId: work.actor.personId ?? '',
      passage,
      correction,
      askedOn: work.today,
    })
    .execute()
  work.record('meeting.correction_asked', id, { person: work.actor.personId })
  return shown(work, id)
}

/** Accepted or not, with a word; the text is changed by the office itself. */
export async function answerCorrection(
  work: Work,
  { id, correctionId, accepted, answer }: Input<'answer'>,
): Promise<Minutes> {
  await taking(work, id, 'answer')
  const answered = await work.tx
    .updateTable('minutesCorrection')
    .set({ accepted, answer, answeredOn: work.today })
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', id)
    .where('id', '=', correctionId)
    .where('accepted', 'is', null)
    .executeTakeFirst()
  if (answered.numUpdatedRows === 0n) throw new Refusal('conflict', 'meeting.correction_answered', {})
  work.record('meeting.correction_answered', id, { accepted })
  return shown(work, id)
}

/** 签发: the text that was read and no other. */
export async function signMinutes(work: Work, { id, version }: Input<'sign'>): Promise<Minutes> {
  const { minutes, state } = await taking(work, id, 'sign')
  if (minutes.version !== version) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  await saveMinutes(work, id, { state, signedById: work.actor.personId, signedOn: work.today })
  work.record('meeting.minutes_signed', id, { version })
  return shown(work, id)
}
