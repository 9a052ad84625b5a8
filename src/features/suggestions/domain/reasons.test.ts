/** 相似理由: names of places and whole words, never a piece of a sentence. */
import { expect, test } from 'vitest'
import { customsOf } from './likeness.ts'
import { placeNames } from './phrases.ts'
import { reasonsOf } from './reasons.ts'

const names = placeNames(['里山镇', '新登镇', '富春街道'])
const { weight } = customsOf([])
const of = (own: string, title: string, text = '') =>
  reasonsOf({ title: '', text: own }, { title, text }, names, weight)

test('a place is a town by whatever name it is written, or a whole name that ends like a place', () => {
  expect(of('里山一带缺少公交，城东社区也是', '关于增开里山镇公交的建议', '城东社区没有公交。').places).toEqual([
    '里山镇',
    '城东社区',
  ])
  expect(of('里山镇中学门口车多', '关于里山镇中学门口增设红绿灯的建议').places).toEqual(['里山镇中学'])
  expect(of('金鼎村的路坏了，新桥头村也是', '关于改造金鼎村道路的建议', '新桥头村道路很窄。').places).toEqual([
    '金鼎村',
    '新桥头村',
  ])
})

test('部分村, 老旧小区, 农村小学, 美丽乡村, 山区片集镇 and a bare kind of place name none', () => {
  const said =
    '部分村仍用老水管，老旧小区停车难，农村小学没有操场，建设美丽乡村，小区、学校和村都要，山区片集镇没有站点'
  expect(of(said, said).places).toEqual([])
})

test('a matter is whole words both have, in a row and not cut inside, with neither numbers nor empty words at its ends', () => {
  const { matters } = of(
    '部分村仍用二十多年前的老水管，夏天常停水。近两年群众在联络站反映较多。',
    '关于加快农村供水管网改造的建议',
    '街道北片部分村仍用二十多年前的老水管，夏天常停水。近两年群众在联络站反映较多。',
  )
  expect(matters.toSorted()).toEqual(['停水', '夏天', '老水管'])
  expect(of('农村供水管网该改造了', '关于加快农村供水管网改造的建议').matters).toEqual(['农村供水管网', '改造'])
  expect(of('红绿灯坏了', '关于修红灯的建议').matters).toEqual([])
})

test('what many suggestions of the district say is no reason', () => {
  const texts = Array.from({ length: 40 }, (_, at) => `第${at}件事。资金安排落到实处，扎实做好保障。`)
  const customs = customsOf([...texts, '供水管网老化'])
  const both = '供水管网老化。资金安排落到实处，扎实做好保障。'
  const found = reasonsOf({ title: '', text: both }, { title: '', text: both }, names, customs.weight)
  expect(found.matters).toEqual(['供水管网老化'])
})
