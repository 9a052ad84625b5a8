/** The screens of decisions, motions, appointments and oaths (决定任免), which stand together at the workbench. */
import { congressOffices } from '#kernel/roles'

export const actsTabs = [
  ['list', '/desk/decisions', congressOffices],
  ['motions', '/desk/motions', congressOffices],
  ['appointments', '/desk/appointments', congressOffices],
  ['vacancies', '/desk/vacancies', congressOffices],
  ['oaths', '/desk/oaths', congressOffices],
] as const
