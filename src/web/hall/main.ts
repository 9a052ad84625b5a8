/** The script of hall screens (会场大屏): follows the meeting, and counts the time of a speech by the server's clock. */
import './hall.css'
import '../enhance/live-page.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** How far the server's clock is ahead of this one, noted whenever a part of the page is new. */
const ahead = new WeakMap<Element, number>()

function showTimes(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const { since = '', at = '', limit } = place.dataset
    const offset = ahead.get(place) ?? Date.parse(at) - Date.now()
    ahead.set(place, offset)
    const seconds = Math.max(0, Math.round((Date.now() + offset - Date.parse(since)) / 1000))
    const text = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
    if (place.textContent !== text) place.textContent = text
    place.classList.toggle('over', limit !== undefined && seconds > Number(limit) * 60)
  }
}

/** A code that is over is asked for anew, once. */
function renewCodes(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const { until = '', at = '' } = place.dataset
    const offset = ahead.get(place) ?? Date.parse(at) - Date.now()
    ahead.set(place, offset)
    if (Date.now() + offset < Date.parse(until)) continue
    delete place.dataset.until
    place.dispatchEvent(new CustomEvent('stale', { bubbles: true }))
  }
}

setInterval(() => {
  showTimes()
  renewCodes()
}, 500)
showTimes()
