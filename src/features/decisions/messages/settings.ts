/** Settings of decisions in words (设置用语). */
export const matterNames = [
  '计划和规划',
  '预算和决算',
  '城乡建设',
  '经济发展',
  '生态环境',
  '教育科技文化',
  '卫生健康和社会保障',
  '民生实事',
  '法治建设',
  '人大工作',
  '其他重大事项',
]

export const settingWords = {
  mattersBasis: '地方组织法（2022）第五十条；具体类别由机关自定',
  reminderBasis: '督促执行惯例',
  matters: {
    'zh-CN': { name: '决议决定事项类别', explanation: '起草决议决定时从中选一类。' },
    en: {
      name: 'Matters of decisions',
      basis:
        'Organic Law of Local People’s Congresses and Local People’s Governments (2022), Article 50; each body decides on its own kinds',
      explanation: 'One of these is chosen when a decision is drafted.',
    },
  },
  reminderDays: {
    'zh-CN': { name: '执行报告提前提醒', explanation: '执行情况报告到期前多少天提醒执行单位。', unit: '天' },
    en: {
      name: 'Reminder of execution reports',
      basis: 'Practice of urging execution',
      explanation: 'How many days before a report is due the executing organ is reminded.',
      unit: 'days',
    },
  },
}
