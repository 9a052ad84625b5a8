/** What this feature fills in (代表建议): routes, rules, figures, settings and jobs. */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { assignmentStates, handling } from '#features/cases'
import { messages } from '../messages/index.ts'
import { words } from '../messages/words.ts'
import { lifecycle, suggestionStates } from '../domain/lifecycle.ts'
import { demo } from './demo/index.ts'
import { figures } from './figures.ts'
import { handlingFigures } from './handling-figures.ts'
import { findableSuggestions } from './findable.ts'
import { takeMotion } from './from-motion.ts'
import { categories, grounds, jointAssignment, preparationDays, publicAfter } from '../domain/settings.ts'
import { suggestionImport } from './import-kind.ts'
import { suggestionPublications } from './publication.ts'
import { deputyRoutes } from './routes-deputy.ts'
import { refreshHandlingTurns } from './handling-turns.ts'
import { linkOf } from './notices.ts'
import { handlingRoutes } from './routes-handling.ts'
import { intakeRoutes } from './routes-intake.ts'
import { readRoutes } from './routes-reads.ts'
import { unitRouting } from './routing/learning.ts'
import { documents } from './papers/index.ts'
import { ratingLapse } from './rating-lapse.ts'
import { sessionClocks } from './session-clocks.ts'
import { sightOf } from './view.ts'
import { listWaitingSuggestions } from './waiting.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes: [...deputyRoutes, ...intakeRoutes, ...handlingRoutes, ...readRoutes],
  settings: [categories, grounds, jointAssignment, preparationDays, publicAfter],
  figures: [...figures, ...handlingFigures],
  documents,
  demo,
  imports: [suggestionImport],
  search: [findableSuggestions],
  caseKinds: [{ kind: 'suggestion', link: linkOf, refreshTurns: refreshHandlingTurns, sightOf }],
  publications: [suggestionPublications],
  notices: noticeWords(messages),
  facts: { 'zh-CN': words['zh-CN'].facts, en: words.en.facts },
  factDetails,
  waiting: listWaitingSuggestions,
  jobs: [sessionClocks, ratingLapse, unitRouting],
  takeMotion,
  rules: [
    { name: 'suggestion', rules: lifecycle, states: suggestionStates },
    { name: 'handling', rules: handling, states: assignmentStates },
  ],
}
