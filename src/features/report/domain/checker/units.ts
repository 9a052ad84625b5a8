/** Measure words and units of reports (量词和单位), and what they are worth when amounts are added. */

const measures = [
  '个百分点 个方面 个批次 个位次 人次 件次 场次 户次 车次 班次 台次 批次 项次 家次 轮次 例次 点次 站次 篇次',
  '学时 课时 人份 件套 平方公里 平方千米 平方米 立方米 公里 千米 公顷 千瓦时 千瓦 兆瓦 公斤 千克 毫米 厘米 海里',
  '票 次 件 项 个 名 位 人 家 条 场 期 篇 份 部 户 组 支 批 所 座 处 间 套 台 辆 艘 架 幅 块 片 棵 株 宗 起 例 册 种 门 堂',
  '课 站 款 张 枚 面 口 头 只 匹 双 把 根 段 栋 幢 类 轮 对 集 首 封 则 吨 亩 米 升 分 笔',
].flatMap((line) => line.split(' '))

const currencies = ['元', '美元', '港元', '新台币']

/** Longer ones first: 人次 is not 人, 件次 is not 件. */
const alternatives = [...measures, ...currencies].toSorted((a, b) => b.length - a.length).join('|')

/** A measure word, with a second one in brackets where a report counts both: 次(项). */
export const unitPattern = `(?:${alternatives}|kWh|kW|MW|km|kg|GB)(?:\\([次件项个名位人家条场批]\\)|/[次件项人])?`

export const isMoney = (unit: string): boolean => currencies.some((currency) => unit.endsWith(currency))

/** What one of the unit is worth in plain ones: 亿元 1e8, 万元 1e4, 件 1. */
export function worth(unit: string): number {
  if (unit.startsWith('万亿')) return 1e12
  if (unit.startsWith('亿')) return 1e8
  if (unit.startsWith('万')) return 1e4
  return 1
}

/** The unit without its magnitude: 亿元 and 万元 are both 元, and so can be added. */
export const plainUnit = (unit: string): string => unit.replace(/^(?:万亿|亿|万|千万|百万|千|百)(?=.)/u, '')
