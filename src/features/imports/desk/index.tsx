/** 导入 at the workbench. */
import type { DeskFeature } from '#ui/desk'
import { importers } from '../domain/lifecycle.ts'
import { deskTitles } from '../messages/desk-titles.ts'

const title = deskTitles.imports

export const desk: DeskFeature = {
  menu: [{ href: '/desk/import', label: title, access: importers }],
  screens: [
    {
      path: '/desk/import',
      title,
      access: importers,
      load: () => import('./ImportsScreen.tsx').then(({ ImportsScreen }) => ({ Screen: ImportsScreen })),
    },
    {
      path: '/desk/import/:id',
      title,
      access: importers,
      load: () => import('./ImportScreen.tsx').then(({ ImportScreen }) => ({ Screen: ImportScreen })),
    },
  ],
}
