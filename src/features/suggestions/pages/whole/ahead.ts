/** What a suggestion waits for now, by whom, and what comes after (轮到谁、接下来). */
import { say } from '#kernel/message'
import { answers } from '#features/cases'
import type { TimelineStep } from '#ui/history'
import type { SuggestionState } from '../../domain/lifecycle.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { wordsOf, type PageWords } from '../words.ts'
import type { Wording } from './story.ts'

type Next = keyof PageWords['whole']['next']

const after: Partial<Record<SuggestionState, readonly Next[]>> = {
  submitted: ['assigned', 'replied', 'rated'],
  returned: ['assigned', 'replied', 'rated'],
  accepted: ['replied', 'rated'],
  handling: ['rated', 'closed'],
  replied: ['closed'],
}

export function nowAndNext(view: SuggestionView, { language }: Wording): TimelineStep[] {
  const m = wordsOf({ language })
  return [
    ...waitedFor(view, m).map((title, index): TimelineStep => ({ id: `now-${index}`, title, state: 'now' })),
    ...(after[view.state] ?? []).map((next): TimelineStep => ({
      id: `next-${next}`,
      title: m.whole.next[next],
      state: 'next',
    })),
  ]
}

/** States in which it is the lead deputy's turn. */
const leadTurns: readonly (keyof PageWords['whole']['nowYours'])[] = ['returned', 'replied', 'rechecking']

/** What the reader himself is waited for, in words; undefined when it is not his turn. */
export function yoursOf(view: SuggestionView, m: PageWords): string | undefined {
  const { nowYours } = m.whole
  if (view.parties.includes('lead_deputy')) {
    const turn = leadTurns.find((state) => state === view.state)
    return turn && nowYours[turn]
  }
  const own = view.assignments.find(({ id }) => id === view.ownAssignmentId)
  if (view.state !== 'handling' || own?.endedOn !== null) return undefined
  if (own.state === 'assigned') return nowYours.assigned
  return own.state === 'received' && answers(own.part) ? nowYours.handling : undefined
}

/** Nothing is waited for once it is closed, refused or withdrawn. */
function waitedFor(view: SuggestionView, m: PageWords): string[] {
  const yours = yoursOf(view, m)
  if (yours) return [yours]
  if (view.state === 'handling') return unitsWaitedFor(view, m)
  // Whoever may read the rating may know what follows from it; a unit learns it when it counts.
  const rating = view.ratings.findLast(({ round }) => round === view.round)
  if (view.state === 'rated' && rating?.result === 'dissatisfied') return [m.whole.now.redo]
  const now: Readonly<Partial<Record<SuggestionState, string>>> = m.whole.now
  const words = now[view.state]
  return words === undefined ? [] : [words]
}

function unitsWaitedFor({ assignments, round }: SuggestionView, m: PageWords): string[] {
  const { now, and } = m.whole
  const live = assignments.filter((share) => share.round === round && share.endedOn === null)
  const units = (state: string) =>
    live
      .filter(
        (share) => share.state === state && (state === 'assigned' ? share.part !== 'reference' : answers(share.part)),
      )
      .map(({ unit }) => unit)
      .join(and)
  return [
    units('assigned') && say(now.assigned, { units: units('assigned') }),
    units('return_requested') && now.return_requested,
    units('received') && say(now.handling, { units: units('received') }),
  ].filter((text) => text !== '')
}
