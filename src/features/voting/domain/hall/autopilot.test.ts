import { expect, test } from 'vitest'
import { isPassedBy, modeOf, nextStep } from './autopilot.ts'
import type { HallView } from './views.ts'

interface Stand {
  readonly state?: HallView['meeting']['state']
  readonly adopted?: boolean
  readonly reached?: boolean
  readonly item?: boolean
  readonly kind?: string
  readonly next?: boolean
  readonly poll?: {
    readonly state: string
    readonly actions?: readonly string[]
    readonly agreed?: boolean
    readonly outcome?: object
  }
  readonly waiting?: boolean
  readonly shown?: boolean
  readonly speaking?: boolean
}

const hallAs = ({
  state = 'open',
  adopted = true,
  reached = true,
  item = true,
  next = true,
  ...more
}: Stand): HallView =>
  ({
    meeting: { state, agendaAdoptedOn: adopted ? '2025-06-26' : null },
    quorum: { reached },
    item: item ? { id: 'item', kind: more.kind ?? 'report' } : null,
    next: next ? { id: 'next' } : null,
    speaker: more.speaking ? { name: '彩排人员' } : null,
    offers: more.waiting ? [{ id: 'decision' }] : [],
    poll: more.poll ? { id: 'poll', agendaItemId: 'item', actions: [], agreed: false, ...more.poll } : null,
    screens: more.shown ? [{ number: 1, mode: 'result', pollId: 'poll' }] : [],
  }) as unknown as HallView

const tie = { questions: [{ options: [{ tied: true }, { tied: true }], others: [] }] }
const written = { questions: [{ options: [{ tied: false }], others: [{ tied: true }, { tied: true }] }] }
const vacancy = { questions: [{ options: [{ tied: false }], others: [] }] }

test.each([
  ['not enough are there', { state: 'notified', reached: false }, 'wait_for_quorum'],
  ['enough are there', { state: 'notified' }, 'open_meeting'],
  ['it has just opened', { adopted: false, item: false }, 'adopt_agenda'],
  ['it is adjourned', { state: 'adjourned' }, 'resume'],
  ['a decision of the item waits for its vote', { waiting: true }, 'put_to_vote'],
  ['its item is an election nobody has arranged yet', { kind: 'election' }, 'arrange_vote'],
  ['that election is arranged', { kind: 'election', poll: { state: 'draft' } }, 'open_poll'],
  [
    'that election is over, and it was the last item',
    { kind: 'election', poll: { state: 'announced' }, next: false },
    'close_meeting',
  ],
  ['a vote is prepared for the item', { poll: { state: 'draft' } }, 'open_poll'],
  ['its papers are issued', { poll: { state: 'ready' } }, 'open_poll'],
  ['a vote is open', { poll: { state: 'open' } }, 'close_poll'],
  ['people have to count it', { poll: { state: 'closed', actions: ['enter'] } }, 'count'],
  ['it is counted', { poll: { state: 'closed', actions: ['enter', 'announce'], agreed: true } }, 'show_result'],
  ['its result is up', { poll: { state: 'closed', actions: ['announce'] }, shown: true }, 'announce'],
  ['it is announced', { poll: { state: 'announced' } }, 'move_on'],
  ['it is announced and another matter waits', { poll: { state: 'announced' }, waiting: true }, 'put_to_vote'],
  [
    'two are equal for the last place',
    { poll: { state: 'announced', actions: ['vote_again'], outcome: tie } },
    'vote_again',
  ],
  [
    'two who were written down are equal',
    { poll: { state: 'announced', actions: ['vote_again'], outcome: written } },
    'vote_again',
  ],
  ['a place stays empty', { poll: { state: 'announced', actions: ['vote_again'], outcome: vacancy } }, 'move_on'],
  ['nothing is left', { next: false }, 'close_meeting'],
  ['it is closed', { state: 'closed' }, 'over'],
] as const)('when %s, what comes next is offered', (_, stand, step) => {
  expect(nextStep(hallAs(stand))).toBe(step)
})

test.each([
  ['members gather', { state: 'notified' }, 'attendance'],
  ['an item is at hand', {}, 'agenda'],
  ['somebody speaks', { speaking: true }, 'speaker'],
  ['a vote is open, also while somebody speaks', { poll: { state: 'open' }, speaking: true }, 'vote'],
  ['a vote is closed: no result goes up by itself', { poll: { state: 'closed' } }, 'agenda'],
  ['a vote is announced: neither does it then', { poll: { state: 'announced' } }, 'agenda'],
  ['it is over', { state: 'closed' }, 'welcome'],
] as const)('a screen that follows the meeting, when %s', (_, stand, mode) => {
  expect(modeOf({ mode: 'auto' }, hallAs(stand))).toBe(mode)
})

test('a screen that was set by hand stays as it is', () => {
  expect(modeOf({ mode: 'welcome' }, hallAs({ poll: { state: 'open' } }))).toBe('welcome')
})

test.each([
  ['it is announced under the item at hand', 'announced', 'item', [], false],
  ['the meeting is at another item', 'announced', 'next', [], true],
  ['another vote is open under the same item', 'announced', 'item', ['open'], true],
  ['it is not announced yet', 'closed', 'item', ['open'], false],
] as const)('whether a result leaves the screen when %s', (_, state, at, others, gone) => {
  const poll = (id: string, of: string) => ({ id, state: of, agendaItemId: 'item' })
  const polls = [poll('shown', state), ...others.map((other) => poll('other', other))]
  const now = { polls, currentItemId: at } as unknown as Parameters<typeof isPassedBy>[1]
  expect(isPassedBy({ mode: 'result', pollId: 'shown' }, now)).toBe(gone)
})
