import { expect, test } from 'vitest'
import {
  clear,
  concerned,
  extend,
  extendTo,
  follow,
  move,
  moveTo,
  nothingChosen,
  toggle,
  toggleAll,
  toggleSome,
} from './selection.ts'

const order = ['001', '002', '003', '004', '005']

test('moving starts at the first row and stops at the last', () => {
  const first = move(nothingChosen, order, 1)
  expect(first.current).toBe('001')
  expect(move(first, order, -1).current).toBe('001')
  expect(move(moveTo(first, '005'), order, 1).current).toBe('005')
})

test('a row is chosen and let go', () => {
  const chosen = toggle(moveTo(nothingChosen, '002'))
  expect([...chosen.chosen]).toEqual(['002'])
  expect([...toggle(chosen).chosen]).toEqual([])
})

test('a range goes from its anchor to the current row, both ways', () => {
  const from = toggle(nothingChosen, '002')
  expect([...extendTo(from, order, '004').chosen]).toEqual(['002', '003', '004'])
  expect([...extendTo(toggle(nothingChosen, '004'), order, '002').chosen].toSorted()).toEqual(['002', '003', '004'])
})

test('extending twice keeps the anchor', () => {
  const two = extend(extend(toggle(nothingChosen, '002'), order, 1), order, 1)
  expect(two).toMatchObject({ current: '004', anchor: '002' })
  expect([...two.chosen]).toEqual(['002', '003', '004'])
})

test('all, and all again for none', () => {
  const all = toggleAll(nothingChosen, order)
  expect(all.chosen.size).toBe(5)
  expect(toggleAll(all, order).chosen.size).toBe(0)
  expect(clear(all).chosen.size).toBe(0)
})

test('an action concerns the chosen rows that are shown, otherwise the current one', () => {
  const two = toggle(toggle(nothingChosen, '001'), '004')
  expect(concerned(two, order)).toEqual(['001', '004'])
  expect(concerned(two, ['004', '005'])).toEqual(['004'])
  expect(concerned(moveTo(nothingChosen, '003'), order)).toEqual(['003'])
  expect(concerned(moveTo(nothingChosen, '003'), ['001'])).toEqual([])
})

test('a group is chosen beside what was chosen, and let go again', () => {
  const more = toggleSome(toggle(nothingChosen, '001'), ['003', '004'])
  expect([...more.chosen]).toEqual(['001', '003', '004'])
  expect([...toggleSome(more, ['003', '004']).chosen]).toEqual(['001'])
})

test('when the current row is done and leaves the list, the next one is current', () => {
  expect(follow(moveTo(nothingChosen, '002'), order, ['001', '004', '005']).current).toBe('004')
  expect(follow(moveTo(nothingChosen, '005'), order, ['001', '002']).current).toBe('002')
  expect(follow(moveTo(nothingChosen, '002'), order, ['002', '005']).current).toBe('002')
})
