/** 决议决定、代表议案 for the server halves of other features: the steps, for the demonstration and the rehearsal. */
export { getResolution, listResolutions } from './repository.ts'
export { changeResolution, createResolution, submitResolution } from './drafting.ts'
export {
  agreeResolution,
  askReport,
  completeResolution,
  fileResolution,
  giveReport,
  placeResolution,
  postponeResolution,
  reviewResolution,
  setListed,
  withdrawResolution,
} from './steps.ts'
export { askedOf, canDecide, comingMeeting, consentingMeeting, inTimeFor, itemFor, meetingChoices } from './meetings.ts'
export { answerMotion, createMotion, inviteSigners, submitMotion } from './motions.ts'
export { setMotionDeadline } from './motion-deadline.ts'
export { concludeMotion, convertMotion, placeMotion, qualifyMotion, sendToCommittee } from './motion-routes.ts'
