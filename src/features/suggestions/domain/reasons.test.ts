import { expect, test } from 'vitest'
import { reasonsOf } from './reasons.ts'

const towns = ['里山镇', '新登镇', '富春街道']

test('a word that names a place says where, any other says what', () => {
  expect(reasonsOf(['里山镇中学门口', '红绿灯', '新登一带', '城东社区', '金鼎村', '供水管网'], towns)).toEqual({
    places: ['里山镇中学门口', '新登一带', '城东社区', '金鼎村'],
    matters: ['红绿灯', '供水管网'],
  })
})

test('农村, 乡村 and a bare kind of place are matters', () => {
  expect(reasonsOf(['改造农村', '美丽乡村', '小区', '道路'], towns).places).toEqual([])
})
