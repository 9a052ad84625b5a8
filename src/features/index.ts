/**
 * Every line of work the product knows, in the order of the menu, the schema, the demo and of permitted imports.
 * This is the one line a new feature adds outside its own folder.
 */
export const features = [
  'directory', // 名册：机构、代表、届次
  'office', // 机关设置：日历、时限、参数
  'accounts', // 账号：登录、会话、岗位
  'notices', // 通知：送达、每日摘要
  'search', // 检索：查找、相似
  'publications', // 公开：登记、审查、撤下
  'cases', // 事项：交办、时限、答复、评价
  'papers', // 文书：编号、成文、登记
  'meetings', // 会议：议程、出席、发言、会议记录
  'voting', // 表决：投票、计票、结果
  'decisions', // 决议决定、代表议案
  'appointments', // 人事任免、宪法宣誓
  'suggestions', // 代表建议
  'report', // 数字与报告
  'imports', // 导入：表格预览、提交、撤销
  'portal', // 门户
] as const
