/** 决议决定、代表议案 for other features: endpoints, states and shapes. */
export { decisionApi, PublicDecision, publicDecisionApi, ResolutionFields } from './contract.ts'
export { actsTabs } from './acts-tabs.ts'
export { deskTitles as actsTitles } from '../messages/desk-titles.ts'
export { motionApi } from './contract-motions.ts'
export { consentKinds, decidingMeetings, deliberatingMeetings } from './consent.ts'
export { adoptedStates, type MotionState, type ResolutionState } from './lifecycle.ts'
export type { Motion, MotionView, Resolution, ResolutionView } from './views.ts'
