/** What follow-ups answer over HTTP (测评后续接口), and what the loop asks of their kind of case. */
import { serve, type CaseKind, type Route } from '#kernel/feature'
import { unlessMissing } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { followupApi } from '../../domain/followup/contract.ts'
import type { FollowupView } from '../../domain/followup/views.ts'
import { linkOf } from './moving.ts'
import { callPoll } from './polling.ts'
import { readFollowup, readFollowupChoices, readFollowups, viewOf } from './reads.ts'
import type { StoredFollowup } from './repository.ts'
import { drop, inquire, notifyOf, report } from './steps.ts'

const viewed =
  <Asked>(step: (work: Work, asked: Asked) => Promise<StoredFollowup>) =>
  async (work: Work, asked: Asked): Promise<FollowupView> =>
    viewOf(work, await step(work, asked))

export const followupRoutes: readonly Route[] = [
  serve(followupApi.list, readFollowups),
  serve(followupApi.choices, readFollowupChoices),
  serve(followupApi.one, readFollowup),
  serve(followupApi.report, viewed(report)),
  serve(followupApi.callPoll, viewed(callPoll)),
  serve(followupApi.inquire, viewed(inquire)),
  serve(followupApi.notify, viewed(notifyOf)),
  serve(followupApi.drop, viewed(drop)),
]

/** Its turns follow from its state; nothing of it is kept in the loop. */
export const followupKind: CaseKind = {
  kind: 'followup',
  link: ({ id }) => linkOf(id),
  refreshTurns: () => Promise.resolve(),
  sightOf: async (work, id) => ((await unlessMissing(readFollowup(work, { id }))) ? { opinions: false } : undefined),
}
