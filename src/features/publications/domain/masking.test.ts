import { expect, test } from 'vitest'
import { maskedIn, maskPersonal } from './masking.ts'

test.each([
  ['联系人张三，手机13812345678。', '联系人张三，手机〔联系方式不公开〕。'],
  ['请致电0571-63321234或+86 138 1234 5678', '请致电〔联系方式不公开〕或〔联系方式不公开〕'],
  ['联系电话：63321234', '联系电话：〔联系方式不公开〕'],
  ['身份证330183199001011234', '身份证〔证件号码不公开〕'],
  ['来信请寄 li.si@example.invalid 收', '来信请寄 〔联系方式不公开〕 收'],
  ['投资1860万元，惠及20250人，2025年12月31日前完成', '投资1860万元，惠及20250人，2025年12月31日前完成'],
])('%s appears as %s', (text, shown) => {
  expect(maskPersonal(text)).toBe(shown)
})

test('names that were not to appear are masked, and every masked place is counted', () => {
  const shown = maskPersonal('林秀英、周国强代表：电话13812345678。', ['林秀英', '周国强'])
  expect(shown).toBe('〔姓名不公开〕、〔姓名不公开〕代表：电话〔联系方式不公开〕。')
  expect(maskedIn(shown)).toBe(3)
})
