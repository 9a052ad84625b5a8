/** Forms of an oath ceremony (宣誓仪式表单): planning it or changing the plan, and the record of the day. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { chosen, chosenSome, optional, written } from '#ui/checks'
import { Checks } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { notify } from '#ui/notices'
import { texts as textsIn, text, type Form } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { call } from '#ui/useEndpoint'
import { oathApi } from '../domain/contract-oaths.ts'
import { organisesOath } from '../domain/posts.ts'
import { forms, type Appointment, type CeremonyView } from '../domain/views.ts'
import { oathMessages } from '../messages/oaths.ts'
import type { Choices } from './nomination.ts'
import { personNamed } from './person.ts'

export interface PlanChoices extends Pick<Choices, 'organs'> {
  readonly without: readonly Appointment[]
  readonly texts: z.output<typeof oathApi.list.output>['texts']
}

/** Organs that may swear in somebody who waits, the chairmen first; and the one of the plan. */
function organisingOf({ organs, without }: PlanChoices, one: CeremonyView | undefined): PlanChoices['organs'] {
  const some = organs.filter(
    (organ) => organ.id === one?.organiserId || without.some((waits) => organisesOath(organ, waits)),
  )
  return some.toSorted((a, b) => Number(b.kind === 'chairmen') - Number(a.kind === 'chairmen'))
}

function useSend(): (said: string, send: () => Promise<unknown>) => Promise<void> {
  const client = useQueryClient()
  return async (said, send) => {
    await send()
    notify(said)
    await client.invalidateQueries()
  }
}

interface PlanDialogProps {
  /** The ceremony whose plan is changed; a new one when left out. */
  readonly one?: CeremonyView
  readonly choices: PlanChoices
  readonly onClose: () => void
}

export function PlanDialog({ one, choices, onClose }: PlanDialogProps) {
  const m = useMessages(oathMessages)
  const { language } = useSession()
  const send = useSend()
  const organs = organisingOf(choices, one)
  const [organiser, setOrganiser] = useState(() => organs.find(({ id }) => id === one?.organiserId) ?? organs[0])
  const { parts } = m
  const leaderIn = async (form: Form): Promise<string | null> => {
    if (text(form, 'form') === 'single') return null
    const other = optional(form, 'otherLeader', { limit: 80 })
    return other === '' ? text(form, 'leadId') || null : personNamed(language, other)
  }
  const plan = async (form: Form) => ({
    organiserId: text(form, 'organiserId'),
    plannedOn: plainDate(written(form, 'plannedOn', { label: parts.plannedOn })),
    place: written(form, 'place', { label: parts.place, limit: 200 }),
    form: chosen(form, 'form', { label: parts.form, among: forms }),
    leadId: await leaderIn(form),
    textVersion: text(form, 'textVersion'),
    witness: optional(form, 'witness', { limit: 200 }),
    appointmentIds: chosenSome(form, 'appointmentIds', { label: parts.takers }),
  })
  const label = one ? m.actions.change : m.plan
  const save = async (form: Form) => {
    const asked = await plan(form)
    return one ? call(oathApi.change, { ...asked, id: one.id, version: one.version }) : call(oathApi.plan, asked)
  }
  return (
    <FormDialog title={label} submit={label} onClose={onClose} onSubmit={(form) => send(label, () => save(form))}>
      <Select
        name="organiserId"
        label={parts.organiser}
        value={organiser?.id}
        options={organs.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosenId) => setOrganiser(organs.find(({ id }) => id === chosenId))}
      />
      <Field name="plannedOn" type="date" label={parts.plannedOn} value={one?.plannedOn} />
      <Field name="place" label={parts.place} value={one?.place} />
      <TakerFields
        key={organiser?.id}
        one={one}
        without={choices.without.filter((waits) => organiser && organisesOath(organiser, waits))}
      />
      <TextFields one={one} texts={choices.texts} />
    </FormDialog>
  )
}

/** Those of the plan, and those for whom none is planned yet. */
const candidatesOf = (one: CeremonyView | undefined, without: readonly Appointment[]) => [
  ...(one?.takers ?? []).map(({ appointmentId: id, personId, name, post }) => ({ id, personId, name, post })),
  ...without.map(({ id, personId, name, organisation, title }) => ({
    id,
    personId,
    name,
    post: `${organisation}${title}`,
  })),
]

function TakerFields({ one, without }: { one: CeremonyView | undefined; without: readonly Appointment[] }) {
  const m = useMessages(oathMessages)
  const { parts } = m
  const candidates = candidatesOf(one, without)
  const only = candidates.length === 1 ? candidates.map(({ id }) => id) : []
  const leaders = new Map(candidates.map(({ personId, name }) => [personId, name]))
  if (one?.leadId && one.lead) leaders.set(one.leadId, one.lead)
  return (
    <>
      <Checks
        name="appointmentIds"
        label={parts.takers}
        values={one?.takers.map(({ appointmentId }) => appointmentId) ?? only}
        options={candidates.map(({ id, name, post }) => ({ value: id, label: name, hint: post }))}
      />
      <Select
        name="form"
        label={parts.form}
        value={one?.form ?? (only.length === 1 ? 'single' : 'collective')}
        options={forms.map((value) => ({ value, label: m.forms[value] }))}
      />
      <Select
        name="leadId"
        label={parts.leader}
        hint={m.leaderHint}
        optional
        empty=""
        value={one?.leadId ?? ''}
        options={[...leaders].map(([value, name]) => ({ value, label: name }))}
      />
      <Field name="otherLeader" label={m.otherLeader} hint={m.otherLeaderHint} optional />
    </>
  )
}

function TextFields({ one, texts }: { one: CeremonyView | undefined; texts: PlanChoices['texts'] }) {
  const m = useMessages(oathMessages)
  const options = texts.map(({ version, validFrom }) => ({
    value: version,
    label: say(m.textOf, { version, validFrom }),
  }))
  return (
    <>
      <Select
        name="textVersion"
        label={m.parts.textVersion}
        hint={m.textHint}
        optional
        empty=""
        value={one?.textVersion ?? ''}
        options={options}
      />
      <Field name="witness" label={m.parts.witness} optional value={one?.witness} />
    </>
  )
}

const settings = ['emblem', 'constitution', 'anthem'] as const

export function HoldDialog({ one, onClose }: { one: CeremonyView; onClose: () => void }) {
  const m = useMessages(oathMessages)
  const send = useSend()
  const { id, version } = one
  const record = (form: Form) => {
    const there = textsIn(form, 'setting')
    return call(oathApi.hold, {
      id,
      version,
      swornIds: chosenSome(form, 'swornIds', { label: m.swornIds }),
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
        label={m.setting}
        options={settings.map((value) => ({ value, label: m.settings[value] }))}
      />
      <Checks
        name="swornIds"
        label={m.swornIds}
        values={one.takers.map(({ appointmentId }) => appointmentId)}
        options={one.takers.map(({ appointmentId, name, post }) => ({ value: appointmentId, label: name, hint: post }))}
      />
    </FormDialog>
  )
}
