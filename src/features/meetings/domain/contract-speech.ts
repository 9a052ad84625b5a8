/** Speeches over HTTP (发言): asked for, called, timed; the opinions in them, each by itself. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { Id, line } from './contract.ts'
import { speechStates } from './lifecycle.ts'

const sitting = ['deputies_office', 'secretariat', 'chairman', 'committee_member', 'deputy'] as const
export const SpeechOpinion = z.object({
  id: z.string(),
  text: z.string(),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
})

export const Speech = z.object({
  id: z.string(),
  itemId: z.string(),
  personId: z.string(),
  name: z.string(),
  position: z.number().int(),
  state: z.enum(speechStates),
  /** 审议发言 prepared beforehand. */
  prepared: z.boolean(),
  beganAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  limitMinutes: z.number().int().nullable(),
  summary: z.string(),
  opinions: z.array(SpeechOpinion),
})
export type Speech = z.infer<typeof Speech>

export const AskToSpeak = z.object({
  itemId: z.uuid(),
  /** The office may put down somebody else. */
  personId: z.uuid().optional(),
  prepared: z.boolean().default(false),
  limitMinutes: z.coerce.number().int().min(1).max(120).nullable().default(null),
})

/** At most so many opinions in one speech. */
const mostOpinions = 50

export const NoteSpeech = z.object({
  id: z.uuid(),
  summary: z.string().trim().max(5000),
  prepared: z.boolean(),
  opinions: z
    .array(
      z.object({
        /** One that was noted before; left out, it is a new one. */
        id: z.uuid().optional(),
        text: line(2000),
        /** 对哪个单位提的; left out, one noted before keeps its own. */
        organisationId: z.uuid().nullable().optional(),
      }),
    )
    .max(mostOpinions),
})

export const speechApi = {
  ask: endpoint('POST', '/api/agenda/:itemId/speeches', { access: 'signed_in', input: AskToSpeak, output: Speech }),
  call: endpoint('POST', '/api/speeches/:id/call', { access: sitting, input: Id, output: Speech }),
  finish: endpoint('POST', '/api/speeches/:id/end', { access: 'signed_in', input: Id, output: Speech }),
  withdraw: endpoint('POST', '/api/speeches/:id/withdrawal', { access: 'signed_in', input: Id, output: Speech }),
  /** 归纳: what was said, and the opinions in it. */
  note: endpoint('POST', '/api/speeches/:id/notes', { access: congressOffices, input: NoteSpeech, output: Speech }),
}
