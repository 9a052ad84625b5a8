/** What people read of decisions (决议决定列表、一件决议决定). */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { paperDay } from '#kernel/paper'
import { ownOrgansOf, type Work } from '#kernel/work'
import { Refusal } from '#kernel/refusal'
import { listOrganisations, sessionsOf } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { outcomeOfPoll } from '#features/voting/server'
import type { decisionApi } from '../domain/contract.ts'
import { adoptedStates } from '../domain/lifecycle.ts'
import { matters } from '../domain/settings.ts'
import type { Resolution, ResolutionView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { amendmentsAround, decisionsInForce } from './amendments.ts'
import { meetingChoices } from './meetings.ts'
import { getResolution, listResolutions, reportsOf } from './repository.ts'
import { actionsFor, isOffice, partiesOf } from './situation.ts'

/** The office reads all of them, an organ those it proposes or carries out. */
export async function readResolutions(
  work: Work,
  filter: z.output<typeof decisionApi.list.input>,
): Promise<z.input<typeof decisionApi.list.output>> {
  return {
    rows: await listResolutions(work, { ...filter, ...(isOffice(work) ? {} : { organs: ownOrgansOf(work.actor) }) }),
  }
}

/** What the steps of the office are filled in with. */
export async function readChoices(work: Work): Promise<z.input<typeof decisionApi.choices.output>> {
  const organs = await listOrganisations(work)
  return {
    matters: [...(await settingOf(work, matters))],
    organs: organs.map(({ id, name, kind }) => ({ id, name, kind })),
    meetings: await meetingChoices(work),
    inForce: await decisionsInForce(work),
    sessions: (await sessionsOf(work))
      .filter(({ closedOn }) => closedOn === null || closedOn >= work.today)
      .map(({ id, term, number }) => ({ id, term, number })),
  }
}

export async function readResolution(work: Work, { id }: { id: string }): Promise<ResolutionView> {
  return viewOf(work, await getResolution(work, id))
}

/** Whoever has no part in it does not learn that it exists. */
export async function viewOf(work: Work, resolution: Resolution): Promise<ResolutionView> {
  const { id } = resolution
  if (partiesOf(work, resolution).length === 0) throw new Refusal('not_found', 'decision.not_found', { id })
  return {
    ...resolution,
    reports: await reportsOf(work, id),
    ...(await amendmentsAround(work, resolution)),
    adoptionNote: adoptionNote(resolution),
    vote: await voteInWords(work, resolution.pollId),
    actions: await actionsFor(work, resolution),
  }
}

/** （2025年6月26日第十七届人大常委会第二十八次会议通过）, in the language of the papers. */
export function adoptionNote({ state, decidedOn, meeting }: Pick<Resolution, 'state' | 'decidedOn' | 'meeting'>) {
  if (!adoptedStates.some((adopted) => adopted === state) || decidedOn === null || meeting === null) return null
  return say(messages['zh-CN'].adoptionNote, { day: paperDay(decidedOn), meeting })
}

/** The arithmetic of the poll that decided, counted anew from its rows. */
export async function voteInWords(work: Work, pollId: string | null): Promise<string[]> {
  if (pollId === null) return []
  const { questions } = await outcomeOfPoll(work, pollId)
  return questions.flatMap(({ words }) => words)
}
