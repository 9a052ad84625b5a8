/** 演示名册: the demonstration district and its people, set up through the commands of the directory. */
import type { DemoStage } from '#kernel/demo'
import type { Session } from '../../domain/term.ts'
import { foundDistrict, holdSessions, reformUnits, type DemoDistrict, type DemoSessionNumber } from './bodies.ts'
import { castStaff, type DemoStaff } from './casting.ts'
import { electCommittee, electDeputies, replaceDeputy, type DemoCommittee, type DemoDeputy } from './deputies.ts'
import { inventNames, type InventedName } from './names.ts'

/** What later features find on stage under 'directory'. */
export interface DirectoryProps extends DemoDistrict, DemoStaff, DemoCommittee {
  /** The 250 deputies in office, the committee's members included. */
  readonly deputies: readonly DemoDeputy[]
  /** The sessions of term 17; the third is the one whose suggestions are handled. */
  readonly sessions: Readonly<Record<DemoSessionNumber, Session>>
  /** More invented people, none named twice. */
  readonly nextName: () => InventedName
}

export type { InventedName } from './names.ts'
export type { DemoPerson, DemoStaff, DemoUnitStaff } from './casting.ts'
export type { DemoCommittee, DemoDeputy } from './deputies.ts'

export async function demo(stage: DemoStage): Promise<void> {
  const nextName = inventNames(() => stage.random())
  const founded = await foundDistrict(stage)
  const elected = await electDeputies(stage, founded, nextName)
  const staff = await castStaff(stage, founded, nextName)
  const committee = await electCommittee(stage, founded, elected)
  const inOffice = await replaceDeputy(stage, founded, { deputies: elected, nextName })
  const district = await reformUnits(stage, founded)
  const sessions = await holdSessions(stage, district)

  const members = new Map(committee.members.map((member) => [member.personId, member]))
  const deputies = inOffice.map((deputy) => members.get(deputy.personId) ?? deputy)
  const units = staff.units.map((unit) => ({
    ...unit,
    organisation: district.departments.find(({ id }) => id === unit.organisation.id) ?? unit.organisation,
  }))
  const props: DirectoryProps = { ...district, ...staff, ...committee, units, deputies, sessions, nextName }
  stage.props.set('directory', props)
  await stage.takeStock()
  stage.say(`名册：${deputies.length} 名代表，${staff.units.length} 个承办单位，${district.stations.length} 个联络站。`)
}

/** The props of the directory, for the demonstrations of later features. */
export function directoryProps({ props }: DemoStage): DirectoryProps {
  const directory = props.get('directory')
  if (!directory) throw new Error('the directory has not been on stage yet')
  return directory as DirectoryProps
}
