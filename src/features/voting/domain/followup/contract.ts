/** What can be asked of follow-ups over HTTP (测评后续接口). */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { followers } from '#features/meetings'
import { Followup, FollowupView } from './views.ts'

const Id = z.object({ id: z.uuid() })
const Versioned = Id.extend({ version: z.coerce.number().int() })
const text = z.string().trim().min(2).max(20_000)

export const secretMethods = ['device', 'paper', 'electronic'] as const
export const inquiryForms = ['inquiry', 'special_inquiry', 'interpellation'] as const

export const followupApi = {
  list: endpoint('GET', '/api/followups', {
    access: followers,
    input: z.object({ limit: z.coerce.number().int().min(1).max(500).default(300) }),
    output: z.object({ rows: z.array(Followup) }),
  }),
  one: endpoint('GET', '/api/followups/:id', { access: followers, input: Id, output: FollowupView }),
  /** Meetings a step can name. */
  choices: endpoint('GET', '/api/followups/choices', {
    access: congressOffices,
    input: z.object({}),
    output: z.object({
      /** With the day each was over, or is to be. */
      meetings: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string(), endedOn: z.string() })),
    }),
  }),
  report: endpoint('POST', '/api/followups/:id/report', {
    access: followers,
    input: Versioned.extend({ text }),
    output: FollowupView,
  }),
  callPoll: endpoint('POST', '/api/followups/:id/poll', {
    access: congressOffices,
    input: Versioned.extend({
      meetingId: z.uuid(),
      agendaItemId: z.uuid().nullable().default(null),
      method: z.enum(secretMethods),
    }),
    output: FollowupView,
  }),
  inquire: endpoint('POST', '/api/followups/:id/inquiry', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), form: z.enum(inquiryForms), text }),
    output: FollowupView,
  }),
  notify: endpoint('POST', '/api/followups/:id/notification', {
    access: congressOffices,
    input: Versioned.extend({ text }),
    output: FollowupView,
  }),
  drop: endpoint('POST', '/api/followups/:id/end', {
    access: congressOffices,
    input: Versioned.extend({ meetingId: z.uuid(), reason: z.string().trim().min(2).max(2000) }),
    output: FollowupView,
  }),
}
