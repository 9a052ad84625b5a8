/** 名册 for the server halves of other features: who is who, on which day; and the commands that keep it. */
export {
  findCongress,
  findUnitByName,
  getOrganisation,
  getUnit,
  listDuties,
  listOrganisations,
  listStations,
  listUnits,
  namesOf,
} from './organisations.ts'
export { activePosts, getContact, getPerson, getPost, listPosts, personsByName } from './persons.ts'
export { activeMandates, getMandate, listDeputies, listMandates, suspendedOn } from './mandates.ts'
export { currentSession, findSession, findTerm, getSession, listTerms, sessionsOf } from './sessions.ts'
export {
  changeOrganisation,
  createDuties,
  createDuty,
  createOrganisation,
  createOrganisations,
  createStation,
  createStations,
  endOrganisation,
  removeDuty,
  renameOrganisation,
} from './organisation-commands.ts'
export { changePerson, createPerson, createPersons, saveContact } from './person-commands.ts'
export {
  changeMandate,
  createMandate,
  createMandates,
  endMandate,
  resumeMandate,
  suspendMandate,
} from './mandate-commands.ts'
export { createPost, createPosts, endPost } from './post-commands.ts'
export { closeSession, createTerm, openSession } from './session-commands.ts'
export { houseActor } from './house-actor.ts'
export {
  directoryProps,
  type DemoCommittee,
  type DemoDeputy,
  type DemoPerson,
  type DemoStaff,
  type DemoUnitStaff,
  type DirectoryProps,
  type InventedName,
} from './demo/index.ts'
