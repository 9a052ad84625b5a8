import { expect, test } from 'vitest'
import { plainName } from './other-names.ts'
import { OtherName } from './views.ts'

test.each([
  ['张伟', '张伟'],
  ['张 伟', '张伟'],
  [' 张　伟 ', '张伟'],
  ['王建华(场口镇)', '王建华（场口镇）'],
  ['王建华 （ 场口镇 ）', '王建华（场口镇）'],
  ['欧阳晓𠮷', '欧阳晓𠮷'],
  ['阿依古丽·买买提', '阿依古丽·买买提'],
  ['John  Smith', 'John Smith'],
])('%s is %s', (written, plain) => {
  expect(plainName(written)).toBe(plain)
})

test('what a voter writes down travels as it is counted', () => {
  expect(OtherName.parse({ question: 1, name: '张　伟' })).toEqual({ question: 1, name: '张伟' })
  expect(OtherName.safeParse({ question: 1, name: '　' }).success).toBe(false)
})
