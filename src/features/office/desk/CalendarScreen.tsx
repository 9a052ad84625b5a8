/** 工作日历: the holidays and make-up days of each year, and a new year pasted from its notice. */
import { useState } from 'react'
import { publishedCalendar } from '#kernel/calendar-data'
import type { CalendarYear } from '#kernel/calendar'
import { dayOf, monthOf, plainDate, yearOf, type PlainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { settingApi, type SettingRow } from '../domain/contract.ts'
import { pastedDays, pastedPeriods, type PastedDays } from '../domain/pasted-days.ts'
import { calendarYears } from '../domain/public.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { ReasonField, SettingTabs, useSetting, useWords } from './parts.tsx'

type Years = Readonly<Record<string, CalendarYear>>

export function CalendarScreen() {
  const { language } = useSession()
  const m = useWords().calendar
  const { setting, error } = useSetting(calendarYears.key)
  return (
    <>
      <SettingTabs here="calendar" />
      <h1>{deskTitles.calendar[language]}</h1>
      <p>{m.hint}</p>
      {setting ? <Years setting={setting} /> : <Asking error={error} />}
    </>
  )
}

function Years({ setting }: { setting: SettingRow }) {
  const m = useWords()
  const { today } = useSession()
  const [open, setOpen] = useState(false)
  const added: Years = calendarYears.value.parse(setting.value)
  const years: Years = { ...publishedCalendar.years, ...added }
  const present = yearOf(plainDate(today))
  const missing = [present, present + 1].filter((year) => !years[year])
  return (
    <>
      {missing.map((year) => (
        <p key={year}>
          <Tag tone="warn">{say(m.calendar.year, { year })}</Tag> {say(m.calendar.missing, { year })}
        </p>
      ))}
      <div className="actions">
        <button
          type="button"
          className="button secondary"
          disabled={!setting.mayChange}
          title={setting.mayChange ? undefined : m.settings.notYours}
          onClick={() => setOpen(true)}
        >
          {m.calendar.add}
        </button>
      </div>
      {Object.keys(years)
        .toSorted()
        .toReversed()
        .map((year) => (
          <Year key={year} year={year} days={years[year]} own={year in added} />
        ))}
      {open && (
        <YearDialog setting={setting} added={added} year={missing[0] ?? present + 2} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

function Year({ year, days, own }: { year: string; days: CalendarYear | undefined; own: boolean }) {
  const m = useWords().calendar
  if (!days) return null
  const months = [...new Set([...days.rest, ...days.work].map(monthOf))].toSorted((a, b) => a - b)
  const within = (all: readonly PlainDate[], month: number) =>
    spans(all.filter((day) => monthOf(day) === month).map(dayOf)).join(m.and)
  return (
    <>
      <h2>{say(m.year, { year })}</h2>
      <p>
        {days.source} <Tag>{own ? m.added : m.carried}</Tag>
      </p>
      <dl className="facts-list">
        {months.map((month) => (
          <div key={month}>
            <dt>{say(m.month, { month })}</dt>
            <dd>
              {[[m.rest, within(days.rest, month)] as const, [m.work, within(days.work, month)] as const]
                .filter(([, listed]) => listed !== '')
                .map(([words, listed]) => (
                  <span key={words} className="nb">
                    {say(words, { days: listed })}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** 1, 2, 3, 7 → 1–3, 7 */
function spans(days: readonly number[]): string[] {
  const starts = days.filter((day) => !days.includes(day - 1))
  return starts.map((first) => {
    let last = first
    while (days.includes(last + 1)) last += 1
    return last === first ? String(first) : `${first}–${last}`
  })
}

interface YearDialogProps {
  readonly setting: SettingRow
  readonly added: Years
  readonly year: number
  readonly onClose: () => void
}

function YearDialog({ setting: { key, version }, added, year: proposed, onClose }: YearDialogProps) {
  const m = useWords()
  const change = useCommand(settingApi.change)
  const known = ({ days, unreadable }: PastedDays): readonly PlainDate[] => {
    if (unreadable !== undefined) throw new Error(say(m.calendar.unreadable, { line: unreadable }))
    return days
  }
  const submit = async (form: Form) => {
    const year = text(form, 'year').trim()
    if (!/^[1-9]\d{3}$/.test(year)) throw new Error(m.calendar.badYear)
    const days = {
      rest: known(pastedPeriods(text(form, 'rest'), Number(year))),
      work: known(pastedDays(text(form, 'work'), Number(year))),
      source: text(form, 'source').trim(),
    }
    await change.mutateAsync({
      key,
      version,
      value: { ...added, [year]: days },
      reason: written(form, 'reason', { label: m.settings.reason }),
    })
    notify(say(m.calendar.saved, { year }))
  }
  return (
    <FormDialog title={m.calendar.add} submit={m.settings.save} onClose={onClose} onSubmit={submit} wide>
      <Field name="year" label={m.calendar.yearField} value={String(proposed)} width="short" inputMode="numeric" />
      <TextArea name="rest" label={m.calendar.restField} hint={m.calendar.restHint} rows={7} />
      <TextArea name="work" label={m.calendar.workField} hint={m.calendar.workHint} rows={3} optional />
      <Field name="source" label={m.calendar.source} hint={m.calendar.sourceHint} />
      <ReasonField />
    </FormDialog>
  )
}
