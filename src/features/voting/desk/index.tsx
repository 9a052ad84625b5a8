/** 会议控制台: the operator's console of a meeting day; 测评后续 of polls that ended 不满意. */
import type { DeskFeature } from '#ui/desk'
import { congressOffices } from '#kernel/roles'
import { meetingTitles, proposers } from '#features/meetings'
import { hallDeskTitles } from '../messages/hall-desk-titles.ts'

export const desk: DeskFeature = {
  screens: [
    {
      path: '/desk/followups',
      title: meetingTitles.followups,
      access: proposers,
      load: () => import('./followup/FollowupsScreen.tsx').then(({ FollowupsScreen }) => ({ Screen: FollowupsScreen })),
    },
    {
      path: '/desk/followups/:id',
      title: meetingTitles.followups,
      access: proposers,
      load: () => import('./followup/FollowupScreen.tsx').then(({ FollowupScreen }) => ({ Screen: FollowupScreen })),
    },
    {
      path: '/desk/m/:meeting/control',
      title: hallDeskTitles.control,
      access: congressOffices,
      load: () => import('./hall/ControlScreen.tsx').then(({ ControlScreen }) => ({ Screen: ControlScreen })),
    },
    {
      path: '/desk/m/:meeting/rehearsal',
      title: hallDeskTitles.rehearsal,
      access: congressOffices,
      load: () => import('./hall/RehearsalScreen.tsx').then(({ RehearsalScreen }) => ({ Screen: RehearsalScreen })),
    },
  ],
}
