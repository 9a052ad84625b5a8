// Invented texts for measuring the search: a place, a thing, what is wrong with it and what is asked, from seeds.
import { seeded } from '../../dist/server/seeded.js'

const villages = '东西南北上下前后新旧大小金银青白石沙竹松梅桂云龙凤泉溪塘桥岭坞湾洲坪堰'
const ends = ['村', '社区', '路', '桥头', '小区', '中学', '小学', '市场', '公园', '车站', '卫生院', '工业园']
const things =
  '路灯 红绿灯 公交站 停车位 垃圾桶 自来水管 污水管网 河道护栏 健身器材 养老服务站 村卫生室 校门口通道 老旧电梯 充电桩 通信基站 排水沟 文化礼堂 图书阅览室 幼儿园学位 农贸摊位 消防栓 灌溉水渠 机耕路 茶园 竹林便道 危旧房屋 临街店铺 施工围挡 快递柜 人行天桥'.split(
    ' ',
  )
const faults =
  '年久失修 数量太少 经常停用 布局不合理 晚上看不清 雨天积水严重 没有人管理 被占用 噪声扰民 气味难闻 存在安全隐患 排队时间太长 收费不透明 老人用不了 孩子过不去 高峰拥堵 接不通 漏水 断电 破损'.split(
    ' ',
  )
const asks =
  '尽快修复 增加数量 重新规划 安排专人管理 加装照明 改善排水 公开收费标准 延长开放时间 设置警示标志 列入明年计划 开展专项整治 明确责任单位 听取居民意见 定期检查 补足经费 扩大覆盖范围 引入社会力量 建立长效机制 做好解释工作 分步实施'.split(
    ' ',
  )
const voices =
  '群众多次反映 走访时了解到 代表小组调研发现 接待选民时有人提出 人大代表联络站收到意见 居民议事会上大家谈到 近三年一直没有解决 与周边地区相比差距明显 涉及几百户居民 外来务工人员也受影响 去年曾经答复过 春节前后尤其突出'.split(
    ' ',
  )

/** The same text for the same number, always. */
export function textAt(n) {
  const random = seeded(n + 1)
  const of = (list) => list[Math.floor(random() * list.length)]
  const place = `${of(villages)}${of(villages)}${of(ends)}`
  const [thing, other] = [of(things), of(things)]
  const [fault, ask] = [of(faults), of(asks)]
  return {
    title: `关于解决${place}${thing}${fault}问题的建议`,
    text: `${of(voices)}，${place}的${thing}${fault}，${of(villages)}${of(villages)}${of(ends)}的${other}也${of(faults)}。${of(voices)}，影响出行和生活。建议${ask}，并对${other}${of(asks)}。第${Math.floor(random() * 900) + 100}号门牌一带最为明显，${of(voices)}。`,
    on: `20${String(20 + Math.floor(random() * 6))}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
  }
}
