/** Check-in over HTTP (签到): the code at the door, the code of a seat, the name at the desk. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { Id } from './contract.ts'
import { Attendee } from './views.ts'

const Code = z.string().trim().min(1).max(20)

export const checkInApi = {
  /** The code to be shown at the door now. */
  code: endpoint('GET', '/api/meetings/:id/check-in-code', {
    access: congressOffices,
    input: Id,
    output: z.object({ code: z.string(), seconds: z.number().int(), until: z.string(), address: z.string() }),
  }),
  /** 座位码, to be printed. */
  seatCodes: endpoint('GET', '/api/meetings/:id/seat-codes', {
    access: congressOffices,
    input: Id,
    output: z.object({
      rows: z.array(z.object({ personId: z.string(), name: z.string(), seat: z.string(), code: z.string() })),
    }),
  }),
  /** 签到 by oneself, with the code at the door or the one of one's own seat. */
  checkIn: endpoint('POST', '/api/meetings/:id/check-in', {
    access: 'signed_in',
    input: Id.extend({ code: Code }),
    output: Attendee,
  }),
  /** At the desk or a kiosk: whose seat it is by the code on it. */
  checkInSeat: endpoint('POST', '/api/meetings/:id/check-in-seat', {
    access: congressOffices,
    input: Id.extend({ code: Code }),
    output: Attendee,
  }),
}
