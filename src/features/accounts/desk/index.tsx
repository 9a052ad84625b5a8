/** 账号 at the workbench of the three administrators. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'

const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const
const title = deskTitles.accounts

export const desk: DeskFeature = {
  menu: [{ href: '/desk/accounts', label: title, access: administrators, afterWork: true }],
  proof: () => import('./ProofDialog.tsx').then(({ ProofDialog }) => ({ Dialog: ProofDialog })),
  screens: [
    {
      path: '/desk/accounts',
      title,
      access: administrators,
      load: () => import('./AccountsScreen.tsx').then(({ AccountsScreen }) => ({ Screen: AccountsScreen })),
    },
    {
      path: '/desk/accounts/:id',
      title,
      access: administrators,
      load: () => import('./AccountScreen.tsx').then(({ AccountScreen }) => ({ Screen: AccountScreen })),
    },
  ],
}
