/** Papers at the workbench (文书): the way to the register from the palette; the register itself is a page. */
import { deskRoles } from '#kernel/roles'
import type { DeskFeature } from '#ui/desk'
import { deskTitles } from '../messages/desk-titles.ts'

export const desk: DeskFeature = {
  screens: [],
  commands: [{ href: '/papers', label: deskTitles.register, access: deskRoles }],
}
