/** What the settings of cases are called (设置名称), and the reminder ladder in words. */
export const settingWords = {
  reminderLadder: {
    'zh-CN': { name: '提醒与升级阶梯', explanation: '期限前后哪一天提醒谁；依法延期的，从新的期限起算。' },
    en: {
      name: 'Ladder of reminders',
      basis:
        'Set by the product; may be changed: the clerk, the head of the unit, the government office and a member of the chairmen’s meeting, one after the other',
      explanation: 'Who is reminded when; a lawful extension moves the whole ladder.',
    },
  },
}

export const ladderWords = {
  'zh-CN': {
    ahead: '到期前 {amount} {unit}：提醒{to}',
    due: '到期当天：提醒{to}',
    overdue: '逾期第 {time} 次（每 {every} 个工作日一次）：提醒{to}',
    units: { days: '天', working_days: '个工作日' },
    rungs: { unit: '经办人', unit_head: '主要负责人', government_office: '区政府办公室', chairman: '主任会议成员' },
    and: '、',
    parts: {
      ahead: '到期前',
      amount: '提前多少',
      unit: '单位',
      to: '提醒谁',
      overdueEvery: '逾期后每几个工作日提醒一次',
      overdue: '逾期后依次提醒谁（最后一行以后一直用）',
    },
  },
  en: {
    ahead: '{amount} {unit} before it is due: {to}',
    due: 'On the last day: {to}',
    overdue: 'Overdue, time {time} (every {every:working day|working days}): {to}',
    units: { days: 'days', working_days: 'working days' },
    rungs: {
      unit: 'clerk',
      unit_head: 'head of the unit',
      government_office: 'government office',
      chairman: 'chairman',
    },
    and: ', ',
    parts: {
      ahead: 'Before it is due',
      amount: 'How many',
      unit: 'Unit',
      to: 'Who is reminded',
      overdueEvery: 'Working days between reminders when overdue',
      overdue: 'Who is reminded when overdue, time by time (the last line stays)',
    },
  },
}
