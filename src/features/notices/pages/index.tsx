/** 通知 in pages: what the reader was told, and how he wants to be told. */
import type { PageFeature } from '#ui/page'
import { noticesPage } from './NoticesPage.tsx'

export const pages: PageFeature = { pages: [noticesPage] }
