/** Refusals and facts of the hall (会场). */
export const hallRefusals = {
  'zh-CN': {
    'hall.which_poll': '请先选定要上屏的是哪一次表决的结果',
    'hall.not_counted': '这次表决还没有截止、计票，结果不能上屏',
    'hall.nothing_waits': '没有待上屏的内容，请先选定预览',
    'hall.no_rehearsal': '现在没有彩排，请先从工作台开始彩排',
    'hall.rehearsal_too_late': '会议已经开始，不再彩排',
    'hall.rehearsal_over': '彩排已经结束，座位已经清空',
    'hall.rehearsal_code': '彩排码不对，请看工作台上正在用的彩排码',
    'hall.rehearsal_full': '彩排的座位都坐满了',
    'hall.rehearsal_not_voting': '彩排现在没有表决',
    'hall.kiosk_missing': '请输入座位码、座位号或者姓名',
    'hall.kiosk_same': '有 {count} 位“{name}”，请按座位号签到',
    'hall.count_number': '请填写数字，没有的填 0',
    'hall.count_line': '“{line}”看不出姓名和票数，请写成“张三 2”',
    'hall.needs_script': '电子无记名表决要在手机上生成表决票，这台设备没有启用脚本。请告诉会务人员，改用纸票',
  },
  en: {
    'hall.which_poll': 'Choose first which result is to go up',
    'hall.not_counted': 'This vote is not closed and counted; its result cannot go up',
    'hall.nothing_waits': 'Nothing waits to go up; choose a preview first',
    'hall.no_rehearsal': 'No rehearsal runs; begin one at the workbench',
    'hall.rehearsal_too_late': 'The meeting has begun; it is not rehearsed any more',
    'hall.rehearsal_over': 'The rehearsal is over and its seats are empty',
    'hall.rehearsal_code': 'This is not the code of the rehearsal that runs; read it off the workbench',
    'hall.rehearsal_full': 'All seats of the rehearsal are taken',
    'hall.rehearsal_not_voting': 'No vote is open in the rehearsal now',
    'hall.kiosk_missing': 'Type a seat code, a seat or a name',
    'hall.kiosk_same': 'There are {count} called “{name}”; check in by seat',
    'hall.count_number': 'Fill in a number, 0 when there is none',
    'hall.count_line': '“{line}” is no name with votes; write “Name 2”',
    'hall.needs_script':
      'A secret electronic vote makes its paper on your phone, and this device runs no scripts. Tell the office; you get a paper ballot',
  },
}

export const hallFacts = {
  'zh-CN': { 'hall.shown': '大屏换了画面', 'hall.rehearsed': '开始会议彩排' },
  en: { 'hall.shown': 'A screen of the hall was changed', 'hall.rehearsed': 'Rehearsal of a meeting begun' },
}
