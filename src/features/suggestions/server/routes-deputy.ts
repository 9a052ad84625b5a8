/** Which function answers what a deputy does until his suggestion is handed in, and when he takes it back. No logic here. */
import { serve } from '#kernel/feature'
import { deputySuggestionApi } from '../domain/contract-deputy.ts'
import { answerInvitation, findDeputies, invite, uninvite } from './cosigning.ts'
import { createDraft, discardDraft, saveDraft } from './drafts.ts'
import { andShow } from './routes-handling.ts'
import { submit, withdraw } from './submission.ts'

export const deputyRoutes = [
  serve(deputySuggestionApi.create, andShow(createDraft)),
  serve(deputySuggestionApi.save, andShow(saveDraft)),
  serve(deputySuggestionApi.discard, discardDraft),
  serve(deputySuggestionApi.invite, andShow(invite)),
  serve(deputySuggestionApi.uninvite, andShow(uninvite)),
  serve(deputySuggestionApi.consent, andShow(answerInvitation)),
  serve(deputySuggestionApi.submit, andShow(submit)),
  serve(deputySuggestionApi.withdraw, andShow(withdraw)),
  serve(deputySuggestionApi.deputies, findDeputies),
]
