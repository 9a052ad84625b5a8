import { expect, test } from 'vitest'
import { proposedUnit, type DutyLine } from './proposal.ts'

const duties: DutyLine[] = [
  { unitId: 'education', unit: '教育局', number: 1, topic: '中小学与幼儿园布局建设' },
  { unitId: 'education', unit: '教育局', number: 2, topic: '校车和学生接送' },
  { unitId: 'police', unit: '公安分局', number: 1, topic: '道路交通管理与信号灯' },
  { unitId: 'water', unit: '水务局', number: 1, topic: '农村供水与管网' },
  { unitId: 'roads', unit: '交通局', number: 1, topic: '农村公路建设与养护' },
  { unitId: 'lishan', unit: '里山镇', number: 1, topic: '辖区道路、路灯与环境整治' },
  { unitId: 'xindeng', unit: '新登镇', number: 1, topic: '辖区道路、路灯与环境整治' },
]

test.each([
  ['关于加快农村供水管网改造的建议', '十二个村仍用老水管。', 'water', '农村供水与管网'],
  ['关于规范校车管理的建议', '学生接送车辆多，建议统一校车。', 'education', '校车和学生接送'],
  ['关于提升农村公路养护水平的建议', '村道坑洼多。', 'roads', '农村公路建设与养护'],
] as const)('%s: proposed by a line of the list of duties', (title, text, unitId, topic) => {
  expect(proposedUnit({ title, text }, duties)).toMatchObject({ unitId, topic })
})

test('when two units answer for the same, the one the text names is proposed', () => {
  const title = '关于新登镇辖区道路路灯的建议'
  expect(proposedUnit({ title, text: '晚上路很黑。' }, duties)).toMatchObject({ unitId: 'xindeng' })
})

test('when two units answer for the same and none is named, none is proposed', () => {
  expect(proposedUnit({ title: '关于辖区环境整治的建议', text: '' }, duties)).toBeUndefined()
})

test('nothing shared, nothing proposed', () => {
  expect(proposedUnit({ title: '关于设立诗歌节的建议', text: '每年春天举办。' }, duties)).toBeUndefined()
})
