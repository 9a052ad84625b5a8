import { noticesZhCN } from './notices-zh-CN.ts'
import { refusals } from './refusals.ts'

/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  refusals: refusals['zh-CN'],
  notices: noticesZhCN,
  /** 提醒与升级：提醒谁 */
  rungs: {
    unit: '经办人',
    unit_head: '主要负责人',
    government_office: '区政府办公室',
    chairman: '主任会议成员',
  },
  /** 提醒与升级：哪一步 */
  steps: {
    ahead_days: '到期前 {amount} 天',
    ahead_working_days: '到期前 {amount} 个工作日',
    due: '到期当天',
    overdue: '逾期第 {amount} 个工作日',
  },
}
