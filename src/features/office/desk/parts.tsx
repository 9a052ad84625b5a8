/** What the screens of settings share: their tabs, a reason field, one setting by its key. */
import { TextArea } from '#ui/fields'
import { Anchor } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { settingApi, type SettingRow } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTitles } from '../messages/desk-titles.ts'

export const useWords = () => useMessages(deskMessages)

const tabs = [
  ['settings', '/desk/settings'],
  ['deadlines', '/desk/settings/deadlines'],
  ['calendar', '/desk/settings/calendar'],
] as const

export function SettingTabs({ here }: { here: (typeof tabs)[number][0] }) {
  const { language } = useSession()
  return (
    <nav className="desk-tabs" aria-label={deskTitles.settings[language]}>
      {tabs.map(([id, href]) => (
        <Anchor key={id} href={href} aria-current={id === here ? 'page' : undefined}>
          {deskTitles[id][language]}
        </Anchor>
      ))}
    </nav>
  )
}

export function ReasonField() {
  const m = useWords().settings
  return <TextArea name="reason" label={m.reason} hint={m.reasonHint} rows={2} />
}

/** A value in lines, or in one word that there is none. */
export function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <>{none}</>
  if (lines.length === 1) return <>{lines[0]}</>
  return (
    <ul className="compact">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

export function useSetting(key: string): { setting: SettingRow | undefined; error: unknown } {
  const { data, error } = useEndpoint(settingApi.list, {})
  return { setting: data?.find((row) => row.key === key), error }
}
