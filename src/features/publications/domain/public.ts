/** What other features may know of publication. */
export { maskedIn, maskPersonal } from './masking.ts'
export { PublicAddress, publicationApi, QueueRow, screenings, stands, type Stand } from './contract.ts'
