/** Makes server-rendered pages kinder (页面增强); every page works without it. */
import '../ui/styles/pages.css'
import { enhanceCode } from './code.ts'
import { forgetOldDrafts, keepDraft } from './draft.ts'
import { carryFiles, listChosenFiles, showCarried } from './files.ts'
import { words } from './messages.ts'
import { openSearchByKey } from './search-key.ts'
import { guardDoubleSubmit, sendKindly } from './send.ts'
import { showSimilar } from './similar.ts'
import { showWhenChosen } from './when.ts'
import { countCharacters, proposeTitle } from './writing.ts'

document.documentElement.classList.add('enhanced')
forgetOldDrafts()
enhance(document)
// A part of a live page that was exchanged: see live-page.ts.
document.addEventListener('part', ({ target }) => target instanceof HTMLElement && enhance(target))
showOffline()
openSearchByKey((address) => location.assign(address))

function enhance(root: ParentNode): void {
  showRefusal(root)
  root.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]').forEach(countCharacters)
  root.querySelectorAll<HTMLInputElement>('input[data-title-from]').forEach(proposeTitle)
  root.querySelectorAll<HTMLInputElement>('.upload input').forEach(listChosenFiles)
  root.querySelectorAll<HTMLElement>('[data-code]').forEach(enhanceCode)
  root.querySelectorAll<HTMLFormElement>('form[data-once]').forEach(enhanceForm)
  root.querySelectorAll<HTMLElement>('[data-similar]').forEach(showSimilar)
  root.querySelectorAll<HTMLElement>('[data-when]').forEach(showWhenChosen)
}

/** Where a queue types and scans, the next one takes the place of what was refused; elsewhere the summary is read first. */
function showRefusal(root: ParentNode): void {
  const summary = root.querySelector<HTMLElement>('[data-error-summary]')
  const queued = root.querySelector<HTMLInputElement>('[data-queue] .control')
  if (summary && queued) {
    queued.focus()
    queued.select()
  } else summary?.focus()
}

function enhanceForm(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>('[data-form-state]')
  if (!state || form.dataset.resend === undefined) return guardDoubleSubmit(form)
  sendKindly({ form, state, draft: form.dataset.draft ? keepDraft(form, state) : undefined, show: showAnswer })
}

/** The refused form as the server wrote it, with the files that were already chosen; false when it is no page of ours. */
function showAnswer(html: string): boolean {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  const fresh = answer.getElementById('main')
  const old = document.getElementById('main')
  if (!fresh || !old) return false
  carryFiles(old, fresh)
  document.title = answer.title
  old.replaceWith(fresh)
  enhance(fresh)
  fresh.querySelectorAll<HTMLInputElement>('.upload input').forEach(showCarried)
  scrollTo(0, 0)
  return true
}

function showOffline(): void {
  const banner = document.createElement('p')
  banner.className = 'offline'
  banner.setAttribute('role', 'status')
  const tell = () => {
    banner.textContent = navigator.onLine ? '' : words.offline
    banner.hidden = navigator.onLine
  }
  document.body.prepend(banner)
  addEventListener('online', tell)
  addEventListener('offline', tell)
  tell()
}
