/** Which function answers what the offices do before assignment, and what everybody chooses from. No logic here. */
import { serve } from '#kernel/feature'
import { officeSuggestionApi } from '../domain/contract-office.ts'
import { suggestionApi } from '../domain/contract.ts'
import { readChoices } from './choices.ts'
import { enter, split } from './entry.ts'
import { andShow } from './routes-handling.ts'
import { accept, refer, refuse, returnToDeputy } from './screening.ts'
import { findSimilar, whySimilar } from './similar.ts'
import { merge, propose } from './triage.ts'
import { undoAction } from './undo.ts'
import { viewAgain } from './view.ts'

export const intakeRoutes = [
  serve(suggestionApi.choices, readChoices),
  serve(suggestionApi.similar, findSimilar),
  serve(suggestionApi.whySimilar, whySimilar),
  serve(officeSuggestionApi.enter, andShow(enter)),
  serve(officeSuggestionApi.accept, accept),
  serve(officeSuggestionApi.return, returnToDeputy),
  serve(officeSuggestionApi.refuse, refuse),
  serve(officeSuggestionApi.refer, refer),
  serve(officeSuggestionApi.merge, merge),
  serve(officeSuggestionApi.split, async (work, input) => {
    const parts = await split(work, input)
    return Promise.all(parts.map((part) => viewAgain(work, part)))
  }),
  serve(officeSuggestionApi.propose, propose),
  serve(officeSuggestionApi.undo, undoAction),
]
