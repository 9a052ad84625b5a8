/** 大屏: previewing, 上屏 and zoom of each screen of a meeting. */
import type { Updateable } from 'kysely'
import type { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import { getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import { HallScreen } from '../../domain/hall/views.ts'
import { isAgreed, entriesOf } from '../entry-repository.ts'
import { isCountedByPeople } from '../../domain/rule.ts'
import { getPoll } from '../repository.ts'

type Input<Name extends keyof typeof hallApi> = z.output<(typeof hallApi)[Name]['input']>

/** A screen nobody has touched follows the meeting. */
const untouched = (number: number): HallScreen => ({ number, mode: 'auto', pollId: null, zoom: 100, preview: null })

export async function screensOf({ tx, tenant }: Work, meetingId: string): Promise<HallScreen[]> {
  const rows = await tx
    .selectFrom('hallScreen')
    .select(['number', 'mode', 'pollId', 'zoom', 'previewMode', 'previewPollId'])
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .limit(9)
    .execute()
  return rows.map(({ previewMode, previewPollId, ...row }) =>
    HallScreen.parse({ ...row, preview: previewMode && { mode: previewMode, pollId: previewPollId } }),
  )
}

export const screenAt = (screens: readonly HallScreen[], number: number): HallScreen =>
  screens.find((screen) => screen.number === number) ?? untouched(number)

interface Place {
  readonly meetingId: string
  readonly number: number
}

async function save(
  work: Work,
  { meetingId, number }: Place,
  change: Omit<Updateable<Tables['hallScreen']>, 'tenantId' | 'meetingId' | 'number'>,
): Promise<HallScreen> {
  await work.tx
    .insertInto('hallScreen')
    .values({ tenantId: work.tenant, meetingId, number, ...change })
    .onConflict((conflict) => conflict.columns(['tenantId', 'meetingId', 'number']).doUpdateSet(change))
    .execute()
  await work.ports.live.changed(work, meetingChannel(meetingId))
  return screenAt(await screensOf(work, meetingId), number)
}

/** Decides what goes up next; a result has to be counted first. */
export async function previewScreen(work: Work, { mode, pollId, ...place }: Input<'preview'>): Promise<HallScreen> {
  await getMeeting(work, place.meetingId)
  if (mode === 'result') await checkResult(work, place.meetingId, pollId)
  return save(work, place, { previewMode: mode, previewPollId: mode === 'result' ? pollId : null })
}

async function checkResult(work: Work, meetingId: string, pollId: string | null): Promise<void> {
  if (pollId === null) throw new Refusal('invalid', 'hall.which_poll', {}, 'pollId')
  const poll = await getPoll(work, pollId)
  if (poll.meetingId !== meetingId) throw new Refusal('invalid', 'voting.other_meeting', {}, 'pollId')
  const counted = !isCountedByPeople(poll.method) || isAgreed(await entriesOf(work, pollId))
  if (!['closed', 'announced'].includes(poll.state) || !counted) throw new Refusal('conflict', 'hall.not_counted', {})
}

/** 上屏: the hall sees it from here on. */
export async function takeScreen(work: Work, place: Input<'take'>): Promise<HallScreen> {
  const { preview } = screenAt(await screensOf(work, place.meetingId), place.number)
  if (!preview) throw new Refusal('conflict', 'hall.nothing_waits', {})
  if (preview.mode === 'result') await checkResult(work, place.meetingId, preview.pollId)
  work.record('hall.shown', place.meetingId, { screen: place.number, mode: preview.mode, pollId: preview.pollId })
  const shown = { mode: preview.mode, pollId: preview.pollId }
  return save(work, place, { ...shown, previewMode: null, previewPollId: null })
}

export async function zoomScreen(work: Work, { zoom, ...place }: Input<'zoom'>): Promise<HallScreen> {
  await getMeeting(work, place.meetingId)
  return save(work, place, { zoom })
}
