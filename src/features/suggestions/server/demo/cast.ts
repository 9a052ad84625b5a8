/** Who plays in the demonstration of suggestions: deputies, offices, units by their short names. */
import type { DemoStage } from '#kernel/demo'
import type { Actor } from '#kernel/work'
import type { Course } from './script.ts'
import { directoryProps, type DemoDeputy, type DemoUnitStaff } from '#features/directory/server'

export interface Cast {
  readonly office: Actor
  /** 政府办公室 */
  readonly government: Actor
  readonly secretariat: Actor
  readonly systemAdmin: Actor
  readonly deputies: readonly DemoDeputy[]
  readonly leaders: readonly { personId: string }[]
  readonly supervisors: readonly { personId: string }[]
  readonly sessions: ReturnType<typeof directoryProps>['sessions']
  /** Courses by the suggestion that was written, once it is. */
  readonly courses: Map<string, Course>
  deputy(n: number): DemoDeputy
  unit(shortName: string): DemoUnitStaff
}

export function castOf(stage: DemoStage): Cast {
  const props = directoryProps(stage)
  const units = new Map(props.units.map((unit) => [unit.organisation.shortName, unit]))
  const [office] = props.deputiesOffice
  const [secretariat] = props.secretariat
  const [government] = props.governmentOffice
  if (!office || !secretariat || !government) throw new Error('the offices have nobody')
  const deputies = props.deputies
  return {
    office: office.actor,
    government: government.actor,
    secretariat: secretariat.actor,
    systemAdmin: props.systemAdmin.actor,
    deputies,
    courses: new Map(),
    leaders: props.leaders,
    supervisors: props.members.slice(1, 8),
    sessions: props.sessions,
    deputy: (n) => {
      const deputy = deputies[n % deputies.length]
      if (!deputy) throw new Error('there are no deputies')
      return deputy
    },
    unit: (shortName) => {
      const unit = units.get(shortName)
      if (!unit) throw new Error(`the demonstration has no unit ${shortName}`)
      return unit
    },
  }
}
