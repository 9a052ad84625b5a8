/** The calendar of meetings over HTTP (会议日历). */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

export const calendarApi = {
  /** A secret address of the reader's own meetings for his calendar; it is shown once and ends the one before. */
  open: endpoint('POST', '/api/meeting-calendar', {
    access: 'signed_in',
    input: z.object({}),
    output: z.object({ address: z.string() }),
  }),
}
