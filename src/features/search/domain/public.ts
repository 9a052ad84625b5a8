/** What other features may know of the search. */
import { messages } from '../messages/index.ts'

export { Piece, searchApi, type Hit, type Results } from './contract.ts'

/** The word of the navigation that leads to it, and where it leads. */
export const searchWord = {
  href: '/search',
  label: { 'zh-CN': messages['zh-CN'].menu, en: messages.en.menu },
} as const
