/** Speeches (发言): who asked for the floor, who has it, what was said and which opinions it held. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { AskToSpeak, NoteSpeech, type Speech, type speechApi } from '../domain/contract-speech.ts'
import { speechRules, type SpeechState } from '../domain/lifecycle.ts'
import type { Attendee, Meeting } from '../domain/views.ts'
import { attendeesOf } from './attendance.ts'
import { getAgendaItem, getMeeting } from './meetings.ts'
import { lockMeeting, stirMeeting } from './rows.ts'
import { isOffice, partiesOf } from './situation.ts'

type Input<Name extends keyof typeof speechApi> = z.output<(typeof speechApi)[Name]['input']>

interface Row extends Omit<Speech, 'beganAt' | 'endedAt'> {
  readonly meetingId: string
  readonly beganAt: Date | null
  readonly endedAt: Date | null
}

async function rowsOf({ tx, tenant }: Work, condition: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.meeting_id, s.item_id, s.person_id, p.name, s.position, s.state, s.prepared, s.began_at, s.ended_at,
           s.limit_minutes, s.summary,
           coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'text', o.text, 'organisationId', o.organisation_id,
                              'organisation', g.short_name) order by o.position)
                       from speech_opinion o
                       left join organisation g on g.tenant_id = o.tenant_id and g.id = o.organisation_id
                      where o.tenant_id = s.tenant_id and o.speech_id = s.id), '[]') as opinions
      from speech s
      join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
     where s.tenant_id = ${tenant} and ${condition}
     order by s.item_id, s.position limit 2000`.execute(tx)
  return rows
}

const shown = (row: Row): Speech => ({
  id: row.id,
  itemId: row.itemId,
  personId: row.personId,
  name: row.name,
  position: row.position,
  state: row.state,
  prepared: row.prepared,
  beganAt: row.beganAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  limitMinutes: row.limitMinutes,
  summary: row.summary,
  opinions: row.opinions,
})

export const speechesOf = async (work: Work, meetingId: string): Promise<Speech[]> =>
  (await rowsOf(work, sql`s.meeting_id = ${meetingId}`)).map(shown)

async function getSpeech(work: Work, id: string): Promise<Row> {
  const [row] = await rowsOf(work, sql`s.id = ${id}`)
  if (!row) throw new Refusal('not_found', 'meeting.speech_not_found', { id })
  return row
}

async function onRoll(work: Work, meeting: Meeting, personId: string): Promise<Attendee> {
  const attendee = (await attendeesOf(work, meeting)).find((one) => one.personId === personId)
  if (!attendee) throw new Refusal('forbidden', 'meeting.not_on_roll', {})
  return attendee
}

const stillAhead = ['notified', 'open', 'adjourned']

/** 申请发言: one open request for an item; observers may speak too. */
export async function askToSpeak(work: Work, asked: z.input<typeof AskToSpeak>): Promise<Speech> {
  const { itemId, personId: named, prepared, limitMinutes } = AskToSpeak.parse(asked)
  const item = await getAgendaItem(work, itemId)
  const personId = named ?? work.actor.personId ?? ''
  if (personId !== work.actor.personId && !isOffice(work.actor))
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'ask', state: 'new' })
  await lockMeeting(work, item.meetingId)
  const meeting = await getMeeting(work, item.meetingId)
  await onRoll(work, meeting, personId)
  if (!stillAhead.includes(meeting.state) || item.state === 'taken_back')
    throw new Refusal('conflict', 'meeting.not_sitting', { state: meeting.state })
  const others = await rowsOf(work, sql`s.item_id = ${itemId}`)
  const open = others.find((one) => one.personId === personId && (one.state === 'waiting' || one.state === 'speaking'))
  if (open) return shown(open)

  const id = work.newId()
  await work.tx
    .insertInto('speech')
    .values({
      tenantId: work.tenant,
      id,
      meetingId: meeting.id,
      itemId,
      personId,
      position: (others.at(-1)?.position ?? 0) + 1,
      prepared: isOffice(work.actor) && prepared,
      limitMinutes,
      askedAt: work.now,
    })
    .execute()
  stirMeeting(work, meeting.id)
  work.record('meeting.speech_asked', meeting.id, { person: personId, item: item.title })
  return shown(await getSpeech(work, id))
}

