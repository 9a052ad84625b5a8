/** Papers as other features use them on the server: issuing one, and in whose name. */
export { issuePaper } from './issue.ts'
export { organOf, type Organ } from './organ.ts'
