/** What other features may know of cases. */
export * from './views.ts'
export { promiseState } from './promises.ts'
export { caseApi, ClockRow } from './contract.ts'
export { ladderOf, reminderLadder, rungs, type LadderStep, type Rung } from './ladder.ts'
export { shareStage } from './share-stages.ts'
export { caseWords } from '../messages/words.ts'
export {
  answerCodes,
  answers,
  assignmentParts,
  assignmentStates,
  handling,
  type AssignmentPart,
  type AssignmentState,
  type HandlingAction,
  type HandlingGuard,
  type HandlingParty,
} from './handling.ts'
