/** Settings as other features read and change them. */
export { changeSetting } from './commands.ts'
export { calendarOf, deadlineRuleOf, settingOf } from './values.ts'
