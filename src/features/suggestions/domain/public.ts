/** What other features may know of suggestions. */
export {
  acceptedStates,
  lifecycle,
  publicStates,
  suggestionStates,
  type SuggestionAction,
  type SuggestionState,
} from './lifecycle.ts'
export { suggestionApi } from './contract.ts'
export { deputySuggestionApi } from './contract-deputy.ts'
export { officeSuggestionApi } from './contract-office.ts'
export { unitSuggestionApi } from './contract-unit.ts'
export { PublicContent, PublicSuggestion, SuggestionRow, SuggestionView } from './views.ts'
