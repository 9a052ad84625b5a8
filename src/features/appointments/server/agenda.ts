/** 议程项上的任免案: when the item is taken back they wait for another meeting. */
import type { AgendaHold } from '#kernel/agenda'
import { nextState } from '#kernel/rules'
import { appointmentRules } from '../domain/lifecycle.ts'
import { factsOf } from './facts.ts'
import { listAppointments, saveAppointment } from './repository.ts'

export const appointmentHold: AgendaHold = {
  holds: async (work, itemId) => (await listAppointments(work, { agendaItemId: itemId, limit: 1 })).length > 0,
  async takenBack(work, { itemId, reason }) {
    const cases = await listAppointments(work, { agendaItemId: itemId, state: 'on_agenda' })
    for (const one of cases) {
      const state = nextState(appointmentRules, 'release', { state: one.state, parties: ['house'] })
      await saveAppointment(work, one, { state, meetingId: null, agendaItemId: null, ballotId: null })
      work.record('appointment.released', one.id, { ...factsOf(one), reason })
    }
  },
}
