/** 账号 for the server halves of other features. */
export { openAccounts } from './administration.ts'
export { openDoor } from './demo.ts'
export { inTheirLanguages } from './languages.ts'
export { actorsOf } from './actors.ts'
