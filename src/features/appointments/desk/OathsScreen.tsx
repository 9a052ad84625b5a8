/** 宪法宣誓: who has not sworn yet, and the ceremonies with their plans, how those changed, and what was recorded. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { ActionButton } from '#ui/ActionButton'
import { dayText } from '#ui/dates'
import { Empty, Facts } from '#ui/lists'
import { Timeline } from '#ui/history'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { StepDialog, type StepOffer } from '#ui/steps'
import { call, useEndpoint } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { oathApi } from '../domain/contract-oaths.ts'
import type { Appointment, CeremonyView } from '../domain/views.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { oathMessages, type OathWords } from '../messages/oaths.ts'
import { refusals } from '../messages/refusals.ts'
import { ActsNav } from './nav.tsx'
import { HoldDialog, PlanDialog, type PlanChoices } from './oath-dialogs.tsx'

export function OathsScreen() {
  const m = useMessages(oathMessages)
  const { language } = useSession()
  const [planning, setPlanning] = useState(false)
  const { data, error } = useEndpoint(oathApi.list, {})
  const { data: choices } = useEndpoint(appointmentApi.choices, {})
  if (!data || !choices) return <Asking error={error} />
  const { rows, without, texts } = data
  const asked: PlanChoices = { organs: choices.organs, without, texts }
  return (
    <>
      <ActsNav here="oaths" />
      <h1>{deskTitles.oaths[language]}</h1>
      <section>
        <h2>{m.without}</h2>
        {without.length === 0 ? <p>{m.noneWithout}</p> : <Without rows={without} />}
        <ActionButton
          label={m.plan}
          primary
          refused={without.length === 0 ? m.noneWithout : undefined}
          onClick={() => setPlanning(true)}
        />
      </section>
      {rows.length === 0 && <Empty kind="none" title={m.none} />}
      {[...rows]
        .sort((a, b) => Number(b.state === 'planned') - Number(a.state === 'planned'))
        .map((one) => (
          <OneCeremony key={one.id} one={one} choices={asked} />
        ))}
      {planning && <PlanDialog choices={asked} onClose={() => setPlanning(false)} />}
    </>
  )
}

const Without = ({ rows }: { rows: readonly Appointment[] }) => (
  <ul>
    {rows.map(({ id, name, organisation, title }) => (
      <li key={id}>
        {name}{' '}
        <span className="hint">
          {organisation}
          {title}
        </span>
      </li>
    ))}
  </ul>
)

function OneCeremony({ one, choices }: { one: CeremonyView; choices: PlanChoices }) {
  const m = useMessages(oathMessages)
  const { language, today } = useSession()
  const [open, setOpen] = useState<'hold' | 'change' | 'cancel'>()
  const close = () => setOpen(undefined)
  return (
    <section>
      <h2>
        {dayText(one.heldOn ?? one.plannedOn, language, { today })} {one.place}
      </h2>
      <p className="facts">
        <Tag tone={one.state === 'held' ? 'ok' : 'info'}>{m.states[one.state]}</Tag>
        <a href={`/papers/about/${one.id}`}>{m.papers}</a>
      </p>
      {one.stateReason !== '' && <p className="note">{one.stateReason}</p>}
      <Facts facts={factsOf(one, m)} />
      {one.state === 'planned' && (
        <div className="actions">
          {(['hold', 'change', 'cancel'] as const).map((action) => (
            <ActionButton
              key={action}
              label={m.actions[action]}
              primary={action === 'hold'}
              refused={whyNot(one, action, language)}
              onClick={() => setOpen(action)}
            />
          ))}
        </div>
      )}
      <History one={one} />
      {open === 'hold' && <HoldDialog one={one} onClose={close} />}
      {open === 'change' && <PlanDialog one={one} choices={choices} onClose={close} />}
      {open === 'cancel' && <StepDialog step={cancelStep(m, one)} onClose={close} />}
    </section>
  )
}

function whyNot(
  { actions, plannedOn }: CeremonyView,
  action: string,
  language: keyof typeof refusals,
): string | undefined {
  const why = actions[action]
  const words: Readonly<Record<string, string>> = refusals[language]
  return why ? say(words[`rules.${why}`] ?? why, { plannedOn }) : undefined
}

function factsOf(one: CeremonyView, m: OathWords): (readonly [string, string])[] {
  const { parts } = m
  const text = one.textVersion === '' ? m.textInForce : one.textVersion
  return [
    [parts.organiser, one.organiser],
    [parts.form, m.forms[one.form]],
    ...(one.form === 'collective' ? [[parts.leader, one.lead ?? m.nobody] as const] : []),
    ...(one.witness === '' ? [] : [[parts.witness, one.witness] as const]),
    [parts.takers, one.takers.map((taker) => takerText(taker, m)).join(' · ')],
    [parts.textVersion, one.oathText === '' ? text : say(m.text, { version: text, text: one.oathText })],
  ]
}

const takerText = ({ name, post, sworn }: CeremonyView['takers'][number], m: OathWords): string =>
  [name, post, ...(sworn === null ? [] : [sworn ? m.sworn : m.notSworn])].join(' ')

/** Once something was changed; until then there is nothing the plan itself does not say. */
function History({ one: { history } }: { one: CeremonyView }) {
  const m = useMessages(oathMessages)
  if (!history.some(({ step }) => step === 'changed')) return null
  return (
    <details>
      <summary>{m.history}</summary>
      <Timeline
        label={m.history}
        steps={history.map(({ on, by, step, changes }, at) => ({
          id: String(at),
          title: m.steps[step],
          state: 'done',
          on,
          facts: by === '' ? [] : [by],
          more: changes.map(({ part, from, to }) => (
            <div key={part}>{say(m.change, { part: m.parts[part], from: from || m.nobody, to: to || m.nobody })}</div>
          )),
        }))}
      />
    </details>
  )
}

const cancelStep = (m: OathWords, { id, version }: CeremonyView): StepOffer => ({
  id: 'cancel',
  label: m.actions.cancel,
  reason: null,
  fields: [{ name: 'reason', label: m.reason, kind: 'text' }],
  run: ({ reason = '' }) => call(oathApi.cancel, { id, version, reason }),
})
