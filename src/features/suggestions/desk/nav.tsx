/** The screens of suggestions (建议的几个页面) as one row of links under the word 建议. */
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { deskTitles } from '../messages/desk-titles.ts'

const screens = [
  ['list', '/desk/s'],
  ['triage', '/desk/s?view=triage'],
  ['second', '/desk/second'],
  ['key', '/desk/key'],
  ['clock', '/desk/clock'],
  ['promises', '/desk/promises'],
  ['statistics', '/desk/statistics'],
] as const

export function SuggestionNav({ here }: { here: (typeof screens)[number][0] }) {
  const { language } = useSession()
  return (
    <nav className="desk-tabs" aria-label={deskTitles.menu[language]}>
      {screens.map(([id, href]) => (
        <Anchor key={id} href={href} aria-current={id === here ? 'page' : undefined}>
          {deskTitles[id][language]}
        </Anchor>
      ))}
    </nav>
  )
}
