/** 代表库与机构 at the workbench: who is who, what exists, on which day. */
import { deskRoles } from '#kernel/roles'
import type { DeskFeature } from '#ui/desk'
import { messages } from '../messages/index.ts'

const words = (key: 'people' | 'organisations' | 'terms' | 'menu') => ({
  'zh-CN': messages['zh-CN'].desk[key],
  en: messages.en.desk[key],
})

export const desk: DeskFeature = {
  menu: [{ href: '/desk/people', label: words('menu'), access: deskRoles, afterWork: true }],
  screens: [
    {
      path: '/desk/people',
      title: words('people'),
      access: deskRoles,
      load: () => import('./PeopleScreen.tsx').then(({ PeopleScreen }) => ({ Screen: PeopleScreen })),
    },
    {
      path: '/desk/people/:id',
      title: words('people'),
      access: deskRoles,
      load: () => import('./PersonScreen.tsx').then(({ PersonScreen }) => ({ Screen: PersonScreen })),
    },
    {
      path: '/desk/organisations',
      title: words('organisations'),
      access: deskRoles,
      load: () =>
        import('./OrganisationsScreen.tsx').then(({ OrganisationsScreen }) => ({ Screen: OrganisationsScreen })),
    },
    {
      path: '/desk/organisations/:id',
      title: words('organisations'),
      access: deskRoles,
      load: () => import('./OrganisationScreen.tsx').then(({ OrganisationScreen }) => ({ Screen: OrganisationScreen })),
    },
    {
      path: '/desk/terms',
      title: words('terms'),
      access: deskRoles,
      load: () => import('./TermsScreen.tsx').then(({ TermsScreen }) => ({ Screen: TermsScreen })),
    },
  ],
}
