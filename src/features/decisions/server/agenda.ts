/** 议程项上的决议决定、议案: what stood on an item that is taken back, or came to no result, is free for another meeting. */
import type { AgendaHold } from '#kernel/agenda'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { motionRules } from '../domain/lifecycle.ts'
import { listMotions, saveMotion } from './motion-repository.ts'
import { listResolutions } from './repository.ts'
import { postponeResolution } from './steps.ts'

export const decisionHold: AgendaHold = {
  async holds(work, itemId) {
    const resolutions = await listResolutions(work, { agendaItemId: itemId, limit: 1 })
    return resolutions.length > 0 || (await listMotions(work, { agendaItemId: itemId, limit: 1 })).length > 0
  },
  takenBack: (work, { itemId, reason }) => free(work, { agendaItemId: itemId }, reason),
  closing: (work, { meetingId, reason }) => free(work, { meetingId }, reason),
}

type Place = { readonly agendaItemId: string } | { readonly meetingId: string }

async function free(work: Work, place: Place, reason: string): Promise<void> {
  for (const one of await listResolutions(work, { ...place, state: 'on_agenda' }))
    await postponeResolution(work, { ...one, reason })
  const motions = await listMotions(work, { ...place, limit: 200 })
  for (const one of motions.filter(({ state }) => state === 'on_agenda')) {
    const action = one.reportedOn === null ? 'release' : 'release_reported'
    const state = nextState(motionRules, action, { state: one.state, parties: ['house'] })
    await saveMotion(work, one, { state, meetingId: null, agendaItemId: null })
    work.record('motion.released', one.id, { title: one.title, reason })
  }
}
