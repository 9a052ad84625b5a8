/** Words of published handling reports (公开的办理情况报告). */
const zhCN = {
  about: '{day}印发，统计期间{from}至{to}。',
  voided: '这份报告已于{day}作废。',
  appendix: '数字口径和算式',
  figure: '数字',
  value: '数值',
  arithmetic: '算式',
  table: '分类统计',
  period: '统计期间',
  days: '{from}至{to}',
  same: '今天按同一口径、同一期间统计，结果相同。',
  changed: '记录后来有变化：今天按同一口径、同一期间统计为{now}。报告中的数字仍是印发时的。',
  previewTitle: '公开预览：{title}',
  previewIntro: '这是公开以后人人看到的样子。数字在公开以后可以点开。',
  paper: '印发的文书',
  publish: '去公开台',
}

export const handlingMessages: Readonly<Record<'zh-CN' | 'en', typeof zhCN>> = {
  'zh-CN': zhCN,
  en: {
    about: 'Issued on {day}, for the days from {from} to {to}.',
    voided: 'This report was made void on {day}.',
    appendix: 'Definitions and arithmetic of the figures',
    figure: 'Figure',
    value: 'Value',
    arithmetic: 'Arithmetic',
    table: 'Counts by kind',
    period: 'Period',
    days: '{from} to {to}',
    same: 'Counted today, over the same days and by the same definition, it is the same.',
    changed:
      'Records have changed since: counted today over the same days it is {now}. The report keeps the figure it was issued with.',
    previewTitle: 'Preview: {title}',
    previewIntro: 'This is what everybody will read once it is published. Figures open their evidence then.',
    paper: 'The paper as issued',
    publish: 'To the publication desk',
  },
}
