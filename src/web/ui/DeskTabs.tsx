/** The screens of one line of work (同一类页面) as one row of links; only those the reader's posts open. */
import { mayAsk, type Access } from '#kernel/endpoint'
import type { Words } from './desk.tsx'
import { Anchor } from './navigation.tsx'
import { useSession } from './session.tsx'

interface DeskTabsProps<Id extends string> {
  readonly label: Words
  /** Each with its name in `titles`, its address and whose it is. */
  readonly tabs: readonly (readonly [id: Id, href: string, access: Access])[]
  readonly titles: Readonly<Record<Id, Words>>
  readonly here: Id
}

export function DeskTabs<Id extends string>({ label, tabs, titles, here }: DeskTabsProps<Id>) {
  const session = useSession()
  return (
    <nav className="desk-tabs" aria-label={label[session.language]}>
      {tabs
        .filter(([, , access]) => mayAsk(access, session))
        .map(([id, href]) => (
          <Anchor key={id} href={href} aria-current={id === here ? 'page' : undefined}>
            {titles[id][session.language]}
          </Anchor>
        ))}
    </nav>
  )
}
