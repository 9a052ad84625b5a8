/** 账号 on the server: what accounts contribute to the house. */
import type { ServerFeature } from '#kernel/feature'
import { accountRules, accountStates } from '../domain/lifecycle.ts'
import { settings } from '../domain/settings.ts'
import { facts } from '../messages/facts.ts'
import { demo } from './demo.ts'
import { greeting } from './greeting.ts'
import { identity } from './identity.ts'
import { routes } from './routes.ts'
import { tidyAccounts } from './tidy.ts'
import { listHouseWaiting } from './waiting.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  rules: [{ name: 'account', rules: accountRules, states: accountStates }],
  settings,
  facts,
  factDetails,
  jobs: [tidyAccounts],
  identity,
  greeting,
  waiting: listHouseWaiting,
  demo,
}
