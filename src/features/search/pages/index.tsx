/** 查找 on pages: for the public and for occasional users; each place of work names it in its own navigation. */
import type { PageFeature } from '#ui/page'
import { searchPage } from './SearchPage.tsx'

export const pages: PageFeature = { pages: [searchPage] }
