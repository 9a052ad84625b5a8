/** 门户: the public's first page, units, promises, subscriptions and open data. */
import type { PageFeature } from '#ui/page'
import { homePage } from './HomePage.tsx'
import { openDataPage } from './OpenDataPage.tsx'
import { publicPromisesPage } from './PromisesPage.tsx'
import { subscribePage } from './SubscribePage.tsx'
import { subscriptionPage, unsubscribedPage } from './SubscriptionPage.tsx'
import { unitPage, unitsPage } from './UnitPages.tsx'

export const pages: PageFeature = {
  pages: [
    homePage,
    unitsPage,
    unitPage,
    publicPromisesPage,
    subscribePage,
    subscriptionPage,
    unsubscribedPage,
    openDataPage,
  ],
}
