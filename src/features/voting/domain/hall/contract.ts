/** What the hall asks for (会场接口): the view of a meeting, its screens, and the ballot of one phone. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { endpoint } from '#kernel/endpoint'
import { actKinds, rehearsalMarks } from './rehearsal.ts'
import { ConsoleView, HallScreen, HallView, PhoneView, RehearsalPhone, screenModes, zooms } from './views.ts'

/** By its id, or as it is written in an address: 17c28. */
const MeetingName = z.string().regex(/^([0-9a-f-]{36}|\d{0,2}[a-z]\d{1,4}(-\d{1,3})?)$/)
export const ScreenNumber = z.coerce.number().int().min(1).max(9)

const SeatName = z.string().regex(/^[0-9a-f]{32}$/)

const Screen = z.object({ meetingId: z.uuid(), number: ScreenNumber })

export const hallApi = {
  hall: endpoint('GET', '/api/hall/:meeting', {
    access: 'signed_in',
    input: z.object({
      meeting: MeetingName,
      /** Shows the poll this screen shows, instead of the one at hand. */
      screen: ScreenNumber.optional(),
      /** As it will look once it is up. */
      preview: z.stringbool().default(false),
      /** 彩排: the rehearsal that runs instead of the meeting. */
      rehearsal: z.stringbool().default(false),
    }),
    output: HallView,
  }),
  console: endpoint('GET', '/api/hall/:meeting/console', {
    access: congressOffices,
    input: z.object({ meeting: MeetingName }),
    output: ConsoleView,
  }),
  /** How far the rehearsal is; null when none runs. */
  rehearsal: endpoint('GET', '/api/hall/:meeting/rehearsal', {
    access: congressOffices,
    input: z.object({ meeting: MeetingName }),
    output: z.object({
      act: z.number().int().nullable(),
      acts: z.array(z.enum(actKinds)),
      /** 彩排码 that gives a phone the seat of an invented member, and the address with it; null when none runs. */
      code: z.string().nullable(),
      address: z.string().nullable(),
      /** Seats phones have taken. */
      taken: z.number().int(),
    }),
  }),
  /** 扫码入座: answers the secret name of the seat of an invented member. */
  takeSeat: endpoint('POST', '/api/hall/:meeting/rehearsal/seats', {
    access: 'public',
    input: z.object({ meeting: MeetingName, code: z.string().trim().max(20) }),
    output: z.object({ seat: z.string() }),
  }),
  rehearsalPhone: endpoint('GET', '/api/hall/:meeting/rehearsal/phone', {
    access: 'public',
    input: z.object({ meeting: MeetingName, seat: SeatName }),
    output: RehearsalPhone,
  }),
  /** 彩排表决: counts on the screens of the rehearsal and nowhere else. */
  rehearsalVote: endpoint('POST', '/api/hall/:meeting/rehearsal/votes', {
    access: 'public',
    input: z.object({ meeting: MeetingName, seat: SeatName, mark: z.enum(rehearsalMarks) }),
    output: z.object({}),
  }),
  rehearse: endpoint('POST', '/api/hall/:meetingId/rehearsal', {
    access: congressOffices,
    input: z.object({ meetingId: z.uuid(), step: z.enum(['begin', 'next', 'end']) }),
    output: z.object({ act: z.number().int().nullable(), acts: z.number().int() }),
  }),
  /** 预览: decided on, not yet up. */
  preview: endpoint('POST', '/api/hall/:meetingId/screens/:number/preview', {
    access: congressOffices,
    input: Screen.extend({ mode: z.enum(screenModes), pollId: z.uuid().nullable().default(null) }),
    output: HallScreen,
  }),
  /** 上屏: what waits goes up. */
  take: endpoint('POST', '/api/hall/:meetingId/screens/:number/take', {
    access: congressOffices,
    input: Screen,
    output: HallScreen,
  }),
  zoom: endpoint('POST', '/api/hall/:meetingId/screens/:number/zoom', {
    access: congressOffices,
    input: Screen.extend({ zoom: z.literal(zooms) }),
    output: HallScreen,
  }),
  /** The ballot as everybody in the hall sees it, for the ticket that those on the roll were given. */
  ballot: endpoint('GET', '/api/hall/:meeting/ballot', {
    access: 'public',
    input: z.object({ meeting: MeetingName, ticket: z.string().max(200) }),
    output: PhoneView,
  }),
  phone: endpoint('GET', '/api/hall/:meeting/phone', {
    access: 'signed_in',
    input: z.object({ meeting: MeetingName }),
    output: PhoneView,
  }),
}
