import { expect, test } from 'vitest'
import { slots } from '#testing/database'
import { zhCN } from '../messages/zh-CN.ts'
import { wordsOfCode } from './wordings.ts'

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

test('首次 and 开展过 are rounded and worked out in their own words, never as 均 of pieces', () => {
  const chinese = { language: 'zh-CN' } as const
  const rounding = Object.fromEntries(slots.figures.map((figure) => [figure.id, wordsOfCode(chinese, figure).rounding]))
  expect(rounding).toMatchObject({
    F157: '是或否，每一件都符合才是',
    F158: '是或否，统计期内有、此前没有才是',
    F159: '是或否，统计期内有过就是',
    F160: '是或否，每一件都符合才是',
    F162: '是或否，统计期内有、此前没有才是',
  })
})
