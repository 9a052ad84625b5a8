/** 相似建议 while writing: asked for after a pause, shown folded, never in the way; without the script it comes with the next page. */
import { fillWith } from './elements.ts'
import { fill } from './messages.ts'

interface Found {
  readonly id: string
  readonly reference: string | null
  readonly title: string
  readonly places: readonly string[]
  readonly matters: readonly string[]
}

const pauseMilliseconds = 1500
const fewestCharacters = 20
/** Characters that go into an address; more would not find more. */
const comparedCharacters = 600
const shown = 3

export function showSimilar(place: HTMLElement): void {
  const { similar = '', similarExcept } = place.dataset
  const source = place.closest('form')?.elements.namedItem(similar)
  if (!(source instanceof HTMLTextAreaElement)) return
  let asked = ''
  const ask = async () => {
    const text = source.value.trim().slice(0, comparedCharacters)
    if (text.length < fewestCharacters || text === asked) return
    asked = text
    const search = new URLSearchParams({ text, ...(similarExcept ? { exceptId: similarExcept } : {}) })
    const response = await fetch(`/api/suggestions/similar?${search}`)
    if (!response.ok) return
    const found = (await response.json()) as Found[]
    if (text === asked) show(place, found.slice(0, shown))
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  source.addEventListener('input', () => {
    clearTimeout(pause)
    // Without the network, writing goes on.
    pause = setTimeout(() => void ask().catch(() => undefined), pauseMilliseconds)
  })
}

function show(place: HTMLElement, found: readonly Found[]): void {
  if (found.length === 0) return fillWith(place)
  const { similarSummary = '', similarPlaces = '', similarMatters = '', similarAnd = ' ' } = place.dataset
  const summary = document.createElement('summary')
  summary.textContent = fill(similarSummary, found.length)
  const list = document.createElement('ul')
  list.className = 'files'
  for (const { id, reference, title, places, matters } of found) {
    const link = document.createElement('a')
    link.href = `/s/${reference ?? id}`
    link.target = '_blank'
    link.rel = 'noreferrer'
    link.textContent = title
    const why = document.createElement('span')
    why.className = 'hint'
    why.textContent = [
      places.length > 0 ? fill(similarPlaces, places.join(similarAnd)) : '',
      matters.length > 0 ? fill(similarMatters, matters.join(similarAnd)) : '',
    ]
      .filter((reason) => reason !== '')
      .join(' · ')
    const item = document.createElement('li')
    item.append(link, ' ', why)
    list.append(item)
  }
  const details = document.createElement('details')
  details.className = 'field'
  details.append(summary, list)
  fillWith(place, details)
}
