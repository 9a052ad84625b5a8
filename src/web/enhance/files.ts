/** Chosen files (选好的文件): photos shrink before they leave the phone, and the page lists what will be sent. */
import { fillWith } from './elements.ts'
import { words } from './messages.ts'

const longestSide = 1600
const quality = 0.82

let shrunk: Promise<unknown> = Promise.resolve()

/** Photos chosen a moment ago are still being made smaller; a form that did not wait would send them as the camera wrote them. */
export const filesReady = (): Promise<unknown> => shrunk

export function listChosenFiles(input: HTMLInputElement): void {
  const list = document.createElement('ul')
  list.className = 'chosen'
  list.setAttribute('aria-label', words.chosen)
  input.parentElement?.after(list)
  input.addEventListener('change', () => {
    if (input.dataset.photo === undefined) return show(input, list)
    list.textContent = words.shrinking
    const smaller = Promise.all(Array.from(input.files ?? [], shrink)).then((files) => {
      put(input, files)
      show(input, list)
    })
    shrunk = Promise.all([shrunk, smaller])
  })
}

/** Drawn anew: at most 1600 px, upright, and without the place and time the camera wrote into the file. */
async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file
  } catch {
    // A picture this browser cannot open goes as it is; the server looks at it again.
    return file
  }
}

/** A browser that cannot put files into a field sends them as they were chosen. */
function put(input: HTMLInputElement, files: readonly File[]): void {
  try {
    const transfer = new DataTransfer()
    for (const file of files) transfer.items.add(file)
    input.files = transfer.files
  } catch {
    if (files.length === 0) input.value = ''
  }
}

function show(input: HTMLInputElement, list: HTMLElement): void {
  const files = Array.from(input.files ?? [])
  fillWith(
    list,
    ...files.map((file) => {
      const row = document.createElement('li')
      if (file.type.startsWith('image/')) row.append(previewOf(file))
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'button link'
      button.textContent = words.remove
      button.setAttribute('aria-label', `${words.remove} ${file.name}`)
      button.addEventListener('click', () => {
        put(
          input,
          files.filter((one) => one !== file),
        )
        show(input, list)
        input.focus()
      })
      row.append(`${file.name} `, button)
      return row
    }),
  )
}

function previewOf(file: File): HTMLImageElement {
  const image = new Image()
  image.alt = ''
  image.src = URL.createObjectURL(file)
  image.addEventListener('load', () => URL.revokeObjectURL(image.src))
  return image
}

/** A refused form comes back with empty file fields; what the server did not keep is still in the old ones. */
export function carryFiles(from: ParentNode, to: ParentNode): void {
  for (const old of from.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const fresh = to.querySelector<HTMLInputElement>(`#${CSS.escape(old.id)}`)
    const list = fresh?.parentElement?.parentElement
    const kept = Array.from(list?.querySelectorAll<HTMLElement>('[data-kept]') ?? [], ({ dataset }) => dataset.kept)
    const left = Array.from(old.files ?? []).filter(({ name }) => !kept.includes(name))
    if (fresh && left.length > 0) put(fresh, left)
  }
}

export const showCarried = (input: HTMLInputElement): void => {
  const list = input.parentElement?.nextElementSibling
  if (list instanceof HTMLElement && list.className === 'chosen') show(input, list)
}
