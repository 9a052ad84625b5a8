import { describe, expect, test } from 'vitest'
import { readDate } from './written-date.ts'

describe('a written date', () => {
  test.each([
    '2022-01-10',
    '2022/1/10',
    '2022.1.10',
    '2022.01.10',
    '2022年1月10日',
    '2022年01月10号',
    '2022 年 1 月 10 日',
    '２０２２．１．１０',
    '20220110',
    '二〇二二年一月十日',
    '二零二二年一月十日',
    '二○二二年一月十号',
  ])('%s is the tenth of January', (written) => {
    expect(readDate(written)).toEqual({ date: '2022-01-10', hasDay: true })
  })

  test.each([
    ['二〇二五年十二月三十一日', '2025-12-31'],
    ['二〇二五年十一月二十一日', '2025-11-21'],
    ['2024-2-29', '2024-02-29'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written)).toEqual({ date, hasDay: true })
  })

  test.each(['2022年1月', '2022.01', '2022-1', '二〇二二年一月'])('%s names no day', (written) => {
    expect(readDate(written)).toEqual({ date: '2022-01-01', hasDay: false })
  })

  test.each([
    '',
    '2022',
    '1月10日',
    '2022-13-01',
    '2022-02-30',
    '20221301',
    '10/1/2022',
    '二〇二二年十三月一日',
    '二〇二二年一月三十二日',
    '去年一月',
    '2022年1月10日补选',
  ])('“%s” is none', (written) => {
    expect(readDate(written)).toBeUndefined()
  })
})
