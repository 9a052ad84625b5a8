/** Who plays in the demonstration of a year of meetings: the offices, the chairmen, the committee, organs by their short names. */
import type { DemoStage } from '#kernel/demo'
import type { Actor } from '#kernel/work'
import { directoryProps, type DemoDeputy, type InventedName } from '#features/directory/server'

export interface Cast {
  readonly office: Actor
  /** Counts after the office, never with it. */
  readonly secondCounter: Actor
  readonly director: DemoDeputy
  readonly members: readonly DemoDeputy[]
  readonly deputies: readonly DemoDeputy[]
  readonly bodies: ReturnType<typeof directoryProps>['bodies']
  readonly sessions: ReturnType<typeof directoryProps>['sessions']
  /** Invented, none twice. */
  nextName(): InventedName
  /** Id of an organ by its short name. */
  organ(shortName: string): string
}

export function castOf(stage: DemoStage): Cast {
  const props = directoryProps(stage)
  const { deputiesOffice, chairmen, members, deputies, bodies, departments, sessions } = props
  const [office, second] = deputiesOffice
  const [director] = chairmen
  if (!office || !second || !director) throw new Error('the office or the chair has nobody')
  const organs = new Map([...Object.values(bodies), ...departments].map(({ shortName, id }) => [shortName, id]))
  return {
    office: office.actor,
    secondCounter: second.actor,
    director,
    members,
    deputies,
    bodies,
    sessions,
    nextName: props.nextName,
    organ(shortName) {
      const id = organs.get(shortName)
      if (!id) throw new Error(`the demonstration has no organ ${shortName}`)
      return id
    },
  }
}
