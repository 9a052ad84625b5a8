/** What the reader can do with a suggestion now, the most urgent first (可办的事). */
import { publicStates } from '../../domain/lifecycle.ts'
import type { SuggestionView } from '../../domain/views.ts'
import type { PageWords } from '../words.ts'
import { addressOf } from './naming.ts'

interface Action {
  readonly href: string
  readonly label: string
}

/** Read from `can`, the answers of the rule tables; a page never compares states to decide a right. */
export function actionsOf(view: SuggestionView, m: PageWords): Action[] {
  const { actions } = m.whole
  const at = addressOf(view)
  const may = (action: string): boolean => view.can[action] === null
  const lead = view.parties.includes('lead_deputy')
  const own = view.assignments.find(({ id, endedOn }) => id === view.ownAssignmentId && endedOn === null)
  const unconfirmed = view.contacts.some(({ confirmedOn, disputedOn }) => !confirmedOn && !disputedOn)
  const all: (Action | false)[] = [
    may('edit') && { href: `/me/suggest/${view.id}`, label: actions.edit },
    may('consent') && { href: `${at}/cosign`, label: actions.cosign },
    may('rate') && { href: `${at}/rate`, label: view.ratings.length > 0 ? actions.rateAgain : actions.rate },
    may('recheck') && { href: `${at}/recheck`, label: actions.recheck },
    lead && unconfirmed && publicStates[view.state] !== 'done' && { href: `${at}/contacts`, label: actions.contacts },
    may('receive') && view.ownAssignmentId !== null && { href: `${at}/receipt`, label: actions.receive },
    may('opine') && { href: `${at}/opinion`, label: actions.opine },
    (own?.part === 'lead' || own?.part === 'separate') && { href: `${at}/reply`, label: actions.reply },
    may('withdraw') && { href: `${at}/withdraw`, label: actions.withdraw },
  ]
  return all.filter((action) => action !== false)
}
