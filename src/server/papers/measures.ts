/**
 * Measures of an official paper (公文尺寸), GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters.
 * Lengths are twentieths of a point (twips), sizes of type half points, as a word file has them.
 */

export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)

/** 天头 37 · 订口 28 · 切口 26 · 地脚 35 mm */
export const margins = {
  top: millimetres(37),
  left: millimetres(28),
  right: millimetres(26),
  bottom: millimetres(35),
} as const

export const pages = {
  portrait: { width: millimetres(210), height: millimetres(297) },
  landscape_a3: { width: millimetres(420), height: millimetres(297) },
} as const

/** 版心宽 156 mm; on A3 across what the same margins leave. */
export const widths = {
  portrait: pages.portrait.width - margins.left - margins.right,
  landscape_a3: pages.landscape_a3.width - margins.left - margins.right,
} as const

/** 28.9 pt: one twip more than a 22nd of 225 mm makes word processors set 21 lines. */
export const lineHeight = 578

/** 28 characters on 156 mm: 3号 (16 pt) set a quarter of a point closer. */
export const tracking = -5
export const character = 315

export const sizes = { body: 32, title: 44, imprint: 28, cell: 28, list: 21 } as const

/** 仿宋、小标宋、黑体、楷体、宋体 are named, not embedded: the machines of offices have them. */
export const red = 'E60012'

/** 发文机关标志: as large as one line of the type area allows, at most 1号加 (31 pt). */
export const organSize = (organ: string): number =>
  Math.min(62, Math.floor((widths.portrait / 10 / Math.max(1, organ.length)) * 0.98))

/** Characters of a title on a line: 2号 on 156 mm. */
export const titleLine = 20

/** Characters a text is wide: letters and digits take half of one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((width, sign) => width + (/[\u0020-\u00ff]/.test(sign) ? 0.5 : 1), 0)

/**
 * 落款 under a seal: the date ends four characters from the right edge, the organ stands centred above it.
 * Answers the distance of the organ from the right edge, in characters.
 */
export const organIndent = (organ: string, day: string): number => Math.max(0, 4 + (widthOf(day) - widthOf(organ)) / 2)
