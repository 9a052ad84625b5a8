/** Titles of the screens of voting at the workbench (工作台标题). */
export const hallDeskTitles = {
  control: { 'zh-CN': '会议控制台', en: 'Console' },
  rehearsal: { 'zh-CN': '会议彩排', en: 'Rehearsal' },
}
