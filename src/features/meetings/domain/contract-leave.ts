/** Leave for one meeting over HTTP (请假): where the reader stands, and what he has to decide on. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { MeetingId } from './contract.ts'
import { attendances } from './lifecycle.ts'

export const LeaveView = z.object({
  meetingId: z.string(),
  reference: z.string(),
  title: z.string(),
  /** null for whoever is not on the roll. */
  own: z.enum(attendances).nullable(),
  mayAsk: z.boolean(),
  /** Waiting for a decision, with the reason given; only for those who decide. */
  asked: z.array(z.object({ personId: z.string(), name: z.string(), reason: z.string() })),
})
export type LeaveView = z.infer<typeof LeaveView>

export const leaveApi = {
  one: endpoint('GET', '/api/meetings/:id/leave', {
    access: 'signed_in',
    input: z.object({ id: MeetingId }),
    output: LeaveView,
  }),
}
