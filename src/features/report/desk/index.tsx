/** Figures at the workbench (数字): all of a period, one with its rows. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'

const readers = ['deputies_office', 'government_office', 'secretariat'] as const

export const desk: DeskFeature = {
  menu: [{ href: '/desk/report', label: deskTitles.menu, access: readers }],
  commands: [{ href: '/desk/report/check', label: deskTitles.check, access: readers }],
  screens: [
    {
      path: '/desk/report',
      title: deskTitles.figures,
      access: readers,
      load: () => import('./FiguresScreen.tsx').then(({ FiguresScreen }) => ({ Screen: FiguresScreen })),
    },
    {
      path: '/desk/report/check',
      title: deskTitles.check,
      access: readers,
      load: () => import('./check/CheckScreen.tsx').then(({ CheckScreen }) => ({ Screen: CheckScreen })),
    },
    {
      path: '/desk/report/:figureId',
      title: deskTitles.one,
      access: readers,
      load: () => import('./FigureScreen.tsx').then(({ FigureScreen }) => ({ Screen: FigureScreen })),
    },
  ],
}
