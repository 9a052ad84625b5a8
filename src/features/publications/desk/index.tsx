/** 公开台 at the workbench: what may be published now, what waits, what was withdrawn. */
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  screens: [
    {
      path: '/desk/publications',
      title: deskTitles.queue,
      access: ['deputies_office'],
      load: () => import('./QueueScreen.tsx').then(({ QueueScreen }) => ({ Screen: QueueScreen })),
    },
  ],
}
