/** What decisions and motions answer over HTTP (决议决定、议案接口). */
import { serve, type Route } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { decisionApi, publicDecisionApi } from '../domain/contract.ts'
import { motionApi } from '../domain/contract-motions.ts'
import type { Resolution, ResolutionView } from '../domain/views.ts'
import { changeResolution, createResolution, discardResolution, submitResolution } from './drafting.ts'
import { readMotionDeadline, setMotionDeadline } from './motion-deadline.ts'
import { readMotions } from './motion-reads.ts'
import {
  concludeMotion,
  convertMotion,
  declineMotion,
  placeMotion,
  qualifyMotion,
  reportOnMotion,
  sendToCommittee,
  withdrawMotion,
} from './motion-routes.ts'
import { viewMotion } from './motion-situation.ts'
import {
  answerMotion,
  askMotionWithdrawal,
  changeMotion,
  createMotion,
  discardMotion,
  inviteSigners,
  submitMotion,
} from './motions.ts'
import { listPublicDecisions, previewDecision, readPublicDecision } from './public-reads.ts'
import { readChoices, readResolution, readResolutions, viewOf } from './reads.ts'
import {
  agreeResolution,
  askReport,
  completeResolution,
  declineResolution,
  fileResolution,
  giveReport,
  placeResolution,
  postponeResolution,
  reviewResolution,
  setListed,
  withdrawResolution,
} from './steps.ts'

/** A step answers the decision as its reader sees it afterwards. */
const viewed =
  <Asked>(step: (work: Work, asked: Asked) => Promise<Resolution>) =>
  async (work: Work, asked: Asked): Promise<ResolutionView> =>
    viewOf(work, await step(work, asked))

export const routes: readonly Route[] = [
  serve(decisionApi.list, readResolutions),
  serve(decisionApi.choices, readChoices),
  serve(decisionApi.one, readResolution),
  serve(decisionApi.create, viewed(createResolution)),
  serve(decisionApi.change, viewed(changeResolution)),
  serve(decisionApi.submit, viewed(submitResolution)),
  serve(decisionApi.agree, viewed(agreeResolution)),
  serve(decisionApi.decline, viewed(declineResolution)),
  serve(decisionApi.file, viewed(fileResolution)),
  serve(decisionApi.review, viewed(reviewResolution)),
  serve(decisionApi.place, viewed(placeResolution)),
  serve(decisionApi.postpone, viewed(postponeResolution)),
  serve(decisionApi.discard, viewed(discardResolution)),
  serve(decisionApi.withdraw, viewed(withdrawResolution)),
  serve(decisionApi.askReport, viewed(askReport)),
  serve(decisionApi.report, viewed(giveReport)),
  serve(decisionApi.setListed, viewed(setListed)),
  serve(decisionApi.complete, viewed(completeResolution)),
  serve(publicDecisionApi.list, listPublicDecisions),
  serve(publicDecisionApi.one, readPublicDecision),
  serve(publicDecisionApi.preview, previewDecision),
  serve(motionApi.list, readMotions),
  serve(motionApi.one, (work, { id }) => viewMotion(work, id)),
  serve(motionApi.create, createMotion),
  serve(motionApi.change, changeMotion),
  serve(motionApi.invite, inviteSigners),
  serve(motionApi.answer, answerMotion),
  serve(motionApi.submit, submitMotion),
  serve(motionApi.discard, discardMotion),
  serve(motionApi.askWithdrawal, askMotionWithdrawal),
  serve(motionApi.deadline, readMotionDeadline),
  serve(motionApi.setDeadline, setMotionDeadline),
  serve(motionApi.qualify, qualifyMotion),
  serve(motionApi.routeAgenda, placeMotion),
  serve(motionApi.routeCommittee, sendToCommittee),
  serve(motionApi.convert, convertMotion),
  serve(motionApi.report, reportOnMotion),
  serve(motionApi.decline, declineMotion),
  serve(motionApi.withdraw, withdrawMotion),
  serve(motionApi.conclude, concludeMotion),
]
