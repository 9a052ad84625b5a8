/** Which function answers which endpoint, from assignment to the second round. No logic here. */
import { serve } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { deputySuggestionApi } from '../domain/contract-deputy.ts'
import { officeSuggestionApi } from '../domain/contract-office.ts'
import { suggestionApi } from '../domain/contract.ts'
import { unitSuggestionApi } from '../domain/contract-unit.ts'
import type { SuggestionView } from '../domain/views.ts'
import { assignInBulk } from './assign-bulk.ts'
import { decideReturn, reassign } from './assign.ts'
import { assignAgain, confirmContact, lowerClass, rate, readReply, recheck, redo } from './judge-commands.ts'
import { archiving, closing, confirmingJoint, forMany, keepingClass, openingRecheck } from './office-steps.ts'
import { acceptKey, adjustTarget, holdMeeting, meetTarget, pickKey, setTarget } from './key-commands.ts'
import { readReplyDraft, saveReplyDraft } from './reply-drafts.ts'
import { remind } from './reminder.ts'
import { getSuggestion, type Suggestion } from './repository.ts'
import { askExtension, contact, opine, receive, reply, requestReturn, settleExtension } from './unit-commands.ts'
import { viewAgain, viewSuggestion } from './view.ts'

/** The command, then the whole as the actor may see it now. */
export const andShow =
  <Input>(command: (work: Work, input: Input) => Promise<Suggestion | { id: string }>) =>
  async (work: Work, input: Input): Promise<SuggestionView> => {
    const changed = await command(work, input)
    return viewAgain(work, 'state' in changed ? changed : await getSuggestion(work, changed.id))
  }

export const handlingRoutes = [
  serve(suggestionApi.one, viewSuggestion),
  serve(officeSuggestionApi.assign, assignInBulk),
  serve(officeSuggestionApi.decideReturn, andShow(decideReturn)),
  serve(officeSuggestionApi.reassign, andShow(reassign)),
  serve(officeSuggestionApi.decideExtension, andShow(settleExtension)),
  serve(officeSuggestionApi.remind, remind),
  serve(unitSuggestionApi.receive, andShow(receive)),
  serve(unitSuggestionApi.requestReturn, andShow(requestReturn)),
  serve(unitSuggestionApi.contact, andShow(contact)),
  serve(unitSuggestionApi.requestExtension, andShow(askExtension)),
  serve(unitSuggestionApi.opine, andShow(opine)),
  serve(unitSuggestionApi.reply, andShow(reply)),
  serve(unitSuggestionApi.saveReplyDraft, saveReplyDraft),
  serve(unitSuggestionApi.replyDraft, readReplyDraft),
  serve(deputySuggestionApi.confirmContact, andShow(confirmContact)),
  serve(deputySuggestionApi.readReply, readReply),
  serve(deputySuggestionApi.rate, andShow(rate)),
  serve(deputySuggestionApi.recheck, andShow(recheck)),
  serve(officeSuggestionApi.redo, andShow(redo)),
  serve(officeSuggestionApi.confirmJoint, forMany(confirmingJoint)),
  serve(officeSuggestionApi.close, forMany(closing)),
  serve(officeSuggestionApi.openRechecks, forMany(openingRecheck)),
  serve(officeSuggestionApi.keepClass, forMany(keepingClass)),
  serve(officeSuggestionApi.lowerClass, andShow(lowerClass)),
  serve(officeSuggestionApi.assignAgain, andShow(assignAgain)),
  serve(officeSuggestionApi.archive, forMany(archiving)),
  serve(suggestionApi.pickKey, andShow(pickKey)),
  serve(suggestionApi.setTarget, setTarget),
  serve(suggestionApi.adjustTarget, adjustTarget),
  serve(suggestionApi.meetTarget, meetTarget),
  serve(suggestionApi.holdMeeting, holdMeeting),
  serve(suggestionApi.acceptKey, acceptKey),
]
