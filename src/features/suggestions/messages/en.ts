import { noticesEn } from './notices-en.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'rules.asks_consent': 'You have confirmed the text as it is now',
    'rules.never_submitted': 'What was submitted cannot be deleted; it can be withdrawn',
    'rules.parts_submitted': 'Not all parts have been submitted yet',
    'suggestion.category_unknown': 'There is no category “{category}”. Choose one from the list',
    'suggestion.consent_missing':
      'Not yet confirmed by {count:co-signer|co-signers}: {names}. Submit once they have, or take the invitation back',
    'suggestion.consent_outdated': 'The text was changed. Ask {names} to read and confirm it again before you submit',
    'suggestion.day_in_future': '{on} has not come yet. Enter the day the paper was handed in',
    'suggestion.day_unreadable': 'Write the day like 2025-02-19',
    'suggestion.former_not_found': 'There is no suggestion {reference}. Check the former number, e.g. 17-2-36',
    'suggestion.ground_unknown': 'Choose a ground from the list',
    'suggestion.merge_is_main': 'Others were merged into this one, so it cannot be merged into another',
    'suggestion.merge_itself': 'A suggestion cannot be merged into itself',
    'suggestion.merge_main_ended': '“{title}” is no longer being handled, so nothing can be merged into it',
    'suggestion.merge_main_merged': '“{title}” was itself merged into another one. Choose that one',
    'suggestion.merged_already': 'This suggestion has been merged already',
    'suggestion.no_mandate': 'Only a deputy in office in this congress can do this',
    'suggestion.publication_reason_missing': 'Say why it should not be published',
    'suggestion.signer_already_asked': '{name} has been asked already',
    'suggestion.signer_declined': '{names} declined to co-sign. Take the invitation back before you submit',
    'suggestion.signer_is_lead': '{name} is the lead deputy and need not co-sign',
    'suggestion.signer_not_deputy': '{name} is not a deputy of this congress now',
    'suggestion.signer_not_found': 'This deputy is not among the co-signers',
    'suggestion.text_changed': 'The lead deputy has just changed the text. Read it again before you confirm',
    'suggestion.text_missing': 'Write down what you suggest first',
    'suggestion.invite_first':
      'Deputies are ticked and not invited yet. Invite them first, or take the ticks away and submit',
    'suggestion.parts_alike': 'Parts {one} and {other} say the same; leave one matter in each',
    'suggestion.text_too_long':
      'There are more than {limit:character|characters}. Remove {over} of them, or attach the text as a file',
    'suggestion.title_missing': 'Enter a title',
    'suggestion.too_many_signers': 'There can be at most {limit:co-signer|co-signers}',
    'undo.done': 'This step has been undone already',
    'undo.not_found': 'There is nothing to undo',
    'undo.not_yours': 'Only the person who took the step can undo it',
    'undo.too_late':
      'More than {minutes:minute has|minutes have} passed. Correct it by returning or reassigning instead',
    'undo.went_on': 'Something else was done to this suggestion since, so it cannot be undone',
  },
  notices: noticesEn,
}
