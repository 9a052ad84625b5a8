import { refusals } from './refusals.ts'

/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  adoptionNote: '（{day}{meeting}通过）',
  motionName: '第{number}号议案',
  motionText: '{grounds}\n\n{proposal}',
  notices: {
    'decisions.report_asked': '请报告“{title}”的执行情况（{subject}），{due} 前',
    'decisions.report_due': '“{title}”的执行情况报告（{subject}）{due} 到期',
    'decisions.adopted': '“{title}”已通过',
    'decisions.rejected': '“{title}”未通过',
    'decisions.sign_motion': '{lead}代表请您联名提出议案“{title}”',
    'decisions.motion_routed': '您领衔的议案“{title}”：{route}',
    'decisions.motion_decided': '您领衔的议案“{title}”表决结果：{result}',
  },
  routes: {
    agenda: '列入会议议程',
    committee: '交{committee}审议',
    suggestion: '转为代表建议办理',
    declined: '不列入议程',
  },
  results: { adopted: '通过', rejected: '未通过' },
  waiting: {
    verbs: {
      sign_motion: '确认联名议案',
      submit_motion: '提出议案',
      review_motion: '审查议案',
      route_motion: '提请决定议案的处理',
      withdrawal: '办理撤回',
      agree: '提请主任会议决定',
      place: '列入议程',
      report: '报告执行情况',
    },
    why: {
      sign_motion: '{name}领衔，请您读过后本人确认',
      submit_motion: '联名已够 {count} 人',
      review_motion: '{name}领衔提出',
      route_motion: '符合议案要求',
      withdrawal: '领衔代表要求撤回',
      agree: '{name}提出',
      place: '主任会议已经同意',
      report: '{subject}',
    },
  },
  refusals: refusals['zh-CN'],
}
