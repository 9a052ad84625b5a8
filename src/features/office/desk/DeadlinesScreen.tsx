/** 时限总表 D01–D35: what starts each clock, how long it runs, what it rests on, and what an office may set. */
import { useState } from 'react'
import { plainDate } from '#kernel/date'
import type { DeadlineRule, SpanRule } from '#kernel/deadline'
import { deadlineRules, ruleOf } from '#kernel/deadline-rules'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { settingApi, type SettingRow } from '../domain/contract.ts'
import { deadlineAmounts } from '../domain/public.ts'
import { deadlines } from '../messages/deadlines.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { ReasonField, SettingTabs, useSetting, useWords } from './parts.tsx'

type Amounts = Readonly<Record<string, number>>

export function DeadlinesScreen() {
  const { language } = useSession()
  const m = useWords().deadlines
  const { setting, error } = useSetting(deadlineAmounts.key)
  return (
    <>
      <SettingTabs here="deadlines" />
      <h1>{deskTitles.deadlines[language]}</h1>
      <p>{m.hint}</p>
      {setting ? <Table setting={setting} /> : <Asking error={error} />}
    </>
  )
}

/** The rule of each number that holds today, in order. */
function rulesOn(today: string): DeadlineRule[] {
  const valid = deadlineRules.filter(({ validFrom }) => validFrom <= today)
  return [...new Set(valid.map(({ code }) => code))]
    .toSorted()
    .map((code) => ruleOf(deadlineRules, code, plainDate(today)))
}

function useDeadlineWords() {
  const { language } = useSession()
  const { triggers, acts }: Record<'triggers' | 'acts', Readonly<Record<string, string>>> = deadlines[language]
  return {
    event: ({ trigger }: DeadlineRule) => triggers[trigger] ?? trigger,
    act: ({ act }: DeadlineRule) => acts[act] ?? act,
  }
}

function Table({ setting }: { setting: SettingRow }) {
  const m = useWords().deadlines
  const { today } = useSession()
  const { event, act } = useDeadlineWords()
  const amounts = deadlineAmounts.value.parse(setting.value)
  return (
    <ExportedTable
      caption={m.amount}
      rows={rulesOn(today)}
      rowKey={({ code }) => code}
      columns={[
        { id: 'code', head: m.code, cell: ({ code }) => code },
        { id: 'event', head: m.event, cell: event },
        { id: 'act', head: m.act, cell: act },
        { id: 'amount', head: m.amount, cell: (rule) => <Amount rule={rule} set={amounts[rule.code]} /> },
        { id: 'kind', head: m.kind, cell: (rule) => <Kind rule={rule} setting={setting} amounts={amounts} /> },
        {
          id: 'basis',
          head: m.basis,
          cell: ({ basis, basisKind, unverified }) => (
            <>
              {basis}
              <span className="hint">{unverified ? m.unverified : m.kinds[basisKind]}</span>
            </>
          ),
        },
      ]}
    />
  )
}

function Amount({ rule, set }: { rule: DeadlineRule; set: number | undefined }) {
  const m = useWords().deadlines
  if (rule.unit === 'window')
    return <>{rule.windows.map(({ opens, closes }) => say(m.window, { from: opens, to: closes })).join(m.and)}</>
  const inWords = (amount: number) => say(m.units[rule.unit], { amount })
  return (
    <>
      {say(m.span[rule.direction], { span: inWords(set ?? rule.amount) })}
      {set !== undefined && set !== rule.amount && (
        <span className="hint">{say(m.changed, { standard: inWords(rule.amount), amount: inWords(set) })}</span>
      )}
    </>
  )
}

interface KindProps {
  readonly rule: DeadlineRule
  readonly setting: SettingRow
  readonly amounts: Amounts
}

function Kind({ rule, setting, amounts }: KindProps) {
  const m = useWords()
  const [open, setOpen] = useState(false)
  if (rule.unit === 'window' || !rule.allowed) return <Tag>{m.deadlines.hard}</Tag>
  return (
    <>
      <Tag tone="info">{say(m.deadlines.range, rule.allowed)}</Tag>{' '}
      <button
        type="button"
        className="button secondary"
        aria-label={`${m.deadlines.change} ${rule.code}`}
        disabled={!setting.mayChange}
        title={setting.mayChange ? undefined : m.settings.notYours}
        onClick={() => setOpen(true)}
      >
        {m.deadlines.change}
      </button>
      {open && <AmountDialog rule={rule} setting={setting} amounts={amounts} onClose={() => setOpen(false)} />}
    </>
  )
}

function AmountDialog({
  rule,
  setting: { key, version, name },
  amounts,
  onClose,
}: KindProps & { rule: SpanRule; onClose: () => void }) {
  const m = useWords()
  const { act } = useDeadlineWords()
  const change = useCommand(settingApi.change)
  const submit = async (form: Form) => {
    const value = { ...amounts, [rule.code]: Number(text(form, 'amount')) }
    await change.mutateAsync({ key, version, value, reason: written(form, 'reason', { label: m.settings.reason }) })
    notify(say(m.settings.saved, { name: `${name} ${rule.code}` }))
  }
  return (
    <FormDialog
      title={say(m.deadlines.title, { code: rule.code, act: act(rule) })}
      submit={m.settings.save}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{rule.basis}</p>
      {rule.allowed && <p>{say(m.deadlines.range, rule.allowed)}</p>}
      <Field
        name="amount"
        label={m.deadlines.newAmount}
        hint={say(m.deadlines.back, { standard: rule.amount })}
        value={String(amounts[rule.code] ?? rule.amount)}
        width="short"
        inputMode="numeric"
        unit={say(m.deadlines.units[rule.unit], { amount: '' }).trim()}
      />
      <ReasonField />
    </FormDialog>
  )
}
