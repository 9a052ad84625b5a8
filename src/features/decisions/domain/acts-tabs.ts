/** The screens of decisions, motions, appointments and oaths (决定任免), which stand together at the workbench. */
import { office } from './contract.ts'

export const actsTabs = [
  ['list', '/desk/decisions', office],
  ['motions', '/desk/motions', office],
  ['appointments', '/desk/appointments', office],
  ['vacancies', '/desk/vacancies', office],
  ['oaths', '/desk/oaths', office],
] as const
