/** The words of the workbench as a hook. */
import { useMessages } from '#ui/session'
import { deskMessages } from '../messages/desk.ts'

export type DeskWords = (typeof deskMessages)['zh-CN']

export const useWords = (): DeskWords => useMessages(deskMessages)
