/**
 * Who keeps the directory (名册管理): one small rule table for each thing in it.
 * 'new' is the state of what does not exist yet, so that the right to create is in the same table.
 */
import { congressOffices, type Role } from '#kernel/roles'
import type { Rules } from '#kernel/rules'
import type { OrganisationKind } from './organisation.ts'

/** 机构: bodies and units are kept by the system administrator. */
export const organisationRules = {
  create: { from: ['new'], to: 'active', by: ['system_admin'] },
  rename: { from: ['active'], to: 'active', by: ['system_admin'] },
  change: { from: ['active'], to: 'active', by: ['system_admin'] },
  end: { from: ['active'], to: 'ended', by: ['system_admin'] },
} as const satisfies Rules<'new' | 'active' | 'ended', Role>

/** 代表团、联络站: kept by the office that works with deputies. */
export const deputiesBodyRules = {
  create: { from: ['new'], to: 'active', by: ['deputies_office'] },
  rename: { from: ['active'], to: 'active', by: ['deputies_office'] },
  change: { from: ['active'], to: 'active', by: ['deputies_office'] },
  end: { from: ['active'], to: 'ended', by: ['deputies_office'] },
} as const satisfies Rules<'new' | 'active' | 'ended', Role>

export const rulesForKind = (kind: OrganisationKind): typeof organisationRules | typeof deputiesBodyRules =>
  kind === 'delegation' || kind === 'station' ? deputiesBodyRules : organisationRules

/** 职责清单: kept by the offices that assign by it, and entered with the unit. */
export const dutyRules = {
  create: { from: ['new'], to: 'active', by: ['deputies_office', 'government_office', 'system_admin'] },
  remove: { from: ['active'], to: 'ended', by: ['deputies_office', 'government_office', 'system_admin'] },
} as const satisfies Rules<'new' | 'active' | 'ended', Role>

/** 人员: whoever gives mandates or posts may enter the person first. */
export const personRules = {
  create: { from: ['new'], to: 'active', by: ['deputies_office', 'security_admin'] },
  change: { from: ['active'], to: 'active', by: ['deputies_office', 'security_admin'] },
  save_contact: { from: ['active'], to: 'active', by: ['deputies_office', 'security_admin'] },
} as const satisfies Rules<'new' | 'active', Role>

/** 代表身份: suspended and ended only on the grounds of 代表法（2025）第六十一条、第六十二条. */
export const mandateRules = {
  create: { from: ['new'], to: 'active', by: ['deputies_office'] },
  change: { from: ['active'], to: 'active', by: ['deputies_office'] },
  suspend: { from: ['active'], to: 'suspended', by: ['deputies_office'] },
  resume: { from: ['suspended'], to: 'active', by: ['deputies_office'] },
  end: { from: ['active', 'suspended'], to: 'ended', by: ['deputies_office'] },
} as const satisfies Rules<'new' | 'active' | 'suspended' | 'ended', Role>

/** 任职: a post gives a role, so it is given by the security administrator. */
export const postRules = {
  create: { from: ['new'], to: 'active', by: ['security_admin'] },
  end: { from: ['active'], to: 'ended', by: ['security_admin'] },
} as const satisfies Rules<'new' | 'active' | 'ended', Role>

/** 届次与会议 */
export const sessionRules = {
  create_term: { from: ['new'], to: 'active', by: ['deputies_office'] },
  open: { from: ['new'], to: 'open', by: congressOffices },
  close: { from: ['open'], to: 'closed', by: congressOffices },
} as const satisfies Rules<'new' | 'active' | 'open' | 'closed', Role>
