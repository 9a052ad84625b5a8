/** The screens of suggestions (建议的几个页面) as one row of links under the word 建议; only those the reader's posts open. */
import { mayAsk } from '#kernel/endpoint'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { deskTitles } from '../messages/desk-titles.ts'
import { assigners, deputiesOffice, offices } from './access.ts'

const tabs = [
  ['list', '/desk/s', offices],
  ['triage', '/desk/s?view=triage', offices],
  ['second', '/desk/second', deputiesOffice],
  ['key', '/desk/key', offices],
  ['clock', '/desk/clock', offices],
  ['promises', '/desk/promises', assigners],
  ['publications', '/desk/publications', deputiesOffice],
  ['statistics', '/desk/statistics', offices],
] as const

export function SuggestionNav({ here }: { here: (typeof tabs)[number][0] }) {
  const session = useSession()
  return (
    <nav className="desk-tabs" aria-label={deskTitles.menu[session.language]}>
      {tabs
        .filter(([, , access]) => mayAsk(access, session))
        .map(([id, href]) => (
          <Anchor key={id} href={href} aria-current={id === here ? 'page' : undefined}>
            {deskTitles[id][session.language]}
          </Anchor>
        ))}
    </nav>
  )
}
