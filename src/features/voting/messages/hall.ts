/** Refusals and facts of the hall (会场). */
export const hallRefusals = {
  'zh-CN': {
    'hall.which_poll': '请先选定要上屏的是哪一次表决的结果',
    'hall.not_counted': '这次表决还没有截止、计票，结果不能上屏',
    'hall.nothing_waits': '没有待上屏的内容，请先选定预览',
  },
  en: {
    'hall.which_poll': 'Choose first which result is to go up',
    'hall.not_counted': 'This vote is not closed and counted; its result cannot go up',
    'hall.nothing_waits': 'Nothing waits to go up; choose a preview first',
  },
}

export const hallFacts = {
  'zh-CN': { 'hall.shown': '大屏换了画面' },
  en: { 'hall.shown': 'A screen of the hall was changed' },
}
