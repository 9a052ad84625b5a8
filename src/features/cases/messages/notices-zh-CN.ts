import { wordsZhCN } from './words-zh-CN.ts'

/** 通知：每类一句话。 */
export const noticesZhCN = {
  'cases.ahead': '“{matter}”：{act}，{dueOn} 到期，还剩 {days} 个工作日',
  'cases.due': '“{matter}”：{act}，今天到期',
  'cases.overdue': '“{matter}”：{act}，{dueOn} 到期，已逾期 {days} 个工作日',
  'cases.escalated': '请督促{unit}。“{matter}”：{act}，{dueOn} 到期，已逾期 {days} 个工作日',
  'cases.several_ahead': '{count} 件事项：{act}，{dueOn} 到期，还剩 {days} 个工作日',
  'cases.several_due': '{count} 件事项：{act}，今天到期',
  'cases.several_overdue': '{count} 件事项：{act}，{dueOn} 到期，已逾期 {days} 个工作日',
  'cases.received_by_default': '“{matter}”：期限内没有提出退办，视为已签收，请开始办理',
  'cases.promise_ahead': '“{matter}”的承诺“{content}”，{dueOn} 到期，请准备第二次答复',
  'cases.promise_due': '“{matter}”的承诺“{content}”，今天到期，请答复代表',
  'cases.promise_overdue': '“{matter}”的承诺“{content}”，{dueOn} 到期，还没有兑现',
  'cases.promise_kept': '{unit}答复：“{matter}”的承诺“{content}”已经兑现',
  'cases.promise_given_up': '{unit}答复：“{matter}”的承诺“{content}”未能兑现，请看原因',
  ...actsOf(wordsZhCN.clocks),
}

/** 时限所要求的事，在句子里用文字说出。 */
function actsOf(clocks: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(clocks).map(([code, act]) => [`clock.${code}`, act]))
}
