/** What this feature fills in on the server (表决): its steps, its box and its rules. */
import { serve, serveTogether, type ServerFeature } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { pollApi } from '../domain/contract.ts'
import { pollRules } from '../domain/lifecycle.ts'
import { consequences } from '../domain/followup/ladder.ts'
import { followupRules, followupStates } from '../domain/followup/lifecycle.ts'
import { satisfactionRule, scrutineersSetting } from '../domain/settings.ts'
import { factDetails } from '../messages/fact-details.ts'
import { messages } from '../messages/index.ts'
import { pollStates } from '#kernel/poll'
import { fallBack, voteAgain } from './again.ts'
import { pollHold } from './agenda.ts'
import { castTogether, issuePaper, proveInclusion } from './casting.ts'
import { arrangePoll, mergePoll } from './creation.ts'
import { documents } from './documents/index.ts'
import { enterCount, readEntries } from './entering.ts'
import { exportPoll } from './exporting.ts'
import { arrangeFormal, electAgain } from './further-elections.ts'
import { castNamed, enterNamed, readNamed } from './naming.ts'
import { approveScrutineers, nameScrutineers } from './naming-scrutineers.ts'
import { figures } from './figures.ts'
import { listWaitingVotes } from './waiting.ts'
import { followupPolls } from './followup/polling.ts'
import { followupKind, followupRoutes } from './followup/routes.ts'
import { listWaitingFollowups } from './followup/waiting.ts'
import { hallRoutes } from './hall/routes.ts'
import { pollMinutes } from './minutes.ts'
import { putToVote } from './offers.ts'
import { listPolls, readOutcome, readPoll, readVoters, viewAfter } from './reads.ts'
import type { Poll } from './repository.ts'
import { annulPoll, announcePoll, closePoll, openPoll, preparePoll, withdrawPoll } from './steps.ts'

/** A step, answered with the poll as it is then. */
const shown =
  <Input>(step: (work: Work, input: Input) => Promise<Poll>) =>
  async (work: Work, input: Input) =>
    viewAfter(work, await step(work, input))

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [satisfactionRule, consequences, scrutineersSetting],
  figures,
  waiting: async (work) => [...(await listWaitingVotes(work)), ...(await listWaitingFollowups(work))],
  rules: [
    { name: 'poll', rules: pollRules, states: pollStates },
    { name: 'followup', rules: followupRules, states: followupStates },
  ],
  caseKinds: [followupKind],
  pollSubjects: [followupPolls],
  notices: { 'zh-CN': messages['zh-CN'].notices, en: messages.en.notices },
  factDetails,
  documents,
  minutes: pollMinutes,
  agendaHold: pollHold,
  facts: { 'zh-CN': messages['zh-CN'].facts, en: messages.en.facts },
  routes: [
    serve(pollApi.list, listPolls),
    serve(pollApi.one, readPoll),
    serve(pollApi.voters, readVoters),
    serve(pollApi.put, shown(putToVote)),
    serve(pollApi.create, shown(arrangePoll)),
    serve(pollApi.merge, shown(mergePoll)),
    serve(pollApi.nameScrutineers, shown(nameScrutineers)),
    serve(pollApi.approveScrutineers, shown(approveScrutineers)),
    serve(pollApi.withdraw, shown(withdrawPoll)),
    serve(pollApi.prepare, shown(preparePoll)),
    serve(pollApi.open, shown(openPoll)),
    serve(pollApi.close, shown(closePoll)),
    serve(pollApi.announce, shown(announcePoll)),
    serve(pollApi.annul, shown(annulPoll)),
    serve(pollApi.fallBack, shown(fallBack)),
    serve(pollApi.voteAgain, shown(voteAgain)),
    serve(pollApi.arrangeFormal, shown(arrangeFormal)),
    serve(pollApi.electAgain, shown(electAgain)),
    serve(pollApi.enter, shown(enterCount)),
    serve(pollApi.entries, readEntries),
    serve(pollApi.castNamed, castNamed),
    serve(pollApi.enterNamed, enterNamed),
    serve(pollApi.named, readNamed),
    serve(pollApi.issuePaper, issuePaper),
    serveTogether(pollApi.cast, castTogether),
    serve(pollApi.inclusion, proveInclusion),
    serve(pollApi.export, exportPoll),
    serve(pollApi.outcome, readOutcome),
    ...hallRoutes,
    ...followupRoutes,
  ],
}
