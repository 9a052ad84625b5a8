// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { filesReady, listChosenFiles } from './files.ts'
import { sendKindly } from './send.ts'

afterEach(() => vi.unstubAllGlobals())

test('a form sent right after a photo was chosen waits until the photo is small, and sends that one', async () => {
  document.body.innerHTML = `<form enctype="multipart/form-data"><span><input type="file" name="photos" data-photo multiple></span>
    <p data-form-state></p><button>记下</button></form>`
  const form = document.querySelector('form')
  const input = document.querySelector('input')
  const state = document.querySelector('p')
  if (!form || !input || !state) throw new Error('the form is not there')
  let opened: (picture: { width: number; height: number }) => void = () => undefined
  vi.stubGlobal('createImageBitmap', () => new Promise((resolve) => (opened = resolve)))
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
    done(new Blob(['small'], { type: 'image/jpeg' })),
  )
  const sent: FormData[] = []
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      upload = {}
      open() {}
      setRequestHeader() {}
      send(body: FormData) {
        sent.push(body)
      }
    },
  )
  listChosenFiles(input)
  sendKindly({ form, state, draft: undefined, show: () => false })
  const transfer = new DataTransfer()
  transfer.items.add(new File(['as the camera wrote it'], 'DSC1.JPG', { type: 'image/jpeg' }))
  input.files = transfer.files
  input.dispatchEvent(new Event('change'))
  form.dispatchEvent(new Event('submit', { cancelable: true }))
  await Promise.resolve()
  expect(sent).toEqual([])

  opened({ width: 4000, height: 3000 })
  await filesReady()
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  const photo = sent[0]?.get('photos')
  expect(photo instanceof File && (await photo.text())).toBe('small')
})
