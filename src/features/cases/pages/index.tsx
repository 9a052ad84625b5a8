/** 事项: pages every kind of case shares. */
import type { PageFeature } from '#ui/page'
import { promisePage } from './PromisePage.tsx'
import { promisesPage } from './PromisesPage.tsx'

export const pages: PageFeature = { pages: [promisesPage, promisePage] }
