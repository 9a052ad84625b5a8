/** 会议台: the meetings, what is proposed for them, and each one from its agenda to its minutes. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'
import { keepers, proposers } from '../domain/desk-tabs.ts'

export const desk: DeskFeature = {
  menu: [
    { href: '/desk/meetings', within: ['/desk/followups', '/desk/agreed'], label: deskTitles.menu, access: keepers },
  ],
  commands: [
    { href: '/desk/meetings/topics', label: deskTitles.topics, access: proposers },
    { href: '/desk/agreed', label: deskTitles.agreed, access: proposers },
  ],
  screens: [
    {
      path: '/desk/meetings',
      title: deskTitles.list,
      access: keepers,
      load: () => import('./MeetingsScreen.tsx').then(({ MeetingsScreen }) => ({ Screen: MeetingsScreen })),
    },
    {
      path: '/desk/meetings/topics',
      title: deskTitles.topics,
      access: proposers,
      load: () => import('./TopicsScreen.tsx').then(({ TopicsScreen }) => ({ Screen: TopicsScreen })),
    },
    {
      path: '/desk/agreed',
      title: deskTitles.agreed,
      access: proposers,
      load: () => import('./agreed/MattersScreen.tsx').then(({ MattersScreen }) => ({ Screen: MattersScreen })),
    },
    {
      path: '/desk/agreed/:id',
      title: deskTitles.agreed,
      access: proposers,
      load: () => import('./agreed/MatterScreen.tsx').then(({ MatterScreen }) => ({ Screen: MatterScreen })),
    },
    {
      path: '/desk/meetings/:id/agreed',
      title: deskTitles.agreed,
      access: keepers,
      load: () => import('./agreed/ListScreen.tsx').then(({ ListScreen }) => ({ Screen: ListScreen })),
    },
    {
      path: '/desk/meetings/:id',
      title: deskTitles.one,
      access: keepers,
      load: () => import('./AgendaScreen.tsx').then(({ AgendaScreen }) => ({ Screen: AgendaScreen })),
    },
    {
      path: '/desk/meetings/:id/papers',
      title: deskTitles.papers,
      access: keepers,
      load: () => import('./PapersScreen.tsx').then(({ PapersScreen }) => ({ Screen: PapersScreen })),
    },
    {
      path: '/desk/meetings/:id/roll',
      title: deskTitles.roll,
      access: keepers,
      load: () => import('./RollScreen.tsx').then(({ RollScreen }) => ({ Screen: RollScreen })),
    },
    {
      path: '/desk/meetings/:id/speeches',
      title: deskTitles.speeches,
      access: keepers,
      load: () => import('./SpeechesScreen.tsx').then(({ SpeechesScreen }) => ({ Screen: SpeechesScreen })),
    },
    {
      path: '/desk/meetings/:id/minutes',
      title: deskTitles.minutes,
      access: keepers,
      load: () => import('./MinutesScreen.tsx').then(({ MinutesScreen }) => ({ Screen: MinutesScreen })),
    },
  ],
}
