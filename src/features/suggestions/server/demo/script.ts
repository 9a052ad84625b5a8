/** What is known of one suggestion of the demonstration before it plays: who, what, and what becomes of it. */
import type { DemoDeputy, DemoUnitStaff } from '#features/directory/server'
import type { Fate } from './fates.ts'
import type { Schedule } from './schedule.ts'
import type { DemoText } from './texts.ts'

export interface Course {
  readonly n: number
  readonly text: DemoText
  readonly lead: DemoDeputy
  readonly coSigners: readonly DemoDeputy[]
  readonly unit: DemoUnitStaff
  readonly co: DemoUnitStaff | undefined
  /** Takes over after a granted return. */
  readonly other: DemoUnitStaff
  readonly fate: Fate
  readonly on: Schedule
}

/** The suggestion once it was written; known only while the agenda plays. */
export interface Played {
  id: string
  /** The shares of the present round by unit. */
  readonly shares: Map<string, string>
}

export const newPlayed = (): Played => ({ id: '', shares: new Map() })

export interface Part {
  readonly course: Course
  readonly played: Played
}
