/** What other features may know of figures. */
export { reportApi, type FigureValue } from './contract.ts'
