/** Appointments and oaths at the workbench (人事任免、宪法宣誓). */
import { congressOffices } from '#kernel/roles'
import type { DeskFeature } from '#ui/desk'
import { actsTitles } from '#features/decisions'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  screens: [
    {
      path: '/desk/appointments',
      title: deskTitles.appointments,
      access: congressOffices,
      load: () => import('./BoardScreen.tsx').then(({ BoardScreen }) => ({ Screen: BoardScreen })),
    },
    {
      path: '/desk/appointments/:id',
      title: deskTitles.one,
      access: congressOffices,
      load: () => import('./CaseScreen.tsx').then(({ CaseScreen }) => ({ Screen: CaseScreen })),
    },
    {
      path: '/desk/vacancies',
      title: actsTitles.vacancies,
      access: congressOffices,
      load: () => import('./VacanciesScreen.tsx').then(({ VacanciesScreen }) => ({ Screen: VacanciesScreen })),
    },
    {
      path: '/desk/oaths',
      title: deskTitles.oaths,
      access: congressOffices,
      load: () => import('./OathsScreen.tsx').then(({ OathsScreen }) => ({ Screen: OathsScreen })),
    },
  ],
}
