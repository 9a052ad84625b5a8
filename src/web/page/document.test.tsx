import { expect, test } from 'vitest'
import { Choice } from '#ui/choices'
import { Field, TextArea } from '#ui/fields'
import { PostForm, Submit, type FormState } from '#ui/form'
import { anonymous, type Session } from '#ui/session'
import { renderDocument } from './document.tsx'

const body = (
  <PostForm draft="suggestion">
    <TextArea name="text" label="您的建议" />
    <Field name="title" label="标题" value="关于供水的建议" />
    <Choice
      name="publication"
      label="能公开吗"
      options={[
        { value: 'public', label: '可以公开' },
        { value: 'private', label: '只给工作人员看' },
      ]}
    />
    <Submit>继续</Submit>
  </PostForm>
)
const untouched: FormState = { form: {}, refusal: undefined, formKey: 'key-1' }

const render = (session: Partial<Session> = {}, submission: FormState = untouched, path = '/me/suggest'): string =>
  renderDocument({
    view: { title: '提建议', body },
    session: { ...anonymous, tenantName: '富阳区人大', ...session },
    menu: [],
    assets: { styles: [], scripts: [], live: [], hall: { styles: [], scripts: [] }, vote: [] },
    path,
    submission,
  })

const refused: FormState = {
  form: { text: '', title: '我写的标题', publication: 'private' },
  refusal: { code: 'form.missing', message: '填写您的建议', field: 'text' },
  formKey: 'key-2',
}

test('a refused form says so in the title, in a summary that takes the focus, and beside the field, in the same words', () => {
  const html = render({}, refused)
  expect(html).toContain('<title>错误：提建议 · 富阳区人大</title>')
  expect(html).toMatch(/<div class="error-summary" role="alert" tabindex="-1"[^>]*data-error-summary/)
  expect(html).toContain('<a href="#field-text">填写您的建议</a>')
  expect(html).toMatch(/id="field-text-error">.*?填写您的建议<\/span>/)
  expect(html).toMatch(/<textarea id="field-text"[^>]*aria-describedby="field-text-error"[^>]*aria-invalid="true"/)
})

test('what was typed is kept, and a new key is given', () => {
  const html = render({}, refused)
  expect(html).toContain('value="我写的标题"')
  expect(html).toMatch(/name="publication" checked="" value="private"|value="private"[^>]*checked=""/)
  expect(html).toMatch(/name="formKey" value="key-2/)
})

test('a form that was not refused shows what the page knows', () => {
  const html = render()
  expect(html).toContain('<title>提建议 · 富阳区人大</title>')
  expect(html).not.toContain('error-summary')
  expect(html).toContain('value="关于供水的建议"')
})

test('drafts are kept under the reader, so that a shared computer does not mix them', () => {
  expect(render({ signedIn: true, personId: 'person-1' })).toContain('data-draft="person-1:suggestion"')
  expect(render()).toContain('data-draft="public:suggestion"')
})

test('the letter size comes first in the header, and its form carries nothing but the two preferences', () => {
  const form = /<form[^>]*action="\/preferences".*?<\/form>/.exec(render())?.[0] ?? ''
  expect([...form.matchAll(/name="(\w+)"/g)].map(([, name]) => name)).toEqual(['back', 'text', 'language'])
})

test('language and letter size stand on the document', () => {
  expect(render({ language: 'en', textSize: '167' })).toContain('<html lang="en" class="text-167">')
})

test('the policy forbids inline styles and scripts, and there are none', () => {
  expect(render({ demonstration: true, signedIn: true }, refused)).not.toMatch(
    / style=|<style|<script(?! type="module" src=)| on\w+=/,
  )
})

test('every page has a print view without header and navigation', () => {
  expect(render()).toContain('href="/me/suggest?print=1"')
  const printed = render({}, untouched, '/me/suggest?print=1')
  expect(printed).toContain('<body class="page print">')
  expect(printed).not.toContain('class="preferences"')
})
