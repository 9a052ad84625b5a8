/** Appointments and oaths at the workbench (人事任免、宪法宣誓). */
import type { DeskFeature } from '#ui/desk'
import { actsTitles } from '#features/decisions'
import { office } from '../domain/contract.ts'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  screens: [
    {
      path: '/desk/appointments',
      title: deskTitles.appointments,
      access: office,
      load: () => import('./BoardScreen.tsx').then(({ BoardScreen }) => ({ Screen: BoardScreen })),
    },
    {
      path: '/desk/appointments/:id',
      title: deskTitles.one,
      access: office,
      load: () => import('./CaseScreen.tsx').then(({ CaseScreen }) => ({ Screen: CaseScreen })),
    },
    {
      path: '/desk/vacancies',
      title: actsTitles.vacancies,
      access: office,
      load: () => import('./VacanciesScreen.tsx').then(({ VacanciesScreen }) => ({ Screen: VacanciesScreen })),
    },
    {
      path: '/desk/oaths',
      title: deskTitles.oaths,
      access: office,
      load: () => import('./OathsScreen.tsx').then(({ OathsScreen }) => ({ Screen: OathsScreen })),
    },
  ],
}
