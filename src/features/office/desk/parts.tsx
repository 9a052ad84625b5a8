/** What the screens of settings share: their tabs, a reason field, one setting by its key. */
import { DeskTabs } from '#ui/DeskTabs'
import { TextArea } from '#ui/fields'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { settingApi, settingReaders, type SettingRow } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTitles } from '../messages/desk-titles.ts'

export const useWords = () => useMessages(deskMessages)

const tabs = [
  ['settings', '/desk/settings', settingReaders],
  ['deadlines', '/desk/settings/deadlines', settingReaders],
  ['calendar', '/desk/settings/calendar', settingReaders],
] as const

export const SettingTabs = ({ here }: { here: (typeof tabs)[number][0] }) => (
  <DeskTabs label={deskTitles.settings} tabs={tabs} titles={deskTitles} here={here} />
)

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
