/** 会场: the screens of a hall and the phones of those who vote. */
import type { PageFeature } from '#ui/page'
import { screenPage } from './hall/ScreenPage.tsx'
import { stagePage } from './hall/StagePage.tsx'

export const pages: PageFeature = { pages: [screenPage, stagePage] }
