import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { cutOff, period, reportOffice, verify } from '#testing/reports'
import { freeze, restate, showSnapshot } from './snapshots.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const asked = { name: '工作报告', ...period }

test(
  'what changed since the freeze is shown with the record and who changed it, beside the old value',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const { id } = await freeze(test(office.writer, cutOff), asked)
    const [first = ''] = office.suggestionIds
    await verify(test, first, 'B')
    const later = test(office.checker, '2025-06-03')
    later.record('suggestion.lowered', first)
    await test.settle()
    const solved = (await showSnapshot(test(office.writer, '2025-06-04'), { id })).figures.find(
      (one) => one.id === 'F090',
    )
    expect(solved).toMatchObject({ frozen: 2, now: 1, added: [], needsRestatement: true, statements: [{ value: 2 }] })
    expect(solved?.removed).toMatchObject([{ id: first, at: '2025-06-03T04:00:00.000Z' }])
    expect(solved?.removed[0]?.label).toContain('关于加快农村供水管网改造的建议')
  }),
)

test(
  'a frozen figure says what its value counts, and one of yes or no was worked out in words',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const { figures } = await freeze(test(office.writer, cutOff), asked)
    const kept = (id: string) => figures.find((one) => one.id === id)
    expect(kept('F090')).toMatchObject({ kind: 'count', unit: '件' })
    expect(kept('F091')).toMatchObject({ kind: 'percent', unit: '%' })
    expect(kept('F159')).toMatchObject({ kind: 'any', statements: [{ value: 0, arithmetic: '统计期内 0 次 → 否' }] })
    expect(kept('F158')?.statements[0]?.arithmetic).toBe('统计期内 0 次，此前 0 次 → 否')
  }),
)

test(
  'each restatement keeps those before it, with its cause; without a change there is none',
  rolledBack(async (test) => {
    const office = await reportOffice(test)
    const { id } = await freeze(test(office.writer, cutOff), asked)
    const again = (on: string, cause: string) => restate(test(office.writer, on), { id, figureId: 'F090', cause })
    await expect(again('2025-05-29', '没有变化')).rejects.toThrow(refusal('snapshot.unchanged'))
    await verify(test, office.suggestionIds[2] ?? '', 'A')
    await again('2025-06-03', '再次评价后改为 A 类')
    await verify(test, office.suggestionIds[0] ?? '', 'B')
    const { figures } = await again('2025-06-10', '回头看后改为 B 类')
    expect(figures.find((one) => one.id === 'F090')?.statements).toMatchObject([
      { number: 0, value: 2 },
      { number: 1, value: 3, cause: '再次评价后改为 A 类' },
      { number: 2, value: 2, cause: '回头看后改为 B 类' },
    ])
  }),
)

test(
  'a cut-off that has not come, a taken name and an unknown figure are refused',
  rolledBack(async (test) => {
    const { writer } = await reportOffice(test)
    await expect(freeze(test(writer, '2025-05-27'), asked)).rejects.toThrow(refusal('snapshot.in_future'))
    const { id } = await freeze(test(writer, cutOff), asked)
    await expect(freeze(test(writer, cutOff), asked)).rejects.toThrow(refusal('snapshot.name_taken'))
    await expect(restate(test(writer, cutOff), { id, figureId: 'F999', cause: '原因' })).rejects.toThrow(
      refusal('figure.not_found'),
    )
  }),
)
