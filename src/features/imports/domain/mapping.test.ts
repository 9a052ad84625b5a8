import { expect, test } from 'vitest'
import { proposeMapping, takenTwice } from './mapping.ts'

const columns = [
  { key: 'lead', headers: ['领衔代表', '议员姓名'], required: true },
  { key: 'matter', headers: ['建议项目及内容'], required: false },
  { key: 'place', headers: ['地点', '建议地点'], required: false },
  { key: 'amount', headers: ['建议金额'], required: false, amount: true },
  { key: 'unit', headers: ['主办单位', '主办机关'], required: false },
  { key: 'rest', headers: ['核定金额', '招标方式'], required: false, many: true },
]

const sheet = (...labels: string[]) => labels.map((label) => ({ key: label, label }))

test('the traditional header of a council is read like the simplified one, under a second row too', () => {
  const labels = sheet(
    '議員姓名',
    '建議項目及內容',
    '建議地點',
    '建議金額',
    '核定情形/核定金額',
    '核定情形/主辦機關',
    '核定情形/招標方式',
    'J',
  )
  expect(proposeMapping(labels, columns)).toEqual({
    議員姓名: 'lead',
    建議項目及內容: 'matter',
    建議地點: 'place',
    建議金額: 'amount',
    '核定情形/核定金額': 'rest',
    '核定情形/主辦機關': 'unit',
    '核定情形/招標方式': 'rest',
    J: null,
  })
})

test('an exact word goes before one within a longer label, and a unit in brackets is no part of the word', () => {
  expect(proposeMapping(sheet('会办主办单位说明', '主办单位', '建议金额（千元）'), columns)).toEqual({
    会办主办单位说明: null,
    主办单位: 'unit',
    '建议金额（千元）': 'amount',
  })
})

test('two columns of a sheet for one of the import are seen, unless it takes many', () => {
  expect(takenTwice({ 甲: 'unit', 乙: 'unit' }, columns)?.key).toBe('unit')
  expect(takenTwice({ 甲: 'rest', 乙: 'rest', 丙: null }, columns)).toBeUndefined()
})
