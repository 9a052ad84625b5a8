/** Terms (届) of a congress and its sessions (人代会会议). */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'

export const Session = z.object({
  id: z.uuid(),
  termId: z.uuid(),
  bodyId: z.uuid(),
  /** The name of the congress. */
  body: z.string(),
  /** 第…届 */
  term: z.number().int(),
  /** 第…次会议 */
  number: z.number().int(),
  openedOn: PlainDateText,
  /** The day it closed, which is still a day of the session; null while it sits. */
  closedOn: PlainDateText.nullable(),
})
export type Session = z.infer<typeof Session>

export const Term = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  number: z.number().int(),
  startsOn: PlainDateText,
  endsOn: PlainDateText.nullable(),
})
export type Term = z.infer<typeof Term>

export const NewTerm = z.object({
  bodyId: z.uuid(),
  number: z.coerce.number().int().min(1).max(99),
  startsOn: PlainDateText,
})

export const OpenSession = z.object({
  termId: z.uuid(),
  number: z.coerce.number().int().min(1).max(99),
  openedOn: PlainDateText,
})

export const CloseSession = z.object({ id: z.uuid(), closedOn: PlainDateText })

/** 大会期间: between the opening and the closing day, both included. */
export const sitsOn = ({ openedOn, closedOn }: Pick<Session, 'openedOn' | 'closedOn'>, on: string): boolean =>
  openedOn <= on && (closedOn === null || on <= closedOn)
