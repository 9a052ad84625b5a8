/** 名册 for other features: the nouns everybody shares. */
export {
  organisationKinds,
  Organisation,
  stationLevels,
  Duty,
  Station,
  type OrganisationKind,
  type StationLevel,
} from './organisation.ts'
export {
  Person,
  Contact,
  Mandate,
  Deputy,
  Post,
  endGrounds,
  suspensionGrounds,
  type EndGround,
  type SuspensionGround,
} from './person.ts'
export { Session, Term, sitsOn } from './term.ts'
export { sessionLabel } from './session-label.ts'
export { nameText } from './naming.ts'
export { publicApi as directoryApi } from './contract.ts'
