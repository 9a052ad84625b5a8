/** Decisions and motions at the workbench (决议决定、议案): lists, and one of each with its steps. */
import { congressOffices } from '#kernel/roles'
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  menu: [
    {
      href: '/desk/decisions',
      within: ['/desk/motions', '/desk/appointments', '/desk/vacancies', '/desk/oaths'],
      label: deskTitles.menu,
      access: congressOffices,
    },
  ],
  screens: [
    {
      path: '/desk/decisions',
      title: deskTitles.list,
      access: congressOffices,
      load: () => import('./DecisionsScreen.tsx').then(({ DecisionsScreen }) => ({ Screen: DecisionsScreen })),
    },
    {
      path: '/desk/decisions/:id',
      title: deskTitles.one,
      access: congressOffices,
      load: () => import('./DecisionScreen.tsx').then(({ DecisionScreen }) => ({ Screen: DecisionScreen })),
    },
    {
      path: '/desk/motions',
      title: deskTitles.motions,
      access: congressOffices,
      load: () => import('./MotionsScreen.tsx').then(({ MotionsScreen }) => ({ Screen: MotionsScreen })),
    },
    {
      path: '/desk/motions/:id',
      title: deskTitles.motion,
      access: congressOffices,
      load: () => import('./MotionScreen.tsx').then(({ MotionScreen }) => ({ Screen: MotionScreen })),
    },
  ],
}
