/** Minutes over HTTP (会议记录): written from facts, checked by those who attended, signed, published. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { Id, line, optionalLine } from './contract.ts'
import { minutesStates } from './lifecycle.ts'

const day = z.string()

export const Correction = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  passage: z.string(),
  correction: z.string(),
  askedOn: day,
  /** null while nobody has answered. */
  accepted: z.boolean().nullable(),
  answer: z.string(),
})
export type Correction = z.infer<typeof Correction>

export const Minutes = z.object({
  meetingId: z.string(),
  state: z.enum(minutesStates),
  version: z.number().int(),
  text: z.string(),
  circulatedOn: day.nullable(),
  correctionsUntil: day.nullable(),
  signedBy: z.string().nullable(),
  signedOn: day.nullable(),
  publishedOn: day.nullable(),
  corrections: z.array(Correction),
  can: z.record(z.string(), z.string().nullable()),
})
export type Minutes = z.infer<typeof Minutes>

export const longestMinutes = 100_000

export const minutesApi = {
  one: endpoint('GET', '/api/meetings/:id/minutes', {
    access: 'signed_in',
    input: Id,
    output: z.object({ minutes: Minutes.nullable() }),
  }),
  /** 由会议事实生成: begins them, or writes the draft anew from what is known now. */
  compose: endpoint('POST', '/api/meetings/:id/minutes', { access: congressOffices, input: Id, output: Minutes }),
  save: endpoint('POST', '/api/meetings/:id/minutes/text', {
    access: congressOffices,
    input: Id.extend({ version: z.coerce.number().int(), text: z.string().min(1).max(longestMinutes) }),
    output: Minutes,
  }),
  circulate: endpoint('POST', '/api/meetings/:id/minutes/circulation', {
    access: congressOffices,
    input: Id.extend({
      /** The last day for corrections; by the setting when left out. */
      until: PlainDateText.optional(),
    }),
    output: Minutes,
  }),
  correct: endpoint('POST', '/api/meetings/:id/minutes/corrections', {
    access: 'signed_in',
    input: Id.extend({ passage: optionalLine(2000), correction: line(2000) }),
    output: Minutes,
  }),
  answer: endpoint('POST', '/api/meetings/:id/minutes/corrections/:correctionId/answer', {
    access: congressOffices,
    input: Id.extend({ correctionId: z.uuid(), accepted: z.boolean(), answer: optionalLine(500) }),
    output: Minutes,
  }),
  sign: endpoint('POST', '/api/meetings/:id/minutes/signature', {
    access: 'signed_in',
    input: Id.extend({ version: z.coerce.number().int() }),
    output: Minutes,
  }),
}