type SpeechChange = Partial<{ state: SpeechState; beganAt: Date; endedAt: Date; summary: string; prepared: boolean }>

async function save(work: Work, { id, meetingId }: Row, change: SpeechChange): Promise<void> {
  await work.tx.updateTable('speech').set(change).where('tenantId', '=', work.tenant).where('id', '=', id).execute()
  stirMeeting(work, meetingId)
}

/** The speech, its meeting locked, and the state the step leads to. */
async function step(work: Work, id: string, action: keyof typeof speechRules) {
  const { meetingId } = await getSpeech(work, id)
  await lockMeeting(work, meetingId)
  const speech = await getSpeech(work, id)
  const meeting = await getMeeting(work, meetingId)
  const own = speech.personId === work.actor.personId ? await onRoll(work, meeting, speech.personId) : undefined
  const speaking = await rowsOf(work, sql`s.meeting_id = ${meetingId} and s.state = 'speaking'`)
  const holds = { nobody_speaking: speaking.length === 0 }
  const state = nextState(speechRules, action, { state: speech.state, parties: partiesOf(work, meeting, own), holds })
  return { speech, meeting, state: state as SpeechState }
}

/** 请其发言: the floor belongs to one at a time; its time runs from here. */
export async function callSpeaker(work: Work, { id }: Input<'call'>): Promise<Speech> {
  const { speech, meeting, state } = await step(work, id, 'call')
  if (meeting.state !== 'open') throw new Refusal('conflict', 'meeting.not_sitting', { state: meeting.state })
  await save(work, speech, { state, beganAt: work.now })
  work.record('meeting.speech_begun', meeting.id, { person: speech.personId })
  return shown(await getSpeech(work, id))
}

export async function finishSpeech(work: Work, { id }: Input<'finish'>): Promise<Speech> {
  const { speech, meeting, state } = await step(work, id, 'finish')
  await save(work, speech, { state, endedAt: work.now })
  work.record('meeting.speech_ended', meeting.id, { person: speech.personId })
  return shown(await getSpeech(work, id))
}

export async function withdrawSpeech(work: Work, { id }: Input<'withdraw'>): Promise<Speech> {
  const { speech, meeting, state } = await step(work, id, 'withdraw')
  await save(work, speech, { state })
  work.record('meeting.speech_withdrawn', meeting.id, { person: speech.personId })
  return shown(await getSpeech(work, id))
}

/** 归纳意见建议: the opinions become exactly these, each counted by itself; one noted before stays the one it is. */
export async function noteSpeech(work: Work, asked: z.input<typeof NoteSpeech>): Promise<Speech> {
  const { id, summary, prepared, opinions } = NoteSpeech.parse(asked)
  const { speech, meeting } = await step(work, id, 'note')
  const { tx, tenant } = work
  const rows = opinions.map((opinion) => ({ ...opinion, before: speech.opinions.find((one) => one.id === opinion.id) }))
  const kept = rows.flatMap(({ id: before }) => before ?? [])
  if (new Set(kept).size < kept.length || rows.some((row) => row.id !== undefined && !row.before))
    throw new Refusal('conflict', 'meeting.opinions_changed', {}, 'opinions')
  await save(work, speech, { summary, prepared })
  await tx.deleteFrom('speechOpinion').where('tenantId', '=', tenant).where('speechId', '=', id).execute()
  if (rows.length > 0)
    await tx
      .insertInto('speechOpinion')
      .values(
        rows.map(({ text, organisationId, before }, at) => ({
          tenantId: tenant,
          id: before?.id ?? work.newId(),
          speechId: id,
          position: at + 1,
          text,
          organisationId: organisationId === undefined ? (before?.organisationId ?? null) : organisationId,
        })),
      )
      .execute()
  work.record('meeting.speech_noted', meeting.id, { person: speech.personId, opinions: opinions.length })
  return shown(await getSpeech(work, id))
}
