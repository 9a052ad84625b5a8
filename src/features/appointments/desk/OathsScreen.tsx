/** 宪法宣誓: ceremonies with who swears, planning one for those who have not, and its record. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { plainDate } from '#kernel/date'
import { Asking } from '#ui/asking'
import { chosen, optional, written } from '#ui/checks'
import { Checks } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { ActionButton } from '#ui/ActionButton'
import { Empty, Facts } from '#ui/lists'
import { notify } from '#ui/notices'
import { texts, text, type Form } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { StepDialog, type StepOffer } from '#ui/steps'
import { UnitPicker } from '#ui/UnitPicker'
import { call, useEndpoint } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { oathApi } from '../domain/contract-oaths.ts'
import { forms, type Appointment, type Ceremony } from '../domain/views.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { deskMessages, type DeskWords } from '../messages/desk.ts'
import { ActsNav } from './nav.tsx'
import type { Choices } from './nomination.ts'

export function OathsScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [planning, setPlanning] = useState(false)
  const { data, error } = useEndpoint(oathApi.list, {})
  const { data: choices } = useEndpoint(appointmentApi.choices, {})
  if (!data || !choices) return <Asking error={error} />
  return (
    <>
      <ActsNav here="oaths" />
      <h1>{deskTitles.oaths[language]}</h1>
      <section>
        <h2>{m.without}</h2>
        {data.without.length === 0 ? <p>{m.noneWithout}</p> : <Without rows={data.without} />}
        <ActionButton
          label={m.planOath}
          primary
          refused={data.without.length === 0 ? m.noneWithout : undefined}
          onClick={() => setPlanning(true)}
        />
      </section>
      {data.rows.length === 0 && <Empty kind="none" title={m.noOaths} />}
      {data.rows.map((one) => (
        <OneCeremony key={one.id} one={one} />
      ))}
      {planning && <PlanDialog without={data.without} choices={choices} onClose={() => setPlanning(false)} />}
    </>
  )
}

const postOf = ({ organisation, title }: Appointment): string => `${organisation}${title}`

const Without = ({ rows }: { rows: readonly Appointment[] }) => (
  <ul>
    {rows.map((one) => (
      <li key={one.id}>
        {one.name} <span className="hint">{postOf(one)}</span>
      </li>
    ))}
  </ul>
)

function OneCeremony({ one }: { one: Ceremony }) {
  const m = useMessages(deskMessages)
  const [open, setOpen] = useState<'hold' | 'cancel'>()
  return (
    <section>
      <h2>
        {one.plannedOn} {one.place}
      </h2>
      <p className="facts">
        <Tag tone={one.state === 'held' ? 'ok' : 'info'}>{m.oathState[one.state]}</Tag>
        <a href={`/papers/about/${one.id}`}>{m.papers}</a>
      </p>
      <Facts
        facts={[
          [m.fields.organiserId, one.organiser],
          [m.fields.form, m.forms[one.form]],
          [m.fields.takers, one.takers.map((taker) => takerText(taker, m)).join(' · ')],
        ]}
      />
      {one.state === 'planned' && (
        <div className="actions">
          <ActionButton label={m.actions.hold} primary onClick={() => setOpen('hold')} />
          <ActionButton label={m.actions.cancel} onClick={() => setOpen('cancel')} />
        </div>
      )}
      {open === 'hold' && <HoldDialog one={one} onClose={() => setOpen(undefined)} />}
      {open === 'cancel' && <StepDialog step={cancelStep(m, one)} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

const takerText = ({ name, post, sworn }: Ceremony['takers'][number], m: DeskWords): string =>
  [name, post, ...(sworn === null ? [] : [sworn ? m.sworn : m.notSworn])].join(' ')

const cancelStep = (m: DeskWords, { id, version }: Ceremony): StepOffer => ({
  id: 'cancel',
  label: m.actions.cancel,
  reason: null,
  fields: [{ name: 'reason', label: m.fields.reason, kind: 'text' }],
  run: ({ reason = '' }) => call(oathApi.cancel, { id, version, reason }),
})

function useSend(): (said: string, send: () => Promise<unknown>) => Promise<void> {
  const client = useQueryClient()
  return async (said, send) => {
    await send()
    notify(said)
    await client.invalidateQueries()
  }
}

function PlanDialog({
  without,
  choices,
  onClose,
}: {
  without: readonly Appointment[]
  choices: Choices
  onClose: () => void
}) {
  const m = useMessages(deskMessages)
  const send = useSend()
  const { fields } = m
  const plan = (form: Form) => ({
    organiserId: text(form, 'organiserId'),
    plannedOn: plainDate(written(form, 'plannedOn', { label: fields.plannedOn })),
    place: written(form, 'place', { label: fields.place, limit: 200 }),
    form: chosen(form, 'form', { label: fields.form, among: forms }),
    witness: optional(form, 'witness', { limit: 200 }),
    appointmentIds: [...texts(form, 'appointmentIds')],
  })
  return (
    <FormDialog
      title={m.planOath}
      submit={m.planOath}
      onClose={onClose}
      onSubmit={(form) => send(m.planOath, () => call(oathApi.plan, plan(form)))}
    >
      <UnitPicker
        name="organiserId"
        label={fields.organiserId}
        units={choices.organs.map(({ id, name }) => ({ id, name }))}
      />
      <Field name="plannedOn" type="date" label={fields.plannedOn} />
      <Field name="place" label={fields.place} />
      <Select
        name="form"
        label={fields.form}
        value="collective"
        options={forms.map((value) => ({ value, label: m.forms[value] }))}
      />
      <Field name="witness" label={fields.witness} optional />
      <Checks
        name="appointmentIds"
        label={fields.takers}
        options={without.map((one) => ({ value: one.id, label: one.name, hint: postOf(one) }))}
      />
    </FormDialog>
  )
}

const settings = ['emblem', 'constitution', 'anthem'] as const

function HoldDialog({ one, onClose }: { one: Ceremony; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const send = useSend()
  const { id, version } = one
  const record = (form: Form) => {
    const there = texts(form, 'setting')
    return call(oathApi.hold, {
      id,
      version,
      swornIds: [...texts(form, 'swornIds')],
      emblem: there.includes('emblem'),
      constitution: there.includes('constitution'),
      anthem: there.includes('anthem'),
    })
  }
  return (
    <FormDialog
      title={m.actions.hold}
      submit={m.actions.hold}
      onClose={onClose}
      onSubmit={(form) => send(m.actions.hold, () => record(form))}
    >
      <Checks
        name="setting"
        label={m.fields.setting}
        options={settings.map((value) => ({ value, label: m.setting[value] }))}
      />
      <Checks
        name="swornIds"
        label={m.fields.swornIds}
        values={one.takers.map(({ appointmentId }) => appointmentId)}
        options={one.takers.map(({ appointmentId, name, post }) => ({ value: appointmentId, label: name, hint: post }))}
      />
    </FormDialog>
  )
}
