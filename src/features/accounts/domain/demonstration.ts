/** The doors of the demonstration (演示角色): one account per role, opened with one click, in no other district. */
import type { Role } from '#kernel/roles'

/** The sign-in name of each demonstration account and the role it shows. */
export const demonstrationDoors = {
  deputy: 'deputy',
  'deputies-office': 'deputies_office',
  'government-office': 'government_office',
  unit: 'unit',
  'unit-head': 'unit_head',
  leader: 'leader',
  secretariat: 'secretariat',
  member: 'committee_member',
  'system-admin': 'system_admin',
  'security-admin': 'security_admin',
  'audit-admin': 'audit_admin',
} as const satisfies Readonly<Record<string, Role>>

export type DemonstrationDoor = keyof typeof demonstrationDoors

export const isDoor = (name: string): name is DemonstrationDoor => Object.hasOwn(demonstrationDoors, name)

export const doors = Object.keys(demonstrationDoors).filter(isDoor)
