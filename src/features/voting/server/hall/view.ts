/** The meeting as the hall sees it (会场视图): read in one piece, for screens, the chair's screen and the console. */
import type { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { quorumBasis, quorumStand, type Attendee, type Meeting } from '#features/meetings'
import { agendaOf, attendeesOf, getMeeting, isOffice, partiesOf, showCode, speechesOf } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import { isPassedBy } from '../../domain/hall/autopilot.ts'
import type { ConsoleView, HallScreen, HallView } from '../../domain/hall/views.ts'
import { offersUnder } from '../offers.ts'
import { readPoll, rowOf } from '../reads.ts'
import { pollsWhere, type Poll } from '../repository.ts'
import { leavesOf } from './rehearsal-run.ts'
import { rehearsalOf } from './rehearsal.ts'
import { screenAt, screensOf } from './screens.ts'

export async function readHall(
  work: Work,
  { meeting: name, screen: number, preview: asked, rehearsal }: z.output<typeof hallApi.hall.input>,
): Promise<HallView> {
  const meeting = await getMeeting(work, name)
  const attendees = await attendeesOf(work, meeting)
  const own = attendees.find(({ personId }) => personId === work.actor.personId)
  const keeps = isOffice(work.actor) || partiesOf(work, meeting, own).includes('presiding')
  if (!keeps && !own) throw new Refusal('not_found', 'meeting.not_found', { id: name })

  // What is not up yet is for those who put it up.
  const preview = asked && keeps
  const agenda = await agendaOf(work, meeting.id)
  const leaves = leavesOf(agenda)
  const current = leaves.findIndex(({ id }) => id === meeting.currentItemId)
  const polls = (await pollsWhere(work, { meetingId: meeting.id })).filter(({ state }) => state !== 'withdrawn')
  const screens = (await screensOf(work, meeting.id)).map((screen) =>
    isPassedBy(screen, { polls, currentItemId: meeting.currentItemId })
      ? { ...screen, mode: 'auto' as const, pollId: null }
      : screen,
  )
  const wanted = number === undefined ? undefined : resultOn(screenAt(screens, number), preview)
  const pollId = wanted ?? atHand(polls, meeting)?.id
  const hall: HallView = {
    meeting,
    liveVersion: await work.ports.live.versionOf(work, meetingChannel(meeting.id)),
    at: work.now.toISOString(),
    quorum: quorumAmong(meeting, attendees),
    onLeave: attendees.filter(({ part, attendance }) => part === 'member' && attendance === 'on_leave').length,
    item: leaves[current] ?? null,
    next: leaves.slice(current + 1).find(({ state }) => state === 'pending') ?? null,
    place: { at: current + 1, of: leaves.length },
    speaker: await speakerOf(work, meeting),
    poll: pollId === undefined ? null : await readPoll(work, { id: pollId }),
    offers:
      keeps && meeting.state === 'open' && meeting.currentItemId !== null
        ? await offersUnder(work, meeting.currentItemId)
        : [],
    polls: polls.map(rowOf),
    screens: number === undefined ? screens : [shownAs(screenAt(screens, number), preview)],
    door: keeps && number !== undefined ? await doorOf(work, meeting) : null,
    rehearsal: false,
    keeps,
  }
  return rehearsal ? rehearsalOf(work, hall, leaves) : hall
}

export async function readConsole(
  work: Work,
  { meeting }: z.output<typeof hallApi.console.input>,
): Promise<ConsoleView> {
  const hall = await readHall(work, { meeting, preview: false, rehearsal: false })
  const { id } = hall.meeting
  return { hall, agenda: await agendaOf(work, id), speeches: await speechesOf(work, id) }
}

function quorumAmong({ kind }: Meeting, attendees: readonly Attendee[]): HallView['quorum'] {
  const members = attendees.filter(({ part }) => part === 'member')
  const present = members.filter(({ attendance }) => attendance === 'present' || attendance === 'recused').length
  return { ...quorumStand(kind, members.length, present), basis: quorumBasis(kind) }
}

/** Nobody checks in from a screen he has opened at home: only the office's and the chair's have the code. */
async function doorOf(work: Work, { id, state, startsOn }: Meeting): Promise<HallView['door']> {
  if (state !== 'notified' || startsOn > work.today) return null
  const { code, address, until } = await showCode(work, { id })
  return { code, address: `${address}?code=${code}`, until }
}

/** Who has the floor, and how many wait for it. */
async function speakerOf(work: Work, { id, currentItemId }: Meeting): Promise<HallView['speaker']> {
  const speeches = await speechesOf(work, id)
  const speaking = speeches.find(({ state }) => state === 'speaking')
  if (!speaking?.beganAt) return null
  const { name, beganAt, limitMinutes } = speaking
  const waiting = speeches.filter(({ state, itemId }) => state === 'waiting' && itemId === currentItemId).length
  return { name, beganAt, limitMinutes, waiting }
}

const shownAs = (screen: HallScreen, preview: boolean): HallScreen =>
  preview && screen.preview ? { ...screen, ...screen.preview } : screen

function resultOn(screen: HallScreen, preview: boolean): string | undefined {
  const { mode, pollId } = shownAs(screen, preview)
  return mode === 'result' && pollId !== null ? pollId : undefined
}

/** Under way before anything else, then what waits for its count or announcement, then what comes next. */
function atHand(polls: readonly Poll[], { currentItemId }: Meeting): Poll | undefined {
  const ofItem = polls.filter(({ agendaItemId }) => agendaItemId === null || agendaItemId === currentItemId)
  return (
    polls.find(({ state }) => state === 'open') ??
    polls.find(({ state }) => state === 'closed') ??
    ofItem.find(({ state }) => state === 'ready' || state === 'draft') ??
    ofItem.findLast(({ state }) => state === 'announced')
  )
}
