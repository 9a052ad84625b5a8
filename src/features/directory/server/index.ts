/** 名册 on the server: what the directory contributes to the house. */
import type { ServerFeature } from '#kernel/feature'
import {
  deputiesBodyRules,
  dutyRules,
  mandateRules,
  organisationRules,
  personRules,
  postRules,
  sessionRules,
} from '../domain/lifecycle.ts'
import { demo } from './demo/index.ts'
import { findableOrganisations, findablePersons } from './findable.ts'
import { roster } from './imports/roster.ts'
import { units } from './imports/units.ts'
import { facts } from '../messages/facts.ts'
import { routes } from './routes.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  rules: [
    { name: 'directory.organisation', rules: organisationRules, states: ['new', 'active', 'ended'] },
    { name: 'directory.deputies_body', rules: deputiesBodyRules, states: ['new', 'active', 'ended'] },
    { name: 'directory.duty', rules: dutyRules, states: ['new', 'active', 'ended'] },
    { name: 'directory.person', rules: personRules, states: ['new', 'active'] },
    { name: 'directory.mandate', rules: mandateRules, states: ['new', 'active', 'suspended', 'ended'] },
    { name: 'directory.post', rules: postRules, states: ['new', 'active', 'ended'] },
    { name: 'directory.session', rules: sessionRules, states: ['new', 'active', 'open', 'closed'] },
  ],
  imports: [roster, units],
  search: [findablePersons, findableOrganisations],
  facts,
  factDetails,
  demo,
}
