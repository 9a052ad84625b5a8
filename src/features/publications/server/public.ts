/** 公开登记 for the server halves of other features: what is public, and the office's steps. */
export { publishAll, withdraw } from './commands.ts'
export { actsOf, addressOf, meetingOf } from './of-meetings.ts'
export { readPreview, readRows } from './queue.ts'
export { refreshPublications } from './register.ts'
export {
  choicesOf,
  countPublications,
  listPublications,
  publicationsOf,
  type Publication,
  type PublicChoices,
  type PublicFilter,
} from './repository.ts'
