/** The stage of the demonstration (演示数据): a seeded clock, a seeded dice and a way to act as anybody. */
import type { PlainDate } from './date.ts'
import type { Actor, Work } from './work.ts'

export interface DemoStage {
  /** A number in [0, 1), the same in every run. */
  random(): number
  /** Runs as somebody on a day of the demo year; days must not go backwards within one feature. */
  as<T>(actor: Actor, on: PlainDate, run: (work: Work) => Promise<T>): Promise<T>
  /** The real day the demonstration is loaded on: matters that wait for somebody are dated from it. */
  readonly today: PlainDate
  /** Account of a person, once accounts have opened theirs: later acts are recorded under it. */
  readonly accounts: Map<string, string>
  /** What earlier features put on stage for later ones. */
  readonly props: Map<string, unknown>
  /** Goes on beside what later features do; the demonstration is ready when it is through. */
  meanwhile(run: () => Promise<void>): void
  /** Lets the database take stock of what was written so far, so that it plans well for the rest. */
  takeStock(): Promise<void>
  say(line: string): void
}
