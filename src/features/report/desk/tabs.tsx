/** The screens of the report (报告): figures, and the checker. */
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { deskTitles } from '../messages/desk-titles.ts'

const tabs = [
  ['figures', '/desk/report'],
  ['check', '/desk/report/check'],
] as const

export function ReportTabs({ here }: { here: (typeof tabs)[number][0] }) {
  const { language } = useSession()
  return (
    <nav className="desk-tabs" aria-label={deskTitles.menu[language]}>
      {tabs.map(([id, href]) => (
        <Anchor key={id} href={href} aria-current={id === here ? 'page' : undefined}>
          {deskTitles[id][language]}
        </Anchor>
      ))}
    </nav>
  )
}
