import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, parseDelimited, parseTsv, plainCell, printCsv, printTsv, safeCell } from './delimited.ts'

describe('text that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://example.org","看")',
    "=cmd|' /C calc'!A0",
    '+8613800000000',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\0=1+1',
    '\t普通',
    '  =1+1',
    '\u3000=1+1',
    '\u200B=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    ' ＝1',
    '﹦1',
  ])('%j gets an apostrophe and is itself again afterwards', (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
    expect(plainCell(safeCell(text))).toBe(text)
  })

  test.each(['关于增设公共充电桩的建议', '2025-03-01', '3=3', '甲-乙', '', "'引号'", '一、', '138-0000', '（+）'])(
    '%j stays as it is',
    (text) => {
      expect(safeCell(text)).toBe(text)
      expect(plainCell(text)).toBe(text)
    },
  )

  test('any text is itself again after safeCell and plainCell, apostrophes included', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', ' ', '\t', '＝', '-', '甲', '1') })
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'grapheme' })), (text) => plainCell(safeCell(text)) === text),
    )
  })
})

test('a cell reads as people see it in a spreadsheet', () => {
  expect([null, ' 甲 ', 376952.35160000005, 0.1 + 0.2, -0.5, true].map(cellText)).toEqual([
    '',
    '甲',
    '376952.3516',
    '0.3',
    '-0.5',
    'TRUE',
  ])
})

describe('clipboard', () => {
  test('a cell with line ends, tabs and quotes is one cell', () => {
    const rows = [
      ['姓名', '内容'],
      ['王芳', '第一行\n第二行\t"引"'],
      [null, '末'],
    ]
    expect(printTsv(rows)).toBe('姓名\t内容\r\n王芳\t"第一行\n第二行\t""引"""\r\n\t末\r\n')
    expect(parseTsv(printTsv(rows))).toEqual(rows)
  })

  test('rows copied without a line end at the end, with LF or CR only', () => {
    expect(parseTsv('甲\t乙\n丙\t丁')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(parseTsv('甲\t\r丙\t丁\r')).toEqual([
      ['甲', null],
      ['丙', '丁'],
    ])
    expect(parseTsv('')).toEqual([])
  })

  test('a number is not sent as a formula, a text that looks like one is', () => {
    expect(printTsv([[-5, '-5', '=A1']])).toBe("-5\t'-5\t'=A1\r\n")
  })
})

describe('CSV', () => {
  test('begins with a byte order mark and quotes only what needs it', () => {
    expect(
      printCsv([
        ['建议', '金额'],
        ['路灯,树木', 12.5],
        ['"惠民"', null],
      ]),
    ).toBe('\uFEFF建议,金额\r\n"路灯,树木",12.5\r\n"""惠民""",\r\n')
  })

  test('numbers and days stay the text they are: 007 and 18-digit numbers are kept', () => {
    expect(parseDelimited('编号,身份证\n007,110101199003070000\n', ',')).toEqual([
      ['编号', '身份证'],
      ['007', '110101199003070000'],
    ])
  })

  test('what was printed is read again', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('=1', '"', ',', '\r\n', "'"),
    )
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (cells) => {
        expect(parseDelimited(printCsv(cells), ',')).toEqual(cells)
      }),
    )
  })

  test('a quote that is never closed is refused with its line', () => {
    expect(() => parseDelimited('甲,乙\n"丙,丁\n', ',')).toThrow(
      expect.objectContaining({ code: 'workbook.open_quote', detail: { line: 2 } }),
    )
  })
})
