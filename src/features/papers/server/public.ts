/** Papers as other features use them on the server: who issues one. */
export { organOf, type Organ } from './organ.ts'
