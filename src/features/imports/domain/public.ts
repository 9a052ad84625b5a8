/** What other features may know of imports. */
export { importApi, type ImportRowView, type ImportSummary, type ImportView } from './contract.ts'
