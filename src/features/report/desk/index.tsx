/** The report at the workbench (报告): figures of a period, what they mean, and the texts that state them. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'
import { readers, writers } from './access.ts'

export const desk: DeskFeature = {
  menu: [{ href: '/desk/report', label: deskTitles.menu, access: readers }],
  commands: [
    { href: '/desk/report/catalogue', label: deskTitles.catalogue, access: readers },
    { href: '/desk/report/texts', label: deskTitles.texts, access: writers },
    { href: '/desk/report/check', label: deskTitles.check, access: readers },
  ],
  screens: [
    {
      path: '/desk/report',
      title: deskTitles.figures,
      access: readers,
      load: () => import('./FiguresScreen.tsx').then(({ FiguresScreen }) => ({ Screen: FiguresScreen })),
    },
    {
      path: '/desk/report/catalogue',
      title: deskTitles.catalogue,
      access: readers,
      load: () => import('./CatalogueScreen.tsx').then(({ CatalogueScreen }) => ({ Screen: CatalogueScreen })),
    },
    {
      path: '/desk/report/texts',
      title: deskTitles.texts,
      access: writers,
      load: () => import('./writer/ReportsScreen.tsx').then(({ ReportsScreen }) => ({ Screen: ReportsScreen })),
    },
    {
      path: '/desk/report/texts/:reportId',
      title: deskTitles.text,
      access: writers,
      load: () => import('./writer/WriterScreen.tsx').then(({ WriterScreen }) => ({ Screen: WriterScreen })),
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
