/** What other features may ask of the search on the server. */
export { closestTexts, type CloseText } from './closest.ts'
export { rebuildIndex } from './rebuild.ts'
export { search, searchPublic } from './search.ts'
