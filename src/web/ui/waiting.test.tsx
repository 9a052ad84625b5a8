import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { WaitingItem } from '#kernel/waiting'
import { dueKind } from './due.tsx'
import { anonymous, SessionContext } from './session.tsx'
import { sectionsOf, Waiting } from './waiting.tsx'

const today = '2025-06-18'
const item = (id: string, dueOn: string | null, workingDaysLeft: number | null, others = false): WaitingItem => ({
  id,
  verb: '评价',
  title: `第${id}号`,
  why: '水务局 6月10日答复',
  link: `/s/${id}`,
  dueOn,
  workingDaysLeft,
  others,
})
const ids = (items: readonly WaitingItem[]): string[] => items.map(({ id }) => id)
const show = (items: readonly WaitingItem[]): string =>
  renderToStaticMarkup(
    <SessionContext value={{ ...anonymous, today }}>
      <Waiting items={items} />
    </SessionContext>,
  )

test('what is due today comes first, what is late before it, then three working days, then the rest, others last', () => {
  const sections = sectionsOf(
    [
      item('none', null, null),
      item('later', '2025-07-30', 30),
      item('soon', '2025-06-23', 3),
      item('today', '2025-06-18', 0),
      item('late', '2025-06-11', -5),
      item('others', '2025-06-18', 0, true),
    ],
    today,
  )
  expect(ids(sections.today)).toEqual(['late', 'today'])
  expect(ids(sections.soon)).toEqual(['soon'])
  expect(ids(sections.mine)).toEqual(['later', 'none'])
  expect(ids(sections.others)).toEqual(['others'])
})

test.each([
  [{ dueOn: '2025-06-17', workingDaysLeft: -1 }, 'overdue'],
  [{ dueOn: '2025-06-18', workingDaysLeft: 0 }, 'soon'],
  [{ dueOn: '2025-06-23', workingDaysLeft: 3 }, 'soon'],
  [{ dueOn: '2025-06-24', workingDaysLeft: 4 }, 'doing'],
  [{ dueOn: '2025-09-24', workingDaysLeft: 60, extended: true }, 'extended'],
  [{ dueOn: '2025-06-01', workingDaysLeft: -9, met: true }, 'done'],
  [{ dueOn: null, workingDaysLeft: null }, undefined],
] as const)('%o is %s', (facts, kind) => {
  expect(dueKind(facts, today)).toBe(kind)
})

test('seven rows, the others one press away', () => {
  const shown = show(Array.from({ length: 19 }, (_, index) => item(String(index), null, null)))
  expect(shown.split('<details>')[0]?.match(/waiting-link/g)).toHaveLength(7)
  expect(shown).toContain('还有 12 件')
})

test('an empty day says so, and when the next deadline is', () => {
  const shown = show([item('118', '2025-06-25', 5, true)])
  expect(shown).toContain('今天的事办完了')
  expect(shown).toContain('下一个期限：6月25日（周三），评价第118号')
})
