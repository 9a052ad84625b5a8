/** Decisions and motions at the workbench (决议决定、议案): lists, and one of each with its steps. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'
import { office } from '../domain/contract.ts'

export const desk: DeskFeature = {
  menu: [
    {
      href: '/desk/decisions',
      within: ['/desk/motions', '/desk/appointments', '/desk/vacancies', '/desk/oaths'],
      label: deskTitles.menu,
      access: office,
    },
  ],
  screens: [
    {
      path: '/desk/decisions',
      title: deskTitles.list,
      access: office,
      load: () => import('./DecisionsScreen.tsx').then(({ DecisionsScreen }) => ({ Screen: DecisionsScreen })),
    },
    {
      path: '/desk/decisions/:id',
      title: deskTitles.one,
      access: office,
      load: () => import('./DecisionScreen.tsx').then(({ DecisionScreen }) => ({ Screen: DecisionScreen })),
    },
    {
      path: '/desk/motions',
      title: deskTitles.motions,
      access: office,
      load: () => import('./MotionsScreen.tsx').then(({ MotionsScreen }) => ({ Screen: MotionsScreen })),
    },
    {
      path: '/desk/motions/:id',
      title: deskTitles.motion,
      access: office,
      load: () => import('./MotionScreen.tsx').then(({ MotionScreen }) => ({ Screen: MotionScreen })),
    },
  ],
}
