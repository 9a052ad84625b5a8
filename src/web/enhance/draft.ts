/**
 * Drafts (草稿): what is typed survives a reload, a lost connection, a locked phone and an ended session.
 * Kept under the reader's own name in the browser, and gone only when the server has confirmed.
 */
import { fillWith } from './elements.ts'
import { clock, fill, words } from './messages.ts'
import { readValues, writeValues, type Values } from './values.ts'

interface Saved {
  readonly at: number
  /** What the page showed when the draft was begun; a draft on another ground is offered, not put in. */
  readonly ground: string
  readonly values: Values
}

const prefix = 'draft:'
const keptDays = 30
const everyMilliseconds = 2000

export interface Draft {
  save(): void
  /** The server has it. */
  confirm(): void
}

export function keepDraft(form: HTMLFormElement, state: HTMLElement): Draft {
  const key = prefix + form.dataset.draft
  const ground = JSON.stringify(readValues(form))
  const found = readSaved(key)
  let dirty = false
  let confirmed = false

  if (found && JSON.stringify(found.values) !== ground && !document.querySelector('[data-error-summary]'))
    if (found.ground === ground) {
      writeValues(form, found.values)
      offer(state, fill(words.restored, clock(found.at)), [[words.discard, () => discard()]])
    } else
      offer(state, fill(words.other, clock(found.at)), [
        [words.use, () => (writeValues(form, found.values), fillWith(state), changed())],
        [words.discard, () => (localStorage.removeItem(key), fillWith(state))],
      ])

  const discard = () => {
    localStorage.removeItem(key)
    writeValues(form, JSON.parse(ground) as Values)
    fillWith(state)
  }
  const changed = () => void (dirty = true)
  const save = () => {
    if (!dirty || confirmed) return
    dirty = false
    const saved: Saved = { at: Date.now(), ground, values: readValues(form) }
    state.textContent = store(key, saved) ? fill(words.saved, clock(saved.at)) : words.full
  }

  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  setInterval(save, everyMilliseconds)
  addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', save)
  return {
    save: () => ((dirty = true), save()),
    confirm: () => ((confirmed = true), localStorage.removeItem(key)),
  }
}

function offer(
  state: HTMLElement,
  text: string,
  choices: readonly (readonly [label: string, act: () => void])[],
): void {
  const buttons = choices.map(([label, act]) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button link'
    button.textContent = label
    button.addEventListener('click', act)
    return button
  })
  fillWith(state, text, ...buttons.flatMap((button) => [' ', button]))
}

function readSaved(key: string): Saved | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Saved)
  } catch {
    return undefined
  }
}

/** False when the browser refuses: private mode, or no room. */
function store(key: string, saved: Saved): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(saved))
    return true
  } catch {
    return false
  }
}

/** Drafts nobody came back for. */
export function forgetOldDrafts(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && Date.now() - (readSaved(key)?.at ?? 0) > keptDays * 86_400_000)
        localStorage.removeItem(key)
  } catch {
    // A browser without storage has no drafts to forget.
  }
}
