/** Help while writing (填写帮助): how many characters are left, and a title from the first sentence. */
import { fill, words } from './messages.ts'

/** Says it after a pause, so that a screen reader is not talked into every letter. */
export function countCharacters(area: HTMLTextAreaElement): void {
  const limit = Number(area.dataset.count)
  const state = document.createElement('span')
  state.className = 'hint'
  state.setAttribute('role', 'status')
  area.after(state)
  let pause: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const left = limit - Array.from(area.value).length
    state.textContent = fill(left < 0 ? words.over : words.left, Math.abs(left))
  }
  area.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(tell, 400)
  })
}

const titleLength = 40

/** Proposes until the reader writes a title of their own. */
export function proposeTitle(title: HTMLInputElement): void {
  const source = title.form?.elements.namedItem(title.dataset.titleFrom ?? '')
  if (!(source instanceof HTMLTextAreaElement)) return
  let proposed = firstSentence(source.value)
  source.addEventListener('input', () => {
    if (title.value !== '' && title.value !== proposed) return
    proposed = firstSentence(source.value)
    title.value = proposed
  })
}

export const firstSentence = (text: string): string =>
  (text.trim().split(/[。！？；!?;\n]/u, 1)[0] ?? '').trim().slice(0, titleLength)
