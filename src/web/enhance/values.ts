/** What somebody typed into a form (已填内容): read and put back by name; secrets and files are left alone. */
export type Values = Readonly<Record<string, readonly string[]>>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const skipped = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image'])

const controlsOf = (form: HTMLFormElement): Control[] =>
  Array.from(form.elements).filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !skipped.has(element.type),
  )

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio'

export function readValues(form: HTMLFormElement): Values {
  const values: Record<string, string[]> = {}
  for (const control of controlsOf(form)) {
    const list = (values[control.name] ??= [])
    if (!isTick(control) || control.checked) list.push(control.value)
  }
  return values
}

export function writeValues(form: HTMLFormElement, values: Values): void {
  const used: Record<string, number> = {}
  for (const control of controlsOf(form)) {
    const list = values[control.name]
    if (!list) continue
    if (isTick(control)) control.checked = list.includes(control.value)
    else {
      const index = used[control.name] ?? 0
      used[control.name] = index + 1
      control.value = list[index] ?? control.value
    }
  }
}
