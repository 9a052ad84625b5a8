/** 彩排手机: phones that take the seats of invented members for one rehearsal; nobody's name, account or vote is touched. */
import type { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { codeOf, readCode, type Meeting } from '#features/meetings'
import { agendaOf, attendeesOf, getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import { actsOf, isVoting, rehearsalMarks, seatsOf, type Act, type Phones } from '../../domain/hall/rehearsal.ts'
import type { RehearsalPhone } from '../../domain/hall/views.ts'
import { leavesOf, runOf, type Run } from './rehearsal-run.ts'

type Asked<Name extends keyof typeof hallApi> = z.output<(typeof hallApi)[Name]['input']>

/** Of this run alone: a code of an earlier rehearsal, or of a check-in, opens nothing. */
export const codeFor = ({ ports }: Work, { run }: Run): string => codeOf(ports.seals.digest(`rehearsal/door/${run}`))

/** What the address of a phone carries: whoever has it sits there. */
const nameOf = ({ ports }: Work, { run }: Run, number: number): string =>
  ports.seals.digest(`rehearsal/seat/${run}/${number}`).slice(0, 32)

const seats = ({ tx, tenant }: Work, meetingId: string) =>
  tx
    .selectFrom('hallRehearsalSeat')
    .select(['number', 'item', 'mark'])
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .limit(5000)
    .execute()

/** What phones have pressed for the item an act is about. */
export async function phonesIn(work: Work, meetingId: string, { at }: Act): Promise<Phones> {
  const taken = await seats(work, meetingId)
  const marks = taken.flatMap(({ item, mark }) => (item === at ? rehearsalMarks.filter((one) => one === mark) : []))
  return { taken: taken.length, marks }
}

export const countSeats = async (work: Work, meetingId: string): Promise<number> =>
  (await seats(work, meetingId)).length

const running = async (work: Work, meeting: Meeting, lock = false): Promise<Run> => {
  const run = await runOf(work, meeting, { lock })
  if (!run) throw new Refusal('conflict', 'hall.rehearsal_over', {})
  return run
}

export async function takeSeat(work: Work, { meeting: name, code }: Asked<'takeSeat'>): Promise<{ seat: string }> {
  const meeting = await getMeeting(work, name)
  const run = await running(work, meeting, true)
  if (readCode(code) !== codeFor(work, run)) throw new Refusal('invalid', 'hall.rehearsal_code', {}, 'code')
  const number = (await countSeats(work, meeting.id)) + 1
  const members = (await attendeesOf(work, meeting)).filter(({ part }) => part === 'member').length
  if (number > seatsOf(members)) throw new Refusal('conflict', 'hall.rehearsal_full', {}, 'code')
  await work.tx
    .insertInto('hallRehearsalSeat')
    .values({ tenantId: work.tenant, meetingId: meeting.id, number })
    .execute()
  work.ports.live.stirred(work, meetingChannel(meeting.id))
  return { seat: nameOf(work, run, number) }
}

const seatNamed = async (work: Work, meeting: Meeting, { run, seat }: { run: Run; seat: string }) =>
  (await seats(work, meeting.id)).find(({ number }) => nameOf(work, run, number) === seat)

async function actOf(work: Work, meeting: Meeting, { act }: Run) {
  const items = leavesOf(await agendaOf(work, meeting.id))
  const now = actsOf(items)[act]
  return { now, item: now ? (items[now.at]?.title ?? null) : null }
}

export async function readRehearsalPhone(
  work: Work,
  { meeting: name, seat }: Asked<'rehearsalPhone'>,
): Promise<RehearsalPhone> {
  const meeting = await getMeeting(work, name)
  const run = await runOf(work, meeting)
  const own = run && (await seatNamed(work, meeting, { run, seat }))
  const head = { meetingId: meeting.id, meeting: meeting.title }
  if (!own) return { ...head, number: null, item: null, voting: null }
  const { now, item } = await actOf(work, meeting, run)
  const voting = now && isVoting(now) ? { title: item ?? '', done: own.item === now.at } : null
  return { ...head, number: own.number, item, voting }
}

/** The first press stays; pressed again, nothing changes. */
export async function voteInRehearsal(
  work: Work,
  { meeting: name, seat, mark }: Asked<'rehearsalVote'>,
): Promise<Record<string, never>> {
  const meeting = await getMeeting(work, name)
  const run = await running(work, meeting, true)
  const own = await seatNamed(work, meeting, { run, seat })
  if (!own) throw new Refusal('not_found', 'hall.rehearsal_over', {})
  const { now } = await actOf(work, meeting, run)
  if (!now || !isVoting(now)) throw new Refusal('conflict', 'hall.rehearsal_not_voting', {})
  if (own.item === now.at) return {}
  await work.tx
    .updateTable('hallRehearsalSeat')
    .set({ item: now.at, mark })
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meeting.id)
    .where('number', '=', own.number)
    .execute()
  work.ports.live.stirred(work, meetingChannel(meeting.id))
  return {}
}
