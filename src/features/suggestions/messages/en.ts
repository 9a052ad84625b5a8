import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'undo.done': 'This step has been undone already',
    'undo.not_found': 'There is nothing to undo',
    'undo.not_yours': 'Only the person who took the step can undo it',
    'undo.too_late': 'More than {minutes} minutes have passed. Correct it by returning or reassigning instead',
    'undo.went_on': 'Something else was done to this suggestion since, so it cannot be undone',
  },
}
