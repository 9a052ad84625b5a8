/** 表决 for other features' pages and desks: the endpoints, what they show, and the ballot. */
export { pollApi } from './contract.ts'
export { marksOf } from './ballot.ts'
export { CountEntry } from './views.ts'
export type { PollQuestion, PollRow, PollView } from './views.ts'
