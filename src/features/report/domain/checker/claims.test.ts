/** Which numbers of a report are quantities (数字表述), on invented sentences. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumbers } from './claims.ts'

const quantities = (text: string) =>
  readNumbers(text).claims.map(({ start, tail, text: number }) => [number, text.slice(start, tail)])
const valuesOf = (text: string) => readNumbers(text).claims.map(({ value, unit }) => [value, unit])
const kindsOf = (text: string) => readNumbers(text).others.map(({ text: number, kind }) => [number, kind])

describe('quantities', () => {
  test.each([
    ['召开座谈会12次，', [['12', '12次']]],
    ['接待选民１，２０６人次', [['１，２０６', '１，２０６人次']]],
    ['约见38次(项)', [['38', '38次(项)']]],
    ['满意率为 97.5 ％。', [['97.5 ％', '97.5 ％']]],
    ['收到建议两件', [['两', '两件']]],
    ['先后三次视察水库', [['三', '三次']]],
    [
      '形成一个总报告和7个分报告',
      [
        ['一', '一个'],
        ['7', '7个'],
      ],
    ],
    ['滿意率百分之九十八點五', [['百分之九十八點五', '百分之九十八點五']]],
    ['群众工作走访3至5户', [['3至5', '3至5户']]],
    ['参与率80%～90%', [['80%～90%', '80%～90%']]],
    ['赞成28票', [['28', '28票']]],
    ['接待群众一百二十余人次', [['一百二十', '一百二十余人次']]],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })

  test('a magnitude belongs to a count, and stays with the unit of money', () => {
    expect(valuesOf('参加1.2万人次，投入803.49亿元，面积20万平方米')).toEqual([
      [12_000, '人次'],
      [803.49, '亿元'],
      [200_000, '平方米'],
    ])
    expect(valuesOf('满意率百分之九十八点五')).toEqual([[98.5, '%']])
  })

  test.each([
    ['走访企业40余家', ['over'], true],
    ['走访企业40多家', ['over'], true],
    ['近3000名代表', ['nearly'], true],
    ['约120件', ['about'], true],
    ['100人左右', ['about'], true],
    ['20人以上', ['atLeast'], true],
    ['超过60件', ['above'], true],
    ['完成率达98%', ['reached'], false],
    ['走访企业40家', [], false],
  ])('%s is approximate as its words say', (text, qualifiers, approx) => {
    expect(readNumbers(text).claims.map((claim) => [claim.qualifiers, claim.approx])).toEqual([[qualifiers, approx]])
  })
})

describe('portions and doublings in words', () => {
  test.each([
    ['满意率达九成', [['九成', 90, '%', ['reached']]]],
    ['超过七成的代表', [['七成', 70, '%', ['above']]]],
    ['六成五以上的代表', [['六成五', 65, '%', ['atLeast']]]],
    ['占八成半左右', [['八成半', 85, '%', ['about']]]],
    ['三分之二以上的代表', [['三分之二', 66.6666, '%', ['atLeast']]]],
    ['约占三分之一', [['三分之一', 33.3333, '%', ['about']]]],
    [
      '1/3的代表、３／４以上的建议',
      [
        ['1/3', 33.3333, '%', []],
        ['３／４', 75, '%', ['atLeast']],
      ],
    ],
    ['过半由政府部门办理', [['过半', 50, '%', ['above']]]],
    ['占年度计划的六成', [['六成', 60, '%', []]]],
    ['占一半以上', [['一半', 50, '%', ['atLeast']]]],
    [
      '比上年翻一番，比前年翻了两番',
      [
        ['一', 1, '番', []],
        ['两', 2, '番', []],
      ],
    ],
  ] as const)('%s', (text, expected) => {
    expect(readNumbers(text).claims.map((one) => [one.text, one.value, one.unit, one.qualifiers])).toEqual(expected)
  })

  test.each(['政策一成不变', '时间过半、任务过半', '全体组成人员过半数通过', '“七成多”工作法', '另一半的项目正在推进'])(
    'words of other meaning are no portions: %s',
    (text) => {
      expect(quantities(text)).toEqual([])
    },
  )
})

describe('numbers that state no quantity have a kind', () => {
  test.each([
    [
      '2024年3月5日上午9:30',
      [
        ['2024年3月5日', 'date'],
        ['9:30', 'date'],
      ],
    ],
    ['2021-2025年规划', [['2021-2025年', 'date']]],
    ['20××年决算', [['20××年', 'date']]],
    [
      '成立70周年，70年来',
      [
        ['70周年', 'duration'],
        ['70年', 'duration'],
      ],
    ],
    ['3个月内答复', [['3个月', 'duration']]],
    ['东人大〔2025〕8号', [['〔2025〕8号', 'document_number']]],
    [
      '第28次会议、第214号建议',
      [
        ['第28', 'ordinal'],
        ['第214', 'ordinal'],
      ],
    ],
    [
      '“1+8+X”体系和“4个+”机制',
      [
        ['“1+8+X”', 'name'],
        ['“4个+”', 'name'],
      ],
    ],
    [
      '12345热线、5G基站、PM2.5',
      [
        ['12345', 'name'],
        ['5', 'name'],
        ['PM2.5', 'name'],
      ],
    ],
    ['1、督办议案', [['1、', 'list_number']]],
    ['代表10人以上联名', [['10人以上', 'condition']]],
    ['《2024年报告》', [['《2024年报告》', 'title']]],
    ['电话0571-63331234', [['0571-63331234', 'address']]],
    ['三分之二即2/3', [['2/3', 'fraction']]],
    ['指标7', [['7', 'bare']]],
  ])('%s', (text, expected) => {
    expect(kindsOf(text)).toEqual(expected)
    expect(quantities(text)).toEqual([])
  })

  test.each([
    '聚焦三大主题、六方面工作',
    '区十七届人大三次会议以来',
    '确保每人每年不少于一次',
    '建立“一季度一会商”机制',
    '落实三年行动计划，一系列举措，统一部署',
    '普遍关注的一个重大问题',
  ])('Chinese numerals that name or require are no quantities: %s', (text) => {
    expect(quantities(text)).toEqual([])
  })
})

/** Words, numbers and signs of reports in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '召开',
        '会议',
        '建议',
        '件',
        '次',
        '%',
        '万',
        '亿元',
        '余',
        '，',
        '。',
        '、',
        '（',
        '）',
        '“',
        '”',
        '年',
        '月',
        '日',
        '第',
        '号',
        '两',
        '十',
        '𠮷',
        '\n',
        ' ',
        '占',
        '其中',
        '九成',
        '1/3',
        '过半',
        '以上',
      ),
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.double({ min: 0, max: 999, noNaN: true }).map((value) => value.toFixed(2)),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

test('whatever the text, each number is in one place: a quantity or another number, and offsets slice back to it', () => {
  fc.assert(
    fc.property(scraps, (text) => {
      const { claims, others, folded } = readNumbers(text)
      expect(folded).toHaveLength(text.length)
      const found = [...claims, ...others].toSorted((a, b) => a.start - b.start)
      for (const [place, { start, end, text: number }] of found.entries()) {
        expect(text.slice(start, end)).toBe(number)
        expect(start).toBeGreaterThanOrEqual(found[place - 1]?.end ?? 0)
      }
      for (const { 0: digits, index } of text.matchAll(/\d+/gu))
        expect(found.filter(({ start, end }) => start <= index && index + digits.length <= end)).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
})
