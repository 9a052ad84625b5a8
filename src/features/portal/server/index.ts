/** What this feature fills in on the server (门户): public lists, feeds, open data, OParl, subscriptions by mail. */
import { serve, type ServerFeature } from '#kernel/feature'
import { portalApi } from '../domain/contract.ts'
import { openDataContact, openDataLicence } from '../domain/settings.ts'
import { facts } from '../messages/facts.ts'
import { demo } from './demo.ts'
import { feedDocuments } from './feeds/index.ts'
import { oparlDocuments } from './oparl/index.ts'
import { otherDocuments } from './open/others.ts'
import { suggestionDocuments } from './open/suggestions.ts'
import { readPromises } from './promises.ts'
import { confirm, readSubscription, subscribe, unsubscribe } from './subscriptions/commands.ts'
import { mailJob, newsJob } from './subscriptions/mail.ts'
import { namedScope } from './subscriptions/scopes.ts'
import { unitOf, unitStatistics } from './units.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes: [
    serve(portalApi.units, (work) => unitStatistics(work)),
    serve(portalApi.unit, (work, { id }) => unitOf(work, id)),
    serve(portalApi.promises, readPromises),
    serve(portalApi.scope, async (work, scope) => ({ ...scope, name: await namedScope(work, scope) })),
    serve(portalApi.subscribe, subscribe),
    serve(portalApi.subscription, readSubscription),
    serve(portalApi.confirm, confirm),
    serve(portalApi.unsubscribe, unsubscribe),
  ],
  open: [...otherDocuments, ...suggestionDocuments, ...feedDocuments, ...oparlDocuments],
  settings: [openDataLicence, openDataContact],
  jobs: [newsJob, mailJob],
  facts,
  factDetails,
  demo,
}
