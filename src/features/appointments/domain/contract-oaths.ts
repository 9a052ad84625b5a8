/** What can be asked of oath ceremonies over HTTP (宪法宣誓接口). */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import { Id, line, organs, reason, Versioned } from './contract.ts'
import { OathText } from './settings.ts'
import { Appointment, CeremonyView, forms } from './views.ts'

export const PlannedCeremony = z.object({
  organiserId: z.uuid(),
  plannedOn: PlainDateText,
  place: line(200),
  form: z.enum(forms),
  /** 领誓人, where several swear together. */
  leadId: z.uuid().nullable().default(null),
  /** One of the texts that hold on the day; empty for the latest of them. */
  textVersion: z.string().trim().max(40).default(''),
  witness: z.string().trim().max(200).default(''),
  appointmentIds: z.array(z.uuid()).min(1).max(200),
})

export const oathApi = {
  list: endpoint('GET', '/api/oaths', {
    access: organs,
    input: z.object({}),
    output: z.object({
      rows: z.array(CeremonyView),
      texts: z.array(OathText),
      /** Appointees who have not sworn yet and for whom no ceremony is planned. */
      without: z.array(Appointment),
    }),
  }),
  one: endpoint('GET', '/api/oaths/:id', { access: organs, input: Id, output: CeremonyView }),
  plan: endpoint('POST', '/api/oaths', { access: organs, input: PlannedCeremony, output: CeremonyView }),
  change: endpoint('POST', '/api/oaths/:id/plan', {
    access: organs,
    input: PlannedCeremony.extend(Versioned.shape),
    output: CeremonyView,
  }),
  /** 记录宣誓: what was there, and who has sworn. */
  hold: endpoint('POST', '/api/oaths/:id/record', {
    access: organs,
    input: Versioned.extend({
      swornIds: z.array(z.uuid()).min(1).max(200),
      /** 国旗或者国徽、宪法文本、奏唱国歌 */
      emblem: z.boolean(),
      constitution: z.boolean(),
      anthem: z.boolean(),
    }),
    output: CeremonyView,
  }),
  cancel: endpoint('POST', '/api/oaths/:id/cancellation', {
    access: organs,
    input: Versioned.extend({ reason }),
    output: CeremonyView,
  }),
}
