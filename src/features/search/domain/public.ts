/** What other features may know of the search. */
export { Piece, searchApi, type Hit, type Results } from './contract.ts'
