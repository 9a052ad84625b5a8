/** What people read of follow-ups (测评后续): the office all of them, an organ those about itself. */
import type { z } from 'zod'
import { holdsAny } from '#kernel/roles'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { listMeetings } from '#features/meetings/server'
import { clocksOf } from '#features/cases/server'
import type { followupApi } from '../../domain/followup/contract.ts'
import { ladderSteps, type LadderStep } from '../../domain/followup/ladder.ts'
import { turnIn } from '../../domain/followup/lifecycle.ts'
import type { Followup, FollowupView } from '../../domain/followup/views.ts'
import { outcomeOf } from '../outcome.ts'
import { getPoll, pollsWhere } from '../repository.ts'
import { actsOf, getFollowup, listFollowups, type StoredFollowup } from './repository.ts'
import { actionsFor, partiesOf } from './situation.ts'

export const followupOf = (one: StoredFollowup): Followup => ({
  id: one.id,
  title: one.title,
  state: one.state,
  respondentId: one.respondentId,
  respondent: one.respondent,
  openedOn: one.openedOn,
  closedOn: one.closedOn,
  dueOn: one.dueOn,
  turn: turnIn(one.state, one.respondentId),
  polls: one.polls,
  mostPolls: one.ladder.mostPolls,
  version: one.version,
})

/** Everybody who oversees clocks reads what they are about. */
const overseers = ['deputies_office', 'secretariat', 'government_office', 'leader', 'chairman'] as const
const overseesAll = ({ actor }: Work): boolean => holdsAny(actor, overseers)

export async function readFollowups(
  work: Work,
  { limit }: z.output<typeof followupApi.list.input>,
): Promise<{ rows: Followup[] }> {
  const rows = await listFollowups(work, { limit, ...(overseesAll(work) ? {} : { organs: ownOrgansOf(work.actor) }) })
  return { rows: rows.map(followupOf) }
}

export async function readFollowup(work: Work, { id }: { id: string }): Promise<FollowupView> {
  const followup = await getFollowup(work, id)
  if (!overseesAll(work) && partiesOf(work, followup).length === 0)
    throw new Refusal('not_found', 'followup.not_found', {})
  return viewOf(work, followup)
}

export async function viewOf(work: Work, followup: StoredFollowup): Promise<FollowupView> {
  const { ladder, id } = followup
  const clocks = await clocksOf(work, [id])
  const dueOf = (step: LadderStep): string | null =>
    clocks.findLast(({ code, state }) => code === `followup.${step}` && state !== 'cancelled')?.dueOn ?? null
  const at = ladderSteps.findIndex((step) => step === (followup.state === 'polling' ? 'poll' : followup.state))
  return {
    ...followupOf(followup),
    notified: ladder.notified,
    ladder: ladder.steps.map(({ step, amount, unit }) => {
      const place = ladderSteps.indexOf(step)
      const passed = at < 0 ? dueOf(step) !== null : place < at
      return {
        step,
        amount,
        unit,
        standing: place === at ? 'now' : passed ? 'done' : at < 0 ? 'not_needed' : 'to_come',
        dueOn: dueOf(step),
      }
    }),
    acts: (await actsOf(work, id)).map((act) => ({ ...act })),
    results: await resultsOf(work, followup),
    actions: await actionsFor(work, followup),
  }
}

/** The first poll and each one after it, with its arithmetic, its thresholds and the rule it was graded by. */
async function resultsOf(work: Work, { id, pollId, question }: StoredFollowup): Promise<FollowupView['results']> {
  const later = await pollsWhere(work, { subjectKind: 'followup', subjectId: id })
  const results = []
  for (const poll of [await getPoll(work, pollId), ...later]) {
    const announced = poll.state === 'announced' ? (await outcomeOf(work, poll)).questions : []
    const own = poll.id === pollId ? announced.filter(({ number }) => number === question) : announced
    const { id: one, title, round, state } = poll
    results.push({ pollId: one, title, round, state, words: own.flatMap(({ words }) => words) })
  }
  return results
}

export async function readFollowupChoices(work: Work): Promise<z.input<typeof followupApi.choices.output>> {
  const states = ['planned', 'notified', 'open', 'adjourned', 'closed', 'archived'] as const
  const rows = await listMeetings(work, { states, limit: 60 })
  return {
    meetings: rows.map(({ id, title, kind, closedOn, endsOn }) => ({ id, title, kind, endedOn: closedOn ?? endsOn })),
  }
}
