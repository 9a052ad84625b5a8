/** What the meetings of these weeks deal with (近期会议的议程), invented. */
export const lastItems = [
  { kind: 'report', title: '听取和审议关于防汛防台工作情况的报告', organ: '应急局' },
  { kind: 'resolution', title: '关于调整本级财政预算的决议', organ: '财政局' },
] as const

export const liveItems = [
  { kind: 'study', title: '会前学习：监督法修改要点', organ: '司法局' },
  { kind: 'report', title: '听取和审议关于乡村医疗卫生服务情况的报告', organ: '卫健局' },
  { kind: 'resolution', title: '关于加强河道管护的决定', organ: '水务局' },
  { kind: 'appointment', title: '人事任免事项', organ: '政府办' },
] as const

export const nextItems = [{ kind: 'report', title: '听取和审议关于停车设施建设情况的报告', organ: '住建局' }] as const

export const place = '常委会会议厅'
export const chairmenPlace = '常委会第二会议室'
export const chairmenItems = ['研究常委会会议议程草案', '听取代表联络站建设情况汇报']
export const guests = '列席代表'
export const urgent = '防汛工作需要，临时召集'
export const summary = '肯定了这项工作，建议把抢险物资储备到村。'
export const opinions = ['抢险物资储备到村', '山塘水库汛前逐个检查']
export const correction = { passage: '抢险物资储备到村', correction: '抢险物资储备到重点村' }
export const topic = '关于加快农村公路管护的议题'
export const said = '近期会议：上月一次已公开，一次将要召开，一次在筹备；今天有主任会议，可以试签到。'

export const jointItem = '研究年度监督议题和民生实事推进'
export const agreedMatters = [
  {
    title: '年内完成六个农贸市场改造',
    text: '由商务部门牵头改造六个农贸市场，完成一个验收一个。',
    lead: '商务局',
    helper: '市场监管局',
    days: null,
  },
  {
    title: '建立民生实事每月通报制度',
    text: '民生实事项目每月通报进度，抄送区人大常委会。',
    lead: '发改局',
    helper: '政府办',
    days: 130,
  },
] as const
export const agreedDone = '六个农贸市场已全部改造并通过验收。'
export const agreedProgress = '已印发通报办法，并通报两次。'
