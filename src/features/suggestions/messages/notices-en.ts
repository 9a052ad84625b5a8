import type { noticesZhCN } from './notices-zh-CN.ts'

export const noticesEn: typeof noticesZhCN = {
  'suggestions.invited': '{lead} invites you to co-sign “{matter}”; read it and say yes or no',
  'suggestions.returned': '“{matter}” comes back to be mended: {note}',
  'suggestions.refused': '“{matter}” is not accepted: {note}',
  'suggestions.referenced': '“{matter}” is passed on for reference: {note}',
  'suggestions.accepted': '“{matter}” is accepted and numbered',
  'suggestions.assigned': 'For your unit to handle: “{matter}”; receive it or ask to return it by {dueOn}',
  'suggestions.assigned_reference': 'For your reference: “{matter}”',
  'suggestions.unassigned': 'Assignment undone: “{matter}” is not with your unit for now; the earlier notice is void',
  'suggestions.return_granted': 'Return granted: “{matter}” is no longer with your unit',
  'suggestions.return_refused': 'Return refused: please go on with “{matter}”. {note}',
  'suggestions.extension_granted': 'Extension granted: “{matter}” is to be answered by {dueOn}',
  'suggestions.extension_refused': 'Extension refused: the day of “{matter}” stays as it was. {note}',
  'suggestions.extended': '“{matter}” is complex; its time was lawfully extended, you get the answer by {dueOn}',
  'suggestions.contacted': '{unit} noted that it spoke with you ({on}) about “{matter}”; please say whether that is so',
  'suggestions.replied': '{unit} has answered “{matter}”; please read the answer',
  'suggestions.to_rate': 'Please rate how “{matter}” was handled, by {dueOn}',
  'suggestions.rating_lapsed':
    'The time to rate “{matter}” is over and you have not rated it; you still may until it is closed, outside the rate of satisfaction',
  'suggestions.redo': 'The deputy is dissatisfied: please handle “{matter}” again and answer by {dueOn}',
  'suggestions.recheck_asked': '“{matter}” is closed; please look again: is it really solved?',
  'suggestions.second_assigned': 'Second assignment: “{matter}”; answer the deputy again by {dueOn}',
  'suggestions.second_assigned_deputy': '“{matter}” was assigned a second time; you get a new answer by {dueOn}',
  'suggestions.reminder': 'Reminder: please handle “{matter}”, due {dueOn}',
}
