/**
 * Roles (岗位): what a person is today, derived from dated mandates and posts, never ticked by hand.
 * Which part somebody plays in one case (lead deputy, lead unit …) is derived per case by its feature.
 */
export const roles = [
  'deputy', // 代表
  'committee_member', // 常委会组成人员
  'chairman', // 主任会议成员
  'deputies_office', // 代表工作委员会
  'secretariat', // 大会秘书处
  'government_office', // 区政府办公室
  'unit', // 承办单位经办人
  'unit_head', // 承办单位主要负责人
  'leader', // 领办领导
  'station', // 代表联络站
  'system_admin', // 系统管理员
  'security_admin', // 安全管理员
  'audit_admin', // 审计管理员
] as const
export type Role = (typeof roles)[number]

/** 三员分立 (GB/T 22239 三级): one account never holds two of these. */
export const exclusiveRoles = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly Role[]

const excludes = (role: Role): boolean => exclusiveRoles.some((exclusive) => exclusive === role)

/** The held role that stands against taking this one as well, or undefined when nothing does. */
export const conflictingRole = (role: Role, held: readonly Role[]): Role | undefined =>
  excludes(role) ? held.find((other) => other !== role && excludes(other)) : undefined

interface Holder {
  readonly roles: readonly Role[]
}

export const holdsAny = ({ roles: held }: Holder, wanted: readonly Role[]): boolean =>
  wanted.some((role) => held.includes(role))

/** The congress's own offices (人大机关): 代表工作委员会 and 大会秘书处. */
export const congressOffices = ['deputies_office', 'secretariat'] as const satisfies readonly Role[]

/** Those who work at the desk all day. */
export const deskRoles = [...congressOffices, 'government_office', ...exclusiveRoles] as const satisfies readonly Role[]
