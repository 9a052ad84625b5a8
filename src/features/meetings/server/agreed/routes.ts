/** What agreed lists answer over HTTP (议定事项接口), and what the loop asks of their kind of case. */
import { serve, type CaseKind, type Route } from '#kernel/feature'
import { unlessMissing } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { agreedApi } from '../../domain/agreed/contract.ts'
import type { AgreedMatterView } from '../../domain/agreed/views.ts'
import { confirmList, linkOf } from './confirming.ts'
import { listPublicLists, readPublicList } from './public-reads.ts'
import { matterView, readList, readMatter, readMatters } from './reads.ts'
import type { StoredMatter } from './repository.ts'
import * as steps from './steps.ts'
import { changeMatter, removeMatter, writeMatter } from './writing.ts'

const viewed =
  <Asked>(step: (work: Work, asked: Asked) => Promise<StoredMatter>) =>
  async (work: Work, asked: Asked): Promise<AgreedMatterView> =>
    matterView(work, await step(work, asked))

export const agreedRoutes: readonly Route[] = [
  serve(agreedApi.list, readMatters),
  serve(agreedApi.one, readMatter),
  serve(agreedApi.ofMeeting, readList),
  serve(agreedApi.write, writeMatter),
  serve(agreedApi.change, changeMatter),
  serve(agreedApi.remove, removeMatter),
  serve(agreedApi.confirm, confirmList),
  serve(agreedApi.acknowledge, viewed(steps.acknowledge)),
  serve(agreedApi.reportProgress, viewed(steps.reportProgress)),
  serve(agreedApi.reportDone, viewed(steps.reportDone)),
  serve(agreedApi.askTime, viewed(steps.askTime)),
  serve(agreedApi.decideTime, viewed(steps.decideTime)),
  serve(agreedApi.accept, viewed(steps.accept)),
  serve(agreedApi.sendBack, viewed(steps.sendBack)),
  serve(agreedApi.proposeTopic, viewed(steps.turnIntoTopic)),
  serve(agreedApi.drop, viewed(steps.drop)),
  serve(agreedApi.publicList, listPublicLists),
  serve(agreedApi.publicOne, readPublicList),
]

/** Its turns follow from its state; nothing of it is kept in the loop. */
export const agreedKind: CaseKind = {
  kind: 'agreed_matter',
  link: ({ id }) => linkOf(id),
  refreshTurns: () => Promise.resolve(),
  sightOf: async (work, id) => ((await unlessMissing(readMatter(work, { id }))) ? { opinions: false } : undefined),
}
