/**
 * Sending once (一次提交): no second click, no lost answer. A form whose answer did not arrive is sent once more when
 * the network is back, with the same key, so that the server has exactly one.
 */
import type { Draft } from './draft.ts'
import { fillWith, pressedButton } from './elements.ts'
import { filesReady } from './files.ts'
import { words } from './messages.ts'

/** A form that the browser itself sends: later clicks are swallowed until the page comes back. */
export function guardDoubleSubmit(form: HTMLFormElement): void {
  let sent = false
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault()
    sent = true
    setTimeout(() => (sent = false), 20_000)
  })
  addEventListener('pageshow', () => (sent = false))
}

const answerWithinMilliseconds = 120_000
const retryAfterMilliseconds = 10_000

interface Sending {
  readonly form: HTMLFormElement
  readonly state: HTMLElement
  readonly draft: Draft | undefined
  /** Puts the answer of a refused form in place of the page. */
  readonly show: (html: string) => boolean
}

/** A form that the script sends, so that it can say how far it is and try again. */
export function sendKindly({ form, state, draft, show }: Sending): void {
  let busy = false
  let again: (() => void) | undefined

  const forgetRetry = () => {
    if (!again) return
    again = undefined
    busy = false
    state.textContent = words.changed
  }
  form.addEventListener('input', forgetRetry)
  const pressed = pressedButton(form)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    draft?.save()
    const button = pressed()
    const attempt = (body: FormData | URLSearchParams, last: boolean) => {
      busy = true
      state.textContent = words.sending
      post(form, body, state).then(
        ({ status, url, html }) => {
          busy = false
          if (status < 400) {
            if (new URL(url).pathname !== '/sign-in') draft?.confirm()
            location.assign(url)
          } else if (!show(html)) state.textContent = words.failed
        },
        () => {
          if (last) {
            busy = false
            state.textContent = words.failed
            return
          }
          state.textContent = words.waiting
          again = () => {
            again = undefined
            attempt(body, true)
          }
          whenOnline(() => again?.())
        },
      )
    }
    void filesReady().then(() => attempt(bodyOf(form, button), false))
  })
}

function whenOnline(act: () => void): void {
  if (navigator.onLine) setTimeout(act, retryAfterMilliseconds)
  else addEventListener('online', act, { once: true })
}

function bodyOf(form: HTMLFormElement, button: HTMLButtonElement | undefined): FormData | URLSearchParams {
  const data = new FormData(form)
  if (button?.name) data.append(button.name, button.value)
  if (form.enctype === 'multipart/form-data') return data
  const fields = [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new URLSearchParams(fields)
}

interface Answer {
  readonly status: number
  readonly url: string
  readonly html: string
}

/** XMLHttpRequest, because only it tells how much of an upload has left. */
function post(form: HTMLFormElement, body: FormData | URLSearchParams, state: HTMLElement): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.getAttribute('action') ?? location.href)
    request.setRequestHeader('accept', 'text/html')
    request.timeout = answerWithinMilliseconds
    request.onload = () =>
      request.status >= 502 && request.status <= 504
        ? reject(new Error(String(request.status)))
        : resolve({ status: request.status, url: request.responseURL, html: request.responseText })
    request.onerror = request.ontimeout = () => reject(new Error('no answer'))
    if (body instanceof FormData) request.upload.onprogress = showProgress(state)
    request.send(body)
  })
}

function showProgress(state: HTMLElement): (event: ProgressEvent) => void {
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', words.sending)
  return ({ loaded, total }) => {
    if (total < 100_000) return
    bar.value = loaded / total
    if (!bar.isConnected) fillWith(state, words.sending, bar)
  }
}
