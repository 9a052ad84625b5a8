/** 会议控制台: the operator's console of a meeting day. */
import type { DeskFeature } from '#ui/desk'
import { hallDeskTitles } from '../messages/hall-desk-titles.ts'

export const desk: DeskFeature = {
  screens: [
    {
      path: '/desk/m/:meeting/control',
      title: hallDeskTitles.control,
      access: ['deputies_office', 'secretariat'],
      load: () => import('./hall/ControlScreen.tsx').then(({ ControlScreen }) => ({ Screen: ControlScreen })),
    },
    {
      path: '/desk/m/:meeting/rehearsal',
      title: hallDeskTitles.rehearsal,
      access: ['deputies_office', 'secretariat'],
      load: () => import('./hall/RehearsalScreen.tsx').then(({ RehearsalScreen }) => ({ Screen: RehearsalScreen })),
    },
  ],
}
