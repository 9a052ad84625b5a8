/** 设置一览: what the office decides itself, by subject, with who set it and all older values. */
import { useState } from 'react'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { DataTable } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { settingApi, type SettingRow } from '../domain/contract.ts'
import { calendarYears, deadlineAmounts } from '../domain/public.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { ChangeDialog, HistoryDialog } from './setting-dialogs.tsx'
import { Lines, SettingTabs, useWords } from './parts.tsx'

/** Settings with a screen of their own. */
const screens: Readonly<Record<string, string>> = {
  [deadlineAmounts.key]: '/desk/settings/deadlines',
  [calendarYears.key]: '/desk/settings/calendar',
}

const subjectOf = ({ key }: SettingRow): string => key.split('.', 1)[0] ?? key

export function SettingsScreen() {
  const { language } = useSession()
  const m = useWords().settings
  const { data, error } = useEndpoint(settingApi.list, {})
  return (
    <>
      <SettingTabs here="settings" />
      <h1>{deskTitles.settings[language]}</h1>
      <p>{m.hint}</p>
      {data ? (
        [...new Set(data.map(subjectOf))].map((subject) => (
          <Subject key={subject} subject={subject} rows={data.filter((row) => subjectOf(row) === subject)} />
        ))
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function Subject({ subject, rows }: { subject: string; rows: readonly SettingRow[] }) {
  const m = useWords().settings
  const groups: Readonly<Record<string, string>> = m.groups
  const title = groups[subject] ?? subject
  return (
    <section className="settings-of">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'name',
            head: m.name,
            cell: ({ name, explanation }) => (
              <>
                {name}
                <span className="hint">{explanation}</span>
              </>
            ),
          },
          { id: 'value', head: m.value, cell: ({ inWords }) => <Lines lines={inWords} none={m.nothing} /> },
          { id: 'basis', head: m.basis, cell: ({ basis }) => basis },
          { id: 'set', head: m.set, cell: (row) => <SetBy row={row} /> },
          { id: 'actions', head: m.actions, cell: (row) => <Steps row={row} /> },
        ]}
      />
    </section>
  )
}

function SetBy({ row: { setAt, setBy, defaultInWords } }: { row: SettingRow }) {
  const m = useWords().settings
  if (setAt === null) return <>{m.byDefault}</>
  return (
    <>
      {setBy ?? m.house} <Moment at={setAt} />
      {defaultInWords.length === 1 && <span className="hint">{`${m.byDefault} ${defaultInWords[0]}`}</span>}
    </>
  )
}

function Steps({ row }: { row: SettingRow }) {
  const m = useWords().settings
  const [open, setOpen] = useState<'change' | 'history'>()
  const close = () => setOpen(undefined)
  const screen = screens[row.key]
  return (
    <>
      {screen ? (
        <Anchor href={screen}>{m.ownScreen}</Anchor>
      ) : (
        <button
          type="button"
          className="button secondary"
          disabled={!row.mayChange}
          title={row.mayChange ? undefined : m.notYours}
          onClick={() => setOpen('change')}
        >
          {m.change}
        </button>
      )}{' '}
      <button type="button" className="button secondary" onClick={() => setOpen('history')}>
        {m.history}
      </button>
      {open === 'change' && <ChangeDialog row={row} onClose={close} />}
      {open === 'history' && <HistoryDialog row={row} onClose={close} />}
    </>
  )
}
