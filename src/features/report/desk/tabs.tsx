/** The screens of the report (报告) as one row of links; only those the reader's posts open. */
import { mayAsk } from '#kernel/endpoint'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { deskTitles } from '../messages/desk-titles.ts'
import { readers, writers } from './access.ts'

const tabs = [
  ['figures', '/desk/report', readers],
  ['catalogue', '/desk/report/catalogue', readers],
  ['texts', '/desk/report/texts', writers],
  ['check', '/desk/report/check', readers],
] as const

export function ReportTabs({ here }: { here: (typeof tabs)[number][0] }) {
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
