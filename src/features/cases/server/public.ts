/** The loop as other features use it: open, assign, clock, answer, rate, reopen, link. */
export {
  discardCase,
  discardCases,
  getCase,
  linkCases,
  lockCases,
  moveCases,
  openCase,
  openCases,
  saveCase,
  unlinkCases,
  type CaseChange,
  type CaseRecord,
  type LinkKind,
} from './repository.ts'
export { among } from './among.ts'
export { attachFiles, replaceTextFiles } from './case-files.ts'
export {
  assignmentsOf,
  getAssignment,
  getWithOthers,
  giveShares,
  handlingPartiesOf,
  moveAssignment,
  wrongShareStage,
  type Assignment,
  type AssignmentChange,
  type NamedAssignment,
  type Share,
} from './assignments.ts'
export {
  clocksOf,
  reopenClocks,
  startClocks,
  stopClocks,
  swapClocks,
  type StartClock,
  type StartedClock,
} from './clocks.ts'
export {
  addContact,
  addPromises,
  addReply,
  checkPromises,
  deliverReply,
  markRead,
  settleContact,
  standingOf,
  type NewPromise,
  type Standing,
} from './answers.ts'
export { decideExtension, requestExtension, runningClock } from './extensions.ts'
export {
  addRating,
  countRatings,
  judgementOf,
  openRechecks,
  saveDecision,
  saveVerdict,
  unjudged,
  type Judgement,
} from './judgements.ts'
export { keepReplyDraft, type ReplyDraftContent } from './reply-drafts.ts'
export { partsOf, type Parts, type Sight } from './parts.ts'
export { setAllTurns, setTurns, mostTurns, turnsOf, type Turn, type TurnRow } from './turns.ts'
export { workingDaysLeft } from './waiting.ts'
export { settlePromise } from './promise-commands.ts'
