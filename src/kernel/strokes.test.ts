import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareByStrokes, sortByStrokes, strokeKey, unknownCharacters } from './strokes.ts'

test.each([
  '丁 于 王 方 邓 石 刘 李 张 陆 陈 林',
  '于 万', // three strokes each: 横横竖 before 横折撇
  '王 毛 方', // four strokes: 横, 撇, 点
  '李 张 陈 欧阳',
  '汤 许 孙', // six strokes: 点点提 before 点折 before 折
  '土 士 大 丈', // written alike, in the order of the standard
])('%s stand in this order', (names) => {
  expect(sortByStrokes(names.split(' ').toReversed()).join(' ')).toBe(names)
})

test('within a surname one given character comes before two, each by its strokes', () => {
  expect(sortByStrokes(['王建国', '王伟', '王一鸣', '王芳', '王小红', '丁一'])).toEqual([
    '丁一',
    '王伟',
    '王芳',
    '王一鸣',
    '王小红',
    '王建国',
  ])
})

test('a compound surname stands by its first character, after the single surname written the same', () => {
  expect(sortByStrokes(['欧阳明', '林海', '欧伟国', '司马光', '石磊', '上官云', '万里'])).toEqual([
    '万里',
    '上官云',
    '石磊',
    '司马光',
    '林海',
    '欧伟国',
    '欧阳明',
  ])
})

test('two characters are a surname and a given name even where they could be a compound surname', () => {
  expect(sortByStrokes(['东方红', '东方', '东海'])).toEqual(['东方', '东海', '东方红'])
})

test('separators and spaces in a name do not count', () => {
  expect(strokeKey('阿不都·热合曼')).toBe(strokeKey('阿不都热合曼'))
  expect(strokeKey('王　伟')).toBe(strokeKey('王伟'))
})

test('an unknown character stands by its number of strokes after the known ones, and is told', () => {
  expect(unknownCharacters('王龘')).toEqual(['龘'])
  expect(unknownCharacters('王祎禛')).toEqual([])
  expect(sortByStrokes(['丁', '劉', '林', 'Smith', '鑫'])).toEqual(['丁', '林', '劉', '鑫', 'Smith'])
  expect(unknownCharacters('劉')).toEqual(['劉'])
})

test('anything with a name can be put in order', () => {
  const deputies = [{ name: '陈静' }, { name: '李强' }, { name: '张敏' }]
  expect(sortByStrokes(deputies, ({ name }) => name).map(({ name }) => name)).toEqual(['李强', '张敏', '陈静'])
})

test('a key is plain text that a database sorts byte by byte in the same order', () => {
  expect(strokeKey('')).toBe('')
  expect(strokeKey('丁')).toBe('0212ad0100')
  expect(strokeKey('丁一')).toBe('0212ad0101011a0')
  expect(strokeKey('欧阳修')).toMatch(/^[0-9a-z]+$/)
})

const name = fc
  .array(fc.constantFrom(...Array.from('丁于万王方邓石刘李张陆陈林欧阳司马上官土士一小伟芳禛龘劉A·')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((characters) => characters.join(''))

test('the order is total: any two names compare one way, and three never in a circle', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareByStrokes(a, b))).toBe(0 - Math.sign(compareByStrokes(b, a)))
      expect(compareByStrokes(a, b) === 0).toBe(a === b)
      if (compareByStrokes(a, b) <= 0 && compareByStrokes(b, c) <= 0)
        expect(compareByStrokes(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

test('keys in byte order and names compared give one order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      const bytes = (text: string) => Buffer.from(strokeKey(text))
      const byBytes = names.toSorted().toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)))
      expect(sortByStrokes(names).map(strokeKey)).toEqual(byBytes.map(strokeKey))
    }),
  )
})
