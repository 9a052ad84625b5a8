/** 已选 n / 应选 m: counted while it is marked; a ballot with too many is not sent. */
import { marksIn } from './cast.ts'

export function countChosen(form: HTMLFormElement): void {
  const places = Array.from(form.querySelectorAll<HTMLElement>('[data-most]'))
  if (places.length === 0) return
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
  const show = (): void => {
    const { marks, others } = marksIn(form, undefined)
    let over = false
    for (const place of places) {
      const { question, most, words = '' } = place.dataset
      const own = (one: { question: number }): boolean => one.question === Number(question)
      const count = marks.filter((one) => own(one) && one.mark === 'yes').length + others.filter(own).length
      const tooMany = count > Number(most)
      over = over || tooMany
      place.textContent = words.replace('{count}', String(count))
      place.classList.toggle('field-error', tooMany)
    }
    if (button) button.disabled = over
  }
  form.addEventListener('input', show)
  show()
}
