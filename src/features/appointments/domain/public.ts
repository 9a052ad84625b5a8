/** 人事任免、宪法宣誓 for other features: endpoints, kinds of posts and acts, shapes. */
export { appointmentApi, publicAppointmentApi, PublicList } from './contract.ts'
export { oathApi } from './contract-oaths.ts'
export { acts, postKinds, type Act, type PostKind } from './posts.ts'
export type { Appointment, AppointmentView, Ceremony } from './views.ts'
