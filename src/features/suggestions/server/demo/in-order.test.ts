import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

const matters = [{}, {}, {}, {}]

test('whatever touches the same thing happens in its order, and never more at once than there are lanes', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ touches: fc.uniqueArray(fc.nat(3), { minLength: 1 }), turns: fc.nat(4) }), {
        maxLength: 30,
      }),
      fc.integer({ min: 1, max: 4 }),
      async (planned, lanes) => {
        const begun: number[] = []
        const over = new Set<number>()
        let atOnce = 0
        const tasks = planned.map(({ touches, turns }, at) => ({
          matters: touches.flatMap((which) => matters[which] ?? []),
          run: async () => {
            begun.push(at)
            atOnce += 1
            expect(atOnce).toBeLessThanOrEqual(lanes)
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
            planned.slice(0, at).forEach((earlier, before) => {
              if (earlier.touches.some((which) => touches.includes(which))) expect(over).toContain(before)
            })
            atOnce -= 1
            over.add(at)
          },
        }))
        await inOrder(tasks, lanes)
        expect(begun.toSorted((a, b) => a - b)).toEqual([...planned.keys()])
        if (lanes === 1) expect(begun).toEqual([...planned.keys()])
      },
    ),
  ))

test('what fails ends it, and nothing new begins', async () => {
  const begun: string[] = []
  const [one, other] = matters
  const run = (name: string, fails: boolean) => async () => {
    begun.push(name)
    if (fails) throw new Error(name)
  }
  const tasks = [
    { matters: [one ?? {}], run: run('first', true) },
    { matters: [one ?? {}], run: run('its follower', false) },
    { matters: [other ?? {}], run: run('one of another matter', false) },
  ]
  await expect(inOrder(tasks, 1)).rejects.toThrow('first')
  expect(begun).toEqual(['first'])
})
