// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readValues, writeValues } from './values.ts'

const page = `
  <form>
    <input type="hidden" name="formKey" value="key-1" />
    <input type="password" name="secret" value="x" />
    <input name="title" value="" />
    <textarea name="text"></textarea>
    <input type="radio" name="open" value="yes" checked /><input type="radio" name="open" value="no" />
    <input type="checkbox" name="topics" value="a" /><input type="checkbox" name="topics" value="b" />
    <select name="station"><option value=""></option><option value="1">场口</option></select>
    <input name="phone" value="1" /><input name="phone" value="2" />
    <button name="then" value="save">先存着</button>
  </form>`

const formOf = (): HTMLFormElement => {
  document.body.innerHTML = page
  const form = document.querySelector('form')
  if (!form) throw new Error('no form')
  return form
}

test('a draft holds what was typed, and neither secrets nor keys', () => {
  expect(readValues(formOf())).toEqual({
    title: [''],
    text: [''],
    open: ['yes'],
    topics: [],
    station: [''],
    phone: ['1', '2'],
  })
})

test('what was read is put back by name, ticks by their value', () => {
  const form = formOf()
  const typed = {
    title: ['供水'],
    text: ['村里水压不够'],
    open: ['no'],
    topics: ['b'],
    station: ['1'],
    phone: ['3', '4'],
  }
  writeValues(form, typed)
  expect(readValues(form)).toEqual(typed)
})

test('a draft of an older form fills what is still there', () => {
  const form = formOf()
  writeValues(form, { title: ['供水'], gone: ['x'] })
  expect(readValues(form)).toMatchObject({ title: ['供水'], open: ['yes'] })
})
