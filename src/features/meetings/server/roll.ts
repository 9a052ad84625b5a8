/** The roll (应到、列席人员): from the posts or mandates in force on the day of the meeting, or named one by one. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { AddMembers, type meetingApi } from '../domain/contract.ts'
import type { Meeting, Part } from '../domain/views.ts'
import { isPresidium } from '../domain/kinds.ts'
import { getMeeting } from './meetings.ts'
import { mandateInForce, outOfOffice } from './mandate-in-force.ts'
import { deputiesNamed, earlierMembersOf } from './roll-presidium.ts'
import { touchMeeting } from './rows.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof meetingApi> = z.output<(typeof meetingApi)[Name]['input']>

interface NewMember {
  readonly personId: string
  readonly part: Part
  readonly capacity: string
  readonly mandateId: string | null
  readonly postId: string | null
}

export async function addMembers(
  work: Work,
  asked: z.input<typeof AddMembers>,
): Promise<{ found: number; added: number }> {
  const { meetingId, from, organIds, persons, names } = AddMembers.parse(asked)
  const meeting = await getMeeting(work, meetingId)
  if (organIds.length > 0 && meeting.kind !== 'joint')
    throw new Refusal('invalid', 'meeting.organs_of_joint', {}, 'organIds')
  if (from === 'names' && !isPresidium(meeting)) throw new Refusal('invalid', 'meeting.names_of_presidium', {}, 'names')
  const onlyObservers = from === 'persons' && persons.every(({ part }) => part === 'observer')
  await checkStep(work, meeting, onlyObservers ? 'invite_observer' : 'invite')
  const named = persons.map((person) => ({ ...person, mandateId: null, postId: null }))
  const members = from === 'persons' ? named : await rosterOf(work, meeting, { from, organIds, names })
  if (from === 'persons') await checkPersons(work, members)
  const added = await insertMembers(work, meetingId, members)
  await touchMeeting(work, meetingId)
  work.record('meeting.roll_extended', meetingId, { added })
  return { found: members.length, added }
}

async function rosterOf(
  work: Work,
  meeting: Meeting,
  {
    from,
    organIds,
    names,
  }: { from: 'posts' | 'mandates' | 'names'; organIds: readonly string[]; names: readonly string[] },
): Promise<NewMember[]> {
  if (from === 'mandates') return deputiesOf(work, meeting)
  if (from === 'names') return deputiesNamed(work, meeting, names)
  const holders = await holdersOf(work, meeting, organIds.length > 0 ? organIds : [meeting.bodyId])
  const held = new Set(holders.map(({ personId }) => personId))
  const before = meeting.kind === 'presidium' ? await earlierMembersOf(work, meeting) : []
  return [...holders, ...before.filter(({ personId }) => !held.has(personId))]
}

/** Everybody with a post there on the day of the meeting; the first one named when he has several. */
async function holdersOf(
  { tx, tenant }: Work,
  { kind, startsOn }: Meeting,
  organIds: readonly string[],
): Promise<NewMember[]> {
  // Where several organs meet, everybody says of which he is.
  const capacity = kind === 'joint' ? sql`o.short_name || k.title` : sql`k.title`
  const { rows } = await sql<NewMember>`
    select distinct on (k.person_id) k.person_id, 'member' as part, ${capacity} as capacity, k.id as post_id,
           null::uuid as mandate_id
      from post k
      join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
     where k.tenant_id = ${tenant} and k.organisation_id = any (${organIds}::uuid[])
       and k.starts_on <= ${startsOn} and (k.ends_on is null or k.ends_on > ${startsOn})
     order by k.person_id, k.starts_on, k.id
     limit 1000`.execute(tx)
  return rows
}

/** The deputies of a congress or of a delegation with a mandate in force on that day, suspended ones not (代表法 第六十一条). */
async function deputiesOf({ tx, tenant }: Work, { kind, bodyId, startsOn }: Meeting): Promise<NewMember[]> {
  const ofBody = kind === 'delegation' ? sql`m.delegation_id = ${bodyId}` : sql`t.body_id = ${bodyId}`
  const { rows } = await sql<NewMember>`
    select distinct on (m.person_id) m.person_id, 'member' as part, m.constituency as capacity, m.id as mandate_id,
           null::uuid as post_id
      from mandate m
      join term t on t.tenant_id = m.tenant_id and t.id = m.term_id
     where m.tenant_id = ${tenant} and ${ofBody} and ${mandateInForce(startsOn)}
     order by m.person_id, m.id
     limit 5000`.execute(tx)
  return rows
}

async function checkPersons({ tx, tenant }: Work, members: readonly NewMember[]): Promise<void> {
  const ids = [...new Set(members.map(({ personId }) => personId))]
  if (ids.length === 0) throw new Refusal('invalid', 'meeting.nobody_named', {}, 'persons')
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', ids)
    .limit(2000)
    .execute()
  if (known.length < ids.length) throw new Refusal('not_found', 'directory.person_not_found', {}, 'persons')
}

/** Who is on the roll already stays as he is; who was struck from it is back. */
async function insertMembers({ tx, tenant }: Work, meetingId: string, members: readonly NewMember[]): Promise<number> {
  if (members.length === 0) return 0
  const added = await tx
    .insertInto('meetingMember')
    .values(
      members.map(({ personId, part, capacity, mandateId, postId }) => ({
        tenantId: tenant,
        meetingId,
        personId,
        part,
        capacity,
        mandateId,
        postId,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'meetingId', 'personId'])
        .doUpdateSet({ struckOn: null })
        .where('meetingMember.struckOn', 'is not', null),
    )
    .returning('personId')
    .execute()
  return added.length
}

export async function removeMember(
  work: Work,
  { meetingId, personId }: Input<'removeMember'>,
): Promise<Record<string, never>> {
  await checkStep(work, await getMeeting(work, meetingId), 'invite')
  const removed = await work.tx
    .updateTable('meetingMember')
    .set({ struckOn: work.today, seat: null })
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meetingId)
    .where('personId', '=', personId)
    .where('struckOn', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) throw new Refusal('not_found', 'meeting.not_on_roll', {})
  await touchMeeting(work, meetingId)
  work.record('meeting.struck', meetingId, { person: personId })
  return {}
}

/** 排座; no seat is given twice. */
export async function placeMember(
  work: Work,
  { meetingId, personId, seat }: Input<'placeMember'>,
): Promise<Record<string, never>> {
  await checkStep(work, await getMeeting(work, meetingId), 'invite_observer')
  const given = seat === '' ? null : seat
  const rows = await work.tx
    .selectFrom('meetingMember')
    .select('personId')
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meetingId)
    .where('seat', 'is not distinct from', given ?? '')
    .execute()
  if (rows.some((row) => row.personId !== personId))
    throw new Refusal('conflict', 'meeting.seat_taken', { seat }, 'seat')
  await work.tx
    .updateTable('meetingMember')
    .set({ seat: given })
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meetingId)
    .where('personId', '=', personId)
    .execute()
  await touchMeeting(work, meetingId)
  return {}
}

/** 应到 as it is when the meeting opens: whoever's mandate or post has ended since is no longer on the roll. */
export async function freezeRoll(work: Work, { id }: Meeting): Promise<void> {
  const { tx, tenant, today } = work
  const { rows } = await sql<{ personId: string }>`
    update meeting_member as r set struck_on = ${today}, seat = null
     where r.tenant_id = ${tenant} and r.meeting_id = ${id} and r.struck_on is null and ${outOfOffice(today)}
    returning r.person_id`.execute(tx)
  if (rows.length > 0) work.record('meeting.roll_corrected', id, { struck: rows.length })
}
