import { expect, test } from 'vitest'
import { slots } from '#testing/database'
import { zhCN } from '../messages/zh-CN.ts'

test('a figure has the measure word a report says it with: 9次 of meetings, 58条 of opinions, never 件 of people', () => {
  const words = Object.fromEntries(slots.figures.map(({ id, unit }) => [id, zhCN.units[unit]]))
  expect(words).toMatchObject({
    F005: '次',
    F006: '次',
    F007: '个',
    F009: '项',
    F010: '人次',
    F015: '名',
    F016: '名',
    F017: '名',
    F018: '名',
    F019: '次',
    F021: '项',
    F088: '件',
    F091: '%',
    F099: '位',
    F100: '个',
    F101: '条',
    F142: '名',
    F143: '人次',
    F159: '是否',
  })
})
