/** 名册 on the server: what the directory contributes to the house. */
import type { ServerFeature } from '#kernel/feature'
import { mandateRules, organisationRules, postRules, sessionRules } from '../domain/lifecycle.ts'
import { demo } from './demo/index.ts'
import { roster } from './imports/roster.ts'
import { units } from './imports/units.ts'
import { routes } from './routes.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  rules: [
    { name: 'directory.organisation', rules: organisationRules, states: ['new', 'active', 'ended'] },
    { name: 'directory.mandate', rules: mandateRules, states: ['new', 'active', 'suspended', 'ended'] },
    { name: 'directory.post', rules: postRules, states: ['new', 'active', 'ended'] },
    { name: 'directory.session', rules: sessionRules, states: ['new', 'open', 'closed'] },
  ],
  imports: [roster, units],
  demo,
}
