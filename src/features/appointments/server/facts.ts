/** What the journal and notices say of a case (任免案的要素). */
import type { Appointment } from '../domain/views.ts'

export const factsOf = ({ act, name, organisation, title }: Appointment) => ({ act, name, organisation, title })
