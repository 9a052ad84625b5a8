/** 议程项上的任免案: when the item is taken back, or the meeting closes without a result, they wait for another meeting. */
import type { AgendaHold } from '#kernel/agenda'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { appointmentRules } from '../domain/lifecycle.ts'
import { factsOf } from './facts.ts'
import { listAppointments, saveAppointment } from './repository.ts'

export const appointmentHold: AgendaHold = {
  holds: async (work, itemId) => (await listAppointments(work, { agendaItemId: itemId, limit: 1 })).length > 0,
  takenBack: (work, { itemId, reason }) => free(work, { agendaItemId: itemId }, reason),
  closing: (work, { meetingId, reason }) => free(work, { meetingId }, reason),
}

type Place = { readonly agendaItemId: string } | { readonly meetingId: string }

async function free(work: Work, place: Place, reason: string): Promise<void> {
  for (const one of await listAppointments(work, { ...place, state: 'on_agenda' })) {
    const state = nextState(appointmentRules, 'release', { state: one.state, parties: ['house'] })
    await saveAppointment(work, one, { state, meetingId: null, agendaItemId: null, ballotId: null })
    work.record('appointment.released', one.id, { ...factsOf(one), reason })
  }
}
