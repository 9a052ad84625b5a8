/** What calendars of meetings are called (会议日历名称). */
export const calendarWords = {
  everybody: '人大会议',
  own: '我的会议',
}
