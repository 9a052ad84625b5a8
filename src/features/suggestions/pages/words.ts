/** The words of these pages: as a hook inside a view, by session where a title is made. */
import { useMessages, type Session } from '#ui/session'
import { pageMessages } from '../messages/pages.ts'

export type PageWords = (typeof pageMessages)['zh-CN']

export const useWords = (): PageWords => useMessages(pageMessages)

export const wordsOf = ({ language }: Pick<Session, 'language'>): PageWords => pageMessages[language]
