/** 代表库与机构 at the workbench: who is who, what exists, on which day. */
import { deskRoles } from '#kernel/roles'
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  menu: [{ href: '/desk/people', label: deskTitles.menu, access: deskRoles, afterWork: true }],
  screens: [
    {
      path: '/desk/people',
      title: deskTitles.people,
      access: deskRoles,
      load: () => import('./PeopleScreen.tsx').then(({ PeopleScreen }) => ({ Screen: PeopleScreen })),
    },
    {
      path: '/desk/people/:id',
      title: deskTitles.people,
      access: deskRoles,
      load: () => import('./PersonScreen.tsx').then(({ PersonScreen }) => ({ Screen: PersonScreen })),
    },
    {
      path: '/desk/organisations',
      title: deskTitles.organisations,
      access: deskRoles,
      load: () =>
        import('./OrganisationsScreen.tsx').then(({ OrganisationsScreen }) => ({ Screen: OrganisationsScreen })),
    },
    {
      path: '/desk/organisations/:id',
      title: deskTitles.organisations,
      access: deskRoles,
      load: () => import('./OrganisationScreen.tsx').then(({ OrganisationScreen }) => ({ Screen: OrganisationScreen })),
    },
    {
      path: '/desk/terms',
      title: deskTitles.terms,
      access: deskRoles,
      load: () => import('./TermsScreen.tsx').then(({ TermsScreen }) => ({ Screen: TermsScreen })),
    },
  ],
}
