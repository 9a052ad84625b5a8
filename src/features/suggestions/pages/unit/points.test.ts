import { expect, test } from 'vitest'
import { linesOf } from './points.ts'

test('each line of the deputy is a point, without its number', () => {
  expect(linesOf('1、路灯只装了一半\n2. 窨井盖还没有换\n\n（三）没有说什么时候完工')).toEqual([
    '路灯只装了一半',
    '窨井盖还没有换',
    '没有说什么时候完工',
  ])
})

test('one line is divided at its sentences', () => {
  expect(linesOf('路灯只装了一半；窨井盖还没有换。')).toEqual(['路灯只装了一半', '窨井盖还没有换'])
})

test('nothing said is no point', () => {
  expect(linesOf('  \n ')).toEqual([])
})
