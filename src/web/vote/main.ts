/**
 * The one page that votes (手机表决). It switches by itself when a vote opens; whatever was chosen is sent once and then
 * forgotten: neither the page nor the device keeps it, only that a paper was cast.
 */
import '../enhance/live-page.ts'
import { fillWith, pressedButton } from '../enhance/elements.ts'
import { castBallot, castNamed, marksIn } from './cast.ts'
import { canBlind, takePaper, type Paper } from './paper.ts'
import { countChosen } from './chosen.ts'
import { forgetOthers, keptFor, keep } from './kept.ts'
import { proveInBox } from './proof.ts'
import { unseal } from './sealed.ts'

/** A hall does not take its papers in one moment; whoever is quicker takes his at once. */
const paperWithinMilliseconds = 1500

const prepare = (root: ParentNode): void => {
  root.querySelectorAll<HTMLElement>('[data-poll]').forEach(show)
}
document.addEventListener('part', ({ target }) => target instanceof HTMLElement && prepare(target))
prepare(document)

function show(card: HTMLElement): void {
  const { poll = '' } = card.dataset
  forgetOthers(poll)
  const kept = keptFor(poll)
  unseal(card, { voted: kept?.receipt !== undefined, ask: () => location.reload() })
  if (kept?.receipt) tellReceipt(card, kept.receipt)
  const form = card.querySelector('form')
  if (form) begin(card, form)
  else if (kept?.receipt && kept.paper) void proveInBox(card, poll, kept.paper)
}

function tellReceipt(card: HTMLElement, receipt: string): void {
  const { received = '' } = card.dataset
  const words = document.createElement('p')
  words.className = 'receipt'
  words.tabIndex = -1
  words.textContent = received.replace('{receipt}', receipt)
  const state = card.querySelector<HTMLElement>('[data-state]')
  card.querySelector('form')?.remove()
  if (state) fillWith(state, words)
}

function begin(card: HTMLElement, form: HTMLFormElement): void {
  const { poll = '', method, key = '', sending = '', again = '', unable = '' } = card.dataset
  const state = card.querySelector<HTMLElement>('[data-state]')
  const say = (words: string): void => void (state && fillWith(state, words))
  const blind = method === 'electronic'
  if (blind && !canBlind()) {
    form.remove()
    return say(unable)
  }
  let paper: Promise<Paper> | undefined
  const take = (): Promise<Paper> => (paper ??= takePaper(poll, key))
  // Whoever has taken a paper elsewhere, or was sent out meanwhile, learns it here.
  const refuse = (error: Error): void => {
    if (error instanceof TypeError) return
    form.remove()
    say(error.message)
  }
  if (blind) setTimeout(() => void take().catch(refuse), Math.random() * paperWithinMilliseconds)
  const pressed = pressedButton(form)
  countChosen(form)
  let busy = false

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    say(sending)
    const marks = marksIn(form, pressed())
    const send = async (): Promise<string> => {
      if (!blind) return castNamed(poll, marks)
      const own = await take().catch((error: unknown) => {
        paper = undefined
        throw error
      })
      return castBallot(poll, own, marks)
    }
    send().then(
      (receipt) => {
        form.reset()
        keep(poll, { receipt })
        tellReceipt(card, receipt)
        card.querySelector<HTMLElement>('.receipt')?.focus()
      },
      (error: Error) => {
        busy = false
        say(error instanceof TypeError ? again : error.message)
      },
    )
  })
}
