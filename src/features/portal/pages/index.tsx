/** 门户: the public's first page. */
import type { PageFeature } from '#ui/page'
import { homePage } from './HomePage.tsx'

export const pages: PageFeature = { pages: [homePage] }
