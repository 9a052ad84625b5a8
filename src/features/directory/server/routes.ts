/** Binds every endpoint of the directory to what answers it. */
import { serve, type Route } from '#kernel/feature'
import { mandateApi, organisationApi, personApi, publicApi } from '../domain/contract.ts'
import { exportDeputies, exportUnits } from './exports.ts'
import { changeMandate, createMandate, endMandate, resumeMandate, suspendMandate } from './mandate-commands.ts'
import { listDeputies } from './mandates.ts'
import {
  changeOrganisation,
  createDuty,
  createOrganisation,
  createStation,
  endOrganisation,
  removeDuty,
  renameOrganisation,
} from './organisation-commands.ts'
import { readOrganisation, readUnits } from './organisation-views.ts'
import { listOrganisations, listStations } from './organisations.ts'
import { listPeople, readDeputy, readPerson } from './people.ts'
import { changePerson, createPerson, saveContact } from './person-commands.ts'
import { getContact } from './persons.ts'
import { createPost, endPost } from './post-commands.ts'
import { closeSession, createTerm, openSession } from './session-commands.ts'
import { listTerms, sessionsOf } from './sessions.ts'

export const routes: readonly Route[] = [
  serve(publicApi.deputies, listDeputies),
  serve(publicApi.deputy, readDeputy),
  serve(publicApi.delegations, (work) => listOrganisations(work, { kind: 'delegation' })),
  serve(publicApi.stations, listStations),
  serve(publicApi.sessions, sessionsOf),
  serve(publicApi.terms, (work) => listTerms(work)),
  serve(publicApi.units, readUnits),

  serve(organisationApi.list, listOrganisations),
  serve(organisationApi.get, readOrganisation),
  serve(organisationApi.exportUnits, exportUnits),
  serve(organisationApi.create, createOrganisation),
  serve(organisationApi.rename, renameOrganisation),
  serve(organisationApi.change, changeOrganisation),
  serve(organisationApi.end, endOrganisation),
  serve(organisationApi.createStation, createStation),
  serve(organisationApi.createDuty, createDuty),
  serve(organisationApi.removeDuty, async (work, input) => {
    await removeDuty(work, input)
    return {}
  }),

  serve(personApi.list, listPeople),
  serve(personApi.get, readPerson),
  serve(personApi.exportDeputies, exportDeputies),
  serve(personApi.contact, (work, { id }) => getContact(work, id)),
  serve(personApi.create, createPerson),
  serve(personApi.change, changePerson),
  serve(personApi.saveContact, saveContact),
  serve(personApi.createPost, createPost),
  serve(personApi.endPost, endPost),

  serve(mandateApi.create, createMandate),
  serve(mandateApi.change, changeMandate),
  serve(mandateApi.suspend, suspendMandate),
  serve(mandateApi.resume, resumeMandate),
  serve(mandateApi.end, endMandate),
  serve(mandateApi.createTerm, createTerm),
  serve(mandateApi.openSession, openSession),
  serve(mandateApi.closeSession, closeSession),
]
