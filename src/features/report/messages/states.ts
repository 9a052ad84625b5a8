/** States and kinds of reports in words (报告的环节、种类). */
const zhCN = {
  states: {
    draft: '起草',
    consulting: '征求意见',
    checked: '已核对',
    discussed: '常委会已讨论',
    signed: '已签发',
    delivered: '已向会议报告',
    revising: '审议修改',
    resolved: '已作决议',
    published: '已公开',
    withdrawn: '已撤下',
  },
  kinds: { work: '常委会工作报告', handling: '建议办理情况报告', other: '其他材料' },
}

const en: typeof zhCN = {
  states: {
    draft: 'draft',
    consulting: 'out for comments',
    checked: 'checked',
    discussed: 'discussed by the committee',
    signed: 'signed',
    delivered: 'given to the meeting',
    revising: 'changed after deliberation',
    resolved: 'resolved on',
    published: 'published',
    withdrawn: 'withdrawn',
  },
  kinds: { work: 'work report', handling: 'report on suggestions', other: 'other' },
}

export const stateMessages = { 'zh-CN': zhCN, en }
