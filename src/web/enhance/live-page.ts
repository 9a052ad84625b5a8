/** Keeps an open page up to date (现场更新): after a change the server writes the page again, and its parts are exchanged. */
import { follow } from '../ui/follow.ts'
import { clock, fill, words } from './messages.ts'

/** A screen that heard nothing for so long says from when its data are. */
const oldAfterMilliseconds = 10_000

/** A part as the server wrote it; what the script made of it is no change. */
const written = new WeakMap<HTMLElement, string>()

const live = document.querySelector<HTMLElement>('[data-live]')
if (live) keepFresh(live)

function keepFresh(main: HTMLElement): void {
  const { live: channel = '', liveVersion = '', liveSpread, liveSteps } = main.dataset
  const mark = staleMark(main)
  let asking = false
  let again = false

  const refresh = async (): Promise<void> => {
    again = asking
    if (asking) return
    asking = true
    await exchangeParts(main).catch(() => (again = true))
    asking = false
    if (again) setTimeout(() => void refresh(), 1000)
  }

  main.addEventListener('stale', () => void refresh())
  follow({
    channel,
    version: liveVersion,
    steps: liveSteps !== undefined,
    changed: () => setTimeout(() => void refresh(), Math.random() * Number(liveSpread ?? 1500)),
    heardAgo: (milliseconds) => mark(milliseconds > oldAfterMilliseconds ? milliseconds : undefined),
  })
}

async function exchangeParts(main: HTMLElement): Promise<void> {
  const answer = await fetch(main.dataset.liveShared ?? location.href, {
    headers: { accept: 'text/html' },
    cache: 'no-store',
  })
  if (answer.status >= 500) throw new Error(String(answer.status))
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = fresh.title
  for (const part of main.querySelectorAll<HTMLElement>('[data-part]')) {
    const next = fresh.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`)
    if (!next) return location.reload()
    const text = next.outerHTML
    if (text === written.get(part) || isToBeKept(part, next)) continue
    written.set(next, text)
    const focused = part.contains(document.activeElement) ? document.activeElement?.id : undefined
    part.replaceWith(next)
    next.dispatchEvent(new CustomEvent('part', { bubbles: true }))
    if (focused) document.getElementById(focused)?.focus()
  }
}

/** Nobody loses what he is typing or has ticked; a part that says what it is about stays only as long as that is the same. */
const isToBeKept = (part: HTMLElement, next: HTMLElement): boolean => {
  const { same } = part.dataset
  if (same !== undefined && part.querySelector('form')) return same === next.dataset.same
  const active = document.activeElement
  return active !== null && part.contains(active) && active.matches('input, textarea, select')
}

/** 数据截至: shown while the server is not heard. */
function staleMark(main: HTMLElement): (milliseconds: number | undefined) => void {
  const mark = document.createElement('p')
  mark.className = 'stale'
  mark.setAttribute('role', 'status')
  mark.hidden = true
  main.prepend(mark)
  return (milliseconds) => {
    mark.hidden = milliseconds === undefined
    if (milliseconds !== undefined && !mark.textContent)
      mark.textContent = fill(words.stale, clock(Date.now() - milliseconds, true))
    if (milliseconds === undefined) mark.textContent = ''
  }
}
