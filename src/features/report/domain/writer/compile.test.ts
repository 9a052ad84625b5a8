import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import type { Block, Inline } from './content.ts'
import { printed, type StatedFigure } from './stated.ts'

const all: StatedFigure = {
  id: 'F088',
  name: '代表建议总数',
  definition: '',
  scope: '',
  rounding: '',
  owner: '',
  version: 1,
  revision: 0,
  unit: '件',
  kind: 'count',
  decimals: 0,
  value: 265,
  exact: { numerator: 265, denominator: 1 },
  rows: 265,
  arithmetic: '265',
  digest: '',
  statements: [],
}
const rate: StatedFigure = {
  ...all,
  id: 'F091',
  unit: '%',
  kind: 'percent',
  value: 86,
  exact: { numerator: 22_700, denominator: 265 },
}
const every: StatedFigure = { ...all, id: 'F160', kind: 'all', unit: '是否', value: 1 }
const first: StatedFigure = { ...every, id: 'F162', kind: 'first' }
const any: StatedFigure = { ...every, id: 'F159', kind: 'any' }
const figures = new Map([all, rate, every].map((figure) => [figure.id, figure]))

const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const words = (text: string): Inline => ({ text })
const bound = (figure: string, as: 'defined' | 'exact' | 'over' | 'reached' | 'nearly' = 'defined'): Inline => ({
  figure,
  as,
})
const hand = { id: crypto.randomUUID(), reason: '据区政府办统计', by: null, on: null }

const compiled = (...content: Inline[]) => compile([paragraph(...content)], (id) => figures.get(id))
const textOf = (...content: Inline[]) =>
  compiled(...content)
    .blocks[0]?.pieces.map(({ text }) => text)
    .join('')
const issuesOf = (...content: Inline[]) =>
  compiled(...content).issues.map(({ kind, text, start }) => [kind, text, start])

describe('a bound figure is printed', () => {
  test.each([
    [all, 'defined', '265件'],
    [all, 'over', '260余件'],
    [all, 'nearly', undefined],
    [rate, 'defined', '86%'],
    [rate, 'exact', '85.66%'],
    [rate, 'reached', '达85%'],
    [rate, 'over', undefined],
    [every, 'defined', '均'],
    [{ ...every, value: 0 }, 'defined', '未全部'],
    [every, 'exact', undefined],
    [first, 'defined', '首次'],
    [{ ...first, value: 0 }, 'defined', '不是首次'],
    [first, 'over', undefined],
    [any, 'defined', '已'],
    [{ ...any, value: 0 }, 'defined', '未'],
  ] as const)('%o as %s: %s', (figure, as, text) => {
    expect(printed(figure, as)).toBe(text)
  })

  test('within its sentence', () => {
    expect(textOf(bound('F088'), words('代表建议'), bound('F160'), words('已答复，解决率为'), bound('F091'))).toBe(
      '265件代表建议均已答复，解决率为86%',
    )
  })
})

test('a number that is neither bound nor vouched for is named with its place', () => {
  expect(issuesOf(bound('F088'), words('代表建议，其中闭会期间2件'))).toEqual([['unexplained', '2', 12]])
})

test('full-width digits and percentages are numbers too', () => {
  expect(issuesOf(words('解决２２７件，占86.5%'))).toEqual([
    ['unexplained', '２２７', 2],
    ['unexplained', '86.5%', 8],
  ])
})

test('dates, ordinals and numbers of papers need no source', () => {
  expect(issuesOf(words('2024年3月8日，第17届，富人大常〔2025〕8号，5月底'))).toEqual([])
})

test.each([
  ['已解决的近七成', '七成'],
  ['八成五以上的代表', '八成五'],
  ['三分之二的建议', '三分之二'],
  ['三十件建议已经解决', '三十'],
  ['两百余件建议', '两百余'],
  ['千余名代表', '千余'],
  ['投入四百三十二万元', '四百三十二万'],
  ['其中三件已解决', '三'],
  ['一半的建议', '一半'],
  ['比上年翻了一番', '翻了一番'],
])('%s: a number in words is a number too', (text, number) => {
  expect(issuesOf(words(text))).toEqual([['unexplained', number, text.indexOf(number)]])
})

test.each([
  '区十七届人大三次会议第二十次主任会议',
  '每季度会商一次，每年不少于两次',
  '围绕五个方面完成任务，二次交办',
  '“八八战略”、《二十条措施》，成立七十周年',
  '五部门联合行动，万人助企，千家万户，两位数增长，事半功倍',
])('%s: a name, a phrase or a rule needs no source', (text) => {
  expect(issuesOf(words(text))).toEqual([])
})

test('a number somebody vouches for is explained', () => {
  expect(issuesOf(words('组织视察'), { text: '12次', hand })).toEqual([])
})

test('digits typed against a bound figure do not become part of it', () => {
  expect(issuesOf(bound('F088'), words('3'))).toEqual([['unexplained', '3', 1]])
  expect(issuesOf(words('1'), bound('F088'))).toEqual([['unexplained', '1', 0]])
})

test.each([
  ['近', ''],
  ['约', ''],
  ['超过', ''],
  ['解决率达', ''],
  ['', '以上'],
])('a word of approximation typed beside a figure is refused: %s□%s', (before, behind) => {
  const around = [before, behind].map((text) => (text === '' ? [] : [words(text)]))
  expect(issuesOf(...(around[0] ?? []), bound('F088'), ...(around[1] ?? []))).toMatchObject([
    ['beside', expect.any(String), expect.any(Number)],
  ])
})

test.each(['节约', '最近', '到达'])('%s is no word of approximation', (text) => {
  expect(issuesOf(words(text), bound('F088'))).toEqual([])
})

test('a word of approximation that does not hold of the value any more is named', () => {
  expect(issuesOf(bound('F088', 'nearly'))).toEqual([['untrue_word', 'F088', 0]])
})

test('a figure the catalogue does not have is named', () => {
  expect(issuesOf(bound('F999'))).toEqual([['unknown_figure', 'F999', 0]])
})
