/** 设置 and 留痕 at the workbench. */
import type { DeskFeature } from '#ui/desk'
import { journalReaders, settingReaders } from '../domain/contract.ts'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  menu: [
    { href: '/desk/settings', label: deskTitles.settings, access: settingReaders, afterWork: true },
    { href: '/desk/journal', label: deskTitles.journal, access: journalReaders, afterWork: true },
  ],
  screens: [
    {
      path: '/desk/settings',
      title: deskTitles.settings,
      access: settingReaders,
      load: () => import('./SettingsScreen.tsx').then(({ SettingsScreen }) => ({ Screen: SettingsScreen })),
    },
    {
      path: '/desk/settings/deadlines',
      title: deskTitles.deadlines,
      access: settingReaders,
      load: () => import('./DeadlinesScreen.tsx').then(({ DeadlinesScreen }) => ({ Screen: DeadlinesScreen })),
    },
    {
      path: '/desk/settings/calendar',
      title: deskTitles.calendar,
      access: settingReaders,
      load: () => import('./CalendarScreen.tsx').then(({ CalendarScreen }) => ({ Screen: CalendarScreen })),
    },
    {
      path: '/desk/journal',
      title: deskTitles.journal,
      access: journalReaders,
      load: () => import('./JournalScreen.tsx').then(({ JournalScreen }) => ({ Screen: JournalScreen })),
    },
  ],
}
