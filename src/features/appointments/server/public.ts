/** 人事任免、宪法宣誓 for the server halves of other features: the steps, for the demonstration and the rehearsal. */
export { getAppointment, listAppointments } from './repository.ts'
export { readAppointment as viewAppointment } from './reads.ts'
export { nominate } from './nominating.ts'
export { agree, decline, examine, makeStatement, place, screen, withdraw } from './steps.ts'
export { callVote } from './voting.ts'
export { certify, fileUp } from './after.ts'
export { holdCeremony, planCeremony } from './oaths.ts'
