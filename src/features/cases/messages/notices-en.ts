import type { noticesZhCN } from './notices-zh-CN.ts'
import { wordsEn } from './words-en.ts'

export const noticesEn: typeof noticesZhCN = {
  'cases.ahead': '“{matter}”: {act}, due {dueOn}, {days:working day|working days} left',
  'cases.due': '“{matter}”: {act}, due today',
  'cases.overdue': '“{matter}”: {act}, due {dueOn}, {days:working day|working days} overdue',
  'cases.escalated': 'Please press {unit}. “{matter}”: {act}, due {dueOn}, {days:working day|working days} overdue',
  'cases.several_ahead': '{count:matter|matters}: {act}, due {dueOn}, {days:working day|working days} left',
  'cases.several_due': '{count:matter|matters}: {act}, due today',
  'cases.several_overdue': '{count:matter|matters}: {act}, due {dueOn}, {days:working day|working days} overdue',
  'cases.received_by_default': '“{matter}”: no return was asked for in time, so it counts as received; please begin',
  'cases.promise_ahead': '“{matter}”: the promise “{content}” is due {dueOn}; prepare the second answer',
  'cases.promise_due': '“{matter}”: the promise “{content}” is due today; answer the deputy',
  'cases.promise_overdue': '“{matter}”: the promise “{content}” was due {dueOn} and is not kept',
  'cases.promise_kept': '{unit}: the promise “{content}” on “{matter}” is kept',
  'cases.promise_given_up': '{unit}: the promise “{content}” on “{matter}” could not be kept; see why',
  ...Object.fromEntries(Object.entries(wordsEn.clocks).map(([code, act]) => [`clock.${code}`, act])),
}
