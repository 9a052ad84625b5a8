import type { ServerFeature } from '#kernel/feature'
import { assignmentStates, handling } from '#features/cases'
import { lifecycle, suggestionStates } from '../domain/lifecycle.ts'
import { figures } from './figures.ts'
import { handlingRoutes } from './routes-handling.ts'
import { readRoutes } from './routes-reads.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes: [...handlingRoutes, ...readRoutes],
  figures,
  rules: [
    { name: 'suggestion', rules: lifecycle, states: suggestionStates },
    { name: 'handling', rules: handling, states: assignmentStates },
  ],
}
