/** 决议决定、议案: pages of the public, of organs that propose or carry out, and of deputies who move together. */
import type { PageFeature } from '#ui/page'
import { motionPage } from './MotionPage.tsx'
import { motionsPage, newMotionPage } from './MotionsPages.tsx'
import { previewPage, publicDecisionPage, publicDecisionsPage } from './PublicPages.tsx'
import { workPage } from './WorkPage.tsx'

export const pages: PageFeature = {
  pages: [publicDecisionsPage, publicDecisionPage, previewPage, workPage, motionsPage, newMotionPage, motionPage],
}
