/** Names of the screens, loaded before any screen is. */
export const deskTitles = {
  menu: { 'zh-CN': '会议', en: 'Meetings' },
  list: { 'zh-CN': '会议', en: 'Meetings' },
  followups: { 'zh-CN': '测评后续', en: 'After polls' },
  agreed: { 'zh-CN': '议定事项', en: 'Agreed matters' },
  topics: { 'zh-CN': '议题', en: 'Topics' },
  one: { 'zh-CN': '一次会议', en: 'One meeting' },
  agenda: { 'zh-CN': '议程', en: 'Agenda' },
  papers: { 'zh-CN': '材料', en: 'Papers' },
  roll: { 'zh-CN': '名单与出席', en: 'Roll and attendance' },
  speeches: { 'zh-CN': '发言', en: 'Speeches' },
  minutes: { 'zh-CN': '会议记录', en: 'Minutes' },
} as const
