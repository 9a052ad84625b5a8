/** What appointments and oaths answer over HTTP (任免、宣誓接口). */
import { serve, type Route } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { appointmentApi, publicAppointmentApi } from '../domain/contract.ts'
import { oathApi } from '../domain/contract-oaths.ts'
import { defenceApi, jointApi, vacancyApi } from '../domain/contract-joint.ts'
import type { Appointment, AppointmentView, JointView, Vacancy } from '../domain/views.ts'
import { certify, fileUp } from './after.ts'
import { giveDefence, readDefence, writeDefence } from './defence.ts'
import { abandonJoint, handIn, inviteToSign, signInWriting, signOwn, startJoint } from './joint.ts'
import { findHolders, jointViewOf, readJoint, readJoints, readVacancies, readVacancy } from './joint-reads.ts'
import { changeNomination, discardNomination, nominate } from './nominating.ts'
import { cancelCeremony, changeCeremony, holdCeremony, planCeremony, readCeremonies, viewCeremony } from './oaths.ts'
import { listPublicLists, previewList, readPublicList } from './public-reads.ts'
import { findPeople, readAppointment, readAppointments, readChoices, viewOf } from './reads.ts'
import { agree, decline, examine, makeStatement, place, screen, withdraw } from './steps.ts'
import { closeVacancy, openVacancy } from './vacancies.ts'
import { callVote } from './voting.ts'
import { fillByName } from './written-in.ts'

/** A step answers the case as its reader sees it afterwards. */
const viewed =
  <Asked>(step: (work: Work, asked: Asked) => Promise<Appointment>) =>
  async (work: Work, asked: Asked): Promise<AppointmentView> =>
    viewOf(work, await step(work, asked))

/** A step of a joint case, answered as those who sign it see it. */
const joint =
  <Asked>(step: (work: Work, asked: Asked) => Promise<Appointment>) =>
  async (work: Work, asked: Asked): Promise<JointView> =>
    jointViewOf(work, await step(work, asked))

const vacancy =
  <Asked>(step: (work: Work, asked: Asked) => Promise<string>) =>
  async (work: Work, asked: Asked): Promise<Vacancy> =>
    readVacancy(work, await step(work, asked))

export const routes: readonly Route[] = [
  serve(appointmentApi.list, readAppointments),
  serve(appointmentApi.choices, readChoices),
  serve(appointmentApi.people, findPeople),
  serve(appointmentApi.one, readAppointment),
  serve(appointmentApi.nominate, viewed(nominate)),
  serve(appointmentApi.change, viewed(changeNomination)),
  serve(appointmentApi.screen, viewed(screen)),
  serve(appointmentApi.examine, viewed(examine)),
  serve(appointmentApi.agree, viewed(agree)),
  serve(appointmentApi.decline, viewed(decline)),
  serve(appointmentApi.place, viewed(place)),
  serve(appointmentApi.state, viewed(makeStatement)),
  serve(appointmentApi.callVote, callVote),
  serve(appointmentApi.discard, viewed(discardNomination)),
  serve(appointmentApi.withdraw, viewed(withdraw)),
  serve(appointmentApi.certify, viewed(certify)),
  serve(appointmentApi.fileUp, viewed(fileUp)),
  serve(publicAppointmentApi.list, listPublicLists),
  serve(publicAppointmentApi.one, readPublicList),
  serve(publicAppointmentApi.preview, previewList),
  serve(jointApi.list, readJoints),
  serve(jointApi.people, findHolders),
  serve(jointApi.one, readJoint),
  serve(jointApi.start, joint(startJoint)),
  serve(jointApi.invite, joint(inviteToSign)),
  serve(jointApi.sign, joint(signOwn)),
  serve(jointApi.signInWriting, joint(signInWriting)),
  serve(jointApi.handIn, joint(handIn)),
  serve(jointApi.abandon, joint(abandonJoint)),
  serve(defenceApi.one, readDefence),
  serve(defenceApi.write, writeDefence),
  serve(defenceApi.give, viewed(giveDefence)),
  serve(vacancyApi.list, readVacancies),
  serve(vacancyApi.open, vacancy(openVacancy)),
  serve(vacancyApi.close, vacancy(closeVacancy)),
  serve(vacancyApi.fillByName, vacancy(fillByName)),
  serve(oathApi.list, readCeremonies),
  serve(oathApi.one, viewCeremony),
  serve(oathApi.plan, planCeremony),
  serve(oathApi.change, changeCeremony),
  serve(oathApi.hold, holdCeremony),
  serve(oathApi.cancel, cancelCeremony),
]
