/**
 * Who keeps accounts (账号管理): identity and rights are kept apart (三员分立).
 * The system administrator says who has an account, the security administrator who somebody is at the identity
 * provider and whether the second factor starts anew; neither alone can enter as somebody who has set one up.
 */
import type { Role } from '#kernel/roles'
import type { Rules } from '#kernel/rules'

export const accountStates = ['new', 'open', 'disabled'] as const
export type AccountState = (typeof accountStates)[number]

export const accountRules = {
  /** 开通 */
  open: { from: ['new'], to: 'open', by: ['system_admin'] },
  /** 重置: the password goes, sessions end, a new invitation is made. */
  invite: { from: ['open'], to: 'open', by: ['system_admin'] },
  /** 停用 */
  disable: { from: ['open'], to: 'disabled', by: ['system_admin'], when: ['not_own'] },
  /** 恢复 */
  enable: { from: ['disabled'], to: 'open', by: ['system_admin'] },
  /** 解除动态口令: after a lost telephone. */
  remove_second_factor: { from: ['open'], to: 'open', by: ['security_admin'], when: ['not_own'] },
  /** 关联、取消单点登录身份 */
  link: { from: ['open'], to: 'open', by: ['security_admin'], when: ['not_own'] },
  unlink: { from: ['open'], to: 'open', by: ['security_admin'] },
} as const satisfies Rules<AccountState, Role, 'not_own'>

export type AccountAction = keyof typeof accountRules
