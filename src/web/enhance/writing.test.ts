// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { proposeTitle } from './writing.ts'

function openForm(text: string, title: string) {
  document.body.innerHTML = `<form><textarea name="text"></textarea><input name="title" data-title-from="text" /></form>`
  const area = document.querySelector('textarea')
  const field = document.querySelector('input')
  if (!area || !field) throw new Error('the form is not there')
  area.value = text
  field.value = title
  proposeTitle(field)
  const type = (words: string) => {
    area.value = words
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return { field, type }
}

test('a title follows the first sentence until the reader writes another', () => {
  const { field, type } = openForm('', '')
  type('老街没有路灯')
  type('老街没有路灯，晚上很黑。')
  expect(field.value).toBe('老街没有路灯，晚上很黑')

  field.value = '关于老街装路灯的建议'
  type('老街没有路灯，晚上摔过人。')
  expect(field.value).toBe('关于老街装路灯的建议')
})

test('a draft keeps the title it has while its text is changed', () => {
  const { field, type } = openForm('老街没有路灯。', '关于老街没有路灯的建议')
  type('老街没有路灯，晚上摔过人。')
  expect(field.value).toBe('关于老街没有路灯的建议')
})

test('a draft that was opened again with the proposed title goes on proposing', () => {
  const { field, type } = openForm('老街没有路灯。', '老街没有路灯')
  type('新街没有路灯。')
  expect(field.value).toBe('新街没有路灯')
})
