/** Settings as other features read and change them, and the file of a list. */
export { changeSetting } from './commands.ts'
export { putTable } from './table-export.ts'
export { calendarOf, deadlineRuleOf, settingOf } from './values.ts'
