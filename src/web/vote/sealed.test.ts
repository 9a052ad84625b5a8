// @vitest-environment happy-dom
/** 表决票在自己的资格核对之前不出现: the same sealed ballot on the phones of those who may vote and of those who may not. */
import { expect, test } from 'vitest'
import { unseal } from './sealed.ts'

function cardOf(mark: string): HTMLElement {
  document.body.innerHTML = `
    <div data-mark="${mark}"><div data-poll="1">
      <p data-checking hidden>正在核对</p>
      <template data-sealed data-entitled="aa11 bb22"><form><button value="yes">赞成</button></form></template>
    </div></div>`
  return document.querySelector<HTMLElement>('[data-poll]') ?? document.body
}

const stateOf = (card: HTMLElement, asked: number) => ({
  form: card.querySelector('form') !== null,
  sealed: card.querySelector('template') !== null,
  checking: card.querySelector<HTMLElement>('[data-checking]')?.hidden === false,
  asked,
})

test.each([
  ['whose mark is on the list is shown the ballot', 'bb22', false, { form: true, checking: false, asked: 0 }],
  ['who has voted on this phone is not shown it again', 'bb22', true, { form: false, checking: false, asked: 0 }],
  ['whose mark is not on it waits and asks his own page', 'cc33', false, { form: false, checking: true, asked: 1 }],
  ['part of a mark is no mark', 'bb2', false, { form: false, checking: true, asked: 1 }],
  ['a page that is nobody’s own shows nothing and asks nobody', '', false, { form: false, checking: true, asked: 0 }],
])('%s', (_, mark, voted, expected) => {
  const card = cardOf(mark)
  let asked = 0
  unseal(card, { voted, ask: () => void (asked += 1) })
  expect(stateOf(card, asked)).toEqual({ ...expected, sealed: false })
})
