/** Standing (身份与岗位): which roles somebody has today, from dated mandates and posts and from nothing else. */
import { deskRoles, exclusiveRoles, type Role } from '#kernel/roles'
import type { ActorMandate, ActorPost } from '#kernel/work'

export interface Standing {
  readonly mandates: readonly ActorMandate[]
  readonly posts: readonly ActorPost[]
}

/**
 * The roles of a standing, each once.
 * 三员分立: should two of the three administrators ever meet in one person, neither is given.
 */
export function rolesOf({ mandates, posts }: Standing): Role[] {
  const all = [
    ...new Set<Role>([...(mandates.length > 0 ? (['deputy'] as const) : []), ...posts.map(({ role }) => role)]),
  ]
  const administrators = all.filter((role) => exclusiveRoles.some((exclusive) => exclusive === role))
  return administrators.length > 1 ? all.filter((role) => !administrators.includes(role)) : all
}

/** Posts at the desk see everything, so they are entered with two factors (双因素); 8.1.4.1 d). */
export const needsTwoFactors = (roles: readonly Role[]): boolean =>
  roles.some((role) => deskRoles.some((desk) => desk === role))

/** What a session that showed one factor leaves of a standing. */
export const withoutDesk = ({ mandates, posts }: Standing): Standing => ({
  mandates,
  posts: posts.filter(({ role }) => !needsTwoFactors([role])),
})

/** Where somebody's work begins after signing in. */
export function homeOf(roles: readonly Role[]): string {
  if (needsTwoFactors(roles)) return '/desk'
  if (roles.includes('deputy')) return '/me'
  if (roles.includes('unit') || roles.includes('unit_head')) return '/unit'
  if (roles.includes('leader')) return '/lead'
  return '/'
}
