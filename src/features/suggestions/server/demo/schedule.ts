/** The days on which one suggestion of the demonstration moves. */
import { addDays, type PlainDate, plainDate } from '#kernel/date'

export interface Schedule {
  readonly written: PlainDate
  readonly accepted: PlainDate
  readonly assigned: PlainDate
  readonly received: PlainDate
  readonly returnAsked: PlainDate
  readonly returnDecided: PlainDate
  readonly contacted: PlainDate
  readonly opined: PlainDate
  readonly extensionAsked: PlainDate
  readonly extensionDecided: PlainDate
  readonly replied: PlainDate
  readonly repliedExtended: PlainDate
  readonly rated: PlainDate
  readonly redone: PlainDate
  readonly repliedAgain: PlainDate
  readonly ratedAgain: PlainDate
  readonly closed: PlainDate
  readonly recheckOpened: PlainDate
  readonly rechecked: PlainDate
  readonly kept: PlainDate
  readonly secondAssigned: PlainDate
  readonly secondReceived: PlainDate
  readonly secondContacted: PlainDate
  readonly secondReplied: PlainDate
  readonly secondRated: PlainDate
  readonly secondClosed: PlainDate
}

const dates = <Name extends string>(all: Record<Name, string>) =>
  Object.fromEntries(Object.entries<string>(all).map(([name, day]) => [name, plainDate(day)])) as Record<
    Name,
    PlainDate
  >

const pick = (days: readonly [string, ...string[]], n: number): PlainDate => plainDate(days[n % days.length] ?? days[0])

/** The n-th suggestion of the third session: the office acts on fixed days, deputies and units on their own. */
export const ofThirdSession = (n: number): Schedule => ({
  ...dates({
    accepted: '2024-02-27',
    assigned: '2024-03-12',
    returnAsked: '2024-03-18',
    returnDecided: '2024-03-26',
    opined: '2024-04-25',
    extensionAsked: '2024-05-20',
    extensionDecided: '2024-05-27',
    repliedExtended: '2024-07-05',
    redone: '2024-06-18',
    repliedAgain: '2024-07-08',
    ratedAgain: '2024-07-12',
    closed: '2024-09-02',
    recheckOpened: '2024-09-10',
    kept: '2024-10-16',
    secondAssigned: '2024-10-18',
    secondReceived: '2024-10-21',
    secondContacted: '2024-10-30',
    secondReplied: '2024-11-14',
    secondRated: '2024-11-20',
    secondClosed: '2024-12-02',
  }),
  written: pick(['2024-02-20', '2024-02-21', '2024-02-22'], n),
  received: pick(['2024-03-13', '2024-03-14', '2024-03-15'], n),
  contacted: pick(['2024-03-28', '2024-04-02', '2024-04-08', '2024-04-10'], n),
  replied: pick(['2024-04-29', '2024-05-09', '2024-05-16', '2024-05-24', '2024-06-04'], n),
  rated: addDays(pick(['2024-04-29', '2024-05-09', '2024-05-16', '2024-05-24', '2024-06-04'], n), 6),
  rechecked: pick(['2024-09-18', '2024-09-24', '2024-10-10'], n),
})

/** Days counted from the day it was written, for one raised between sessions. */
export function betweenSessions(written: string): Schedule {
  const after = (days: number): PlainDate => addDays(plainDate(written), days)
  return {
    written: after(0),
    accepted: after(3),
    assigned: after(8),
    received: after(10),
    returnAsked: after(12),
    returnDecided: after(18),
    contacted: after(24),
    opined: after(40),
    extensionAsked: after(50),
    extensionDecided: after(55),
    replied: after(64),
    repliedExtended: after(110),
    rated: after(70),
    redone: after(74),
    repliedAgain: after(90),
    ratedAgain: after(95),
    closed: after(100),
    recheckOpened: after(104),
    rechecked: after(110),
    kept: after(115),
    secondAssigned: after(116),
    secondReceived: after(118),
    secondContacted: after(125),
    secondReplied: after(138),
    secondRated: after(143),
    secondClosed: after(150),
  }
}

/** A key suggestion of an earlier session, looked back at in spring 2025. */
export const ofEarlierSession = (openedOn: PlainDate): Schedule => ({
  ...betweenSessions(openedOn),
  ...dates({ recheckOpened: '2025-03-04', rechecked: '2025-03-18', kept: '2025-03-25' }),
})
