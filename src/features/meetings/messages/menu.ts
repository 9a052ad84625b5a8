/** The word of the navigation for meetings (导航用语). */
export const menu = { 'zh-CN': '会议', en: 'Meetings' } as const
