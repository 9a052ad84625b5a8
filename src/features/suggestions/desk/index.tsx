/** Suggestions at the workbench (建议): the list, the triage desk, one whole, second assignments, key ones, deadlines, promises, statistics. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'
import { assigners, deputiesOffice, offices } from './access.ts'

export const desk: DeskFeature = {
  menu: [
    {
      href: '/desk/s',
      within: ['/desk/second', '/desk/key', '/desk/clock', '/desk/promises', '/desk/publications', '/desk/statistics'],
      label: deskTitles.menu,
      access: offices,
    },
  ],
  screens: [
    {
      path: '/desk/s',
      title: deskTitles.list,
      access: offices,
      load: () =>
        import('./list/SuggestionListScreen.tsx').then(({ SuggestionListScreen }) => ({
          Screen: SuggestionListScreen,
        })),
    },
    {
      path: '/desk/s/:id',
      title: deskTitles.one,
      access: offices,
      load: () => import('./whole/SuggestionScreen.tsx').then(({ SuggestionScreen }) => ({ Screen: SuggestionScreen })),
    },
    {
      path: '/desk/second',
      title: deskTitles.second,
      access: deputiesOffice,
      load: () => import('./second/SecondScreen.tsx').then(({ SecondScreen }) => ({ Screen: SecondScreen })),
    },
    {
      path: '/desk/key',
      title: deskTitles.key,
      access: offices,
      load: () => import('./key/KeyScreen.tsx').then(({ KeyScreen }) => ({ Screen: KeyScreen })),
    },
    {
      path: '/desk/clock',
      title: deskTitles.clock,
      access: offices,
      load: () => import('./clock/ClockScreen.tsx').then(({ ClockScreen }) => ({ Screen: ClockScreen })),
    },
    {
      path: '/desk/promises',
      title: deskTitles.promises,
      access: assigners,
      load: () => import('./promises/PromiseScreen.tsx').then(({ PromiseScreen }) => ({ Screen: PromiseScreen })),
    },
    {
      path: '/desk/statistics',
      title: deskTitles.statistics,
      access: offices,
      load: () =>
        import('./figures/StatisticsScreen.tsx').then(({ StatisticsScreen }) => ({ Screen: StatisticsScreen })),
    },
  ],
  commands: [{ label: deskTitles.triage, href: '/desk/s?view=triage', access: offices }],
  today: {
    access: offices,
    load: () => import('./today/Exceptions.tsx').then(({ Exceptions }) => ({ Section: Exceptions })),
  },
}
