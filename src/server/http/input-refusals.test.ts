import { expect, test } from 'vitest'
import { z } from 'zod'
import { en } from '#kernel/messages/en'
import { zhCN } from '#kernel/messages/zh-CN'
import { inputRefusal } from './input-refusals.ts'
import { wordsFor } from './problem.ts'

const input = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(1),
  modified_since: z.iso.datetime({ offset: true }).optional(),
  on: z.iso.date().optional(),
  id: z.uuid().optional(),
})

test.each([
  [{ q: '水'.repeat(201) }, '“q”最多 200 个字'],
  [{ limit: 'abc' }, '“limit”要填数字'],
  [{ limit: '101' }, '“limit”不能大于 100'],
  [{ limit: '-1' }, '“limit”不能小于 1'],
  [{ modified_since: 'yesterday' }, '“modified_since”要写成带时区的日期时间，例如 2026-01-31T08:00:00+08:00'],
  [{ on: '31.1.2026' }, '“on”要写成日期，例如 2026-01-31'],
  [{ id: 'x' }, '“id”不是这里的编号'],
])('what was asked wrongly is said in the reader’s language: %o', (asked, words) => {
  const refusal = inputRefusal(input.safeParse(asked).error?.issues[0])
  const said = { 'zh-CN': zhCN.refusals, en: en.refusals }
  expect(refusal).toMatchObject({ kind: 'invalid', field: Object.keys(asked)[0] })
  expect(wordsFor(said, 'zh-CN', refusal)).toBe(words)
  expect(wordsFor(said, 'en', refusal)).not.toMatch(/\p{Script=Han}/u)
})
