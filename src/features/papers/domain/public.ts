/** What other features may know of papers. */
export { archivedAtOnce, issuedAtOnce, paperApi, PaperOffer, PaperRow, PaperView } from './contract.ts'
