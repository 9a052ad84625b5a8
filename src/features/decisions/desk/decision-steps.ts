/** The steps of one decision at the workbench: what each asks for and what it calls. */
import { plainDate } from '#kernel/date'
import type { StepField, StepOffer, StepValues } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { consentKinds } from '../domain/consent.ts'
import { decisionApi } from '../domain/contract.ts'
import { amendmentKinds, dossierParts, majorForms, resolutionKinds, type ResolutionView } from '../domain/views.ts'
import type { DeskWords } from '../messages/desk.ts'
import { decidedField, meetingField, organField, reasonOf, textField, type Choices } from './step-fields.ts'

const draftFields = (m: DeskWords, choices: Choices, one?: ResolutionView): StepField[] => [
  {
    name: 'kind',
    label: m.fields.kind,
    kind: 'choice',
    value: one?.kind,
    options: resolutionKinds.map((value) => ({ value, label: m.words.kinds[value] })),
  },
  {
    name: 'matter',
    label: m.fields.matter,
    kind: 'choice',
    value: one?.matter,
    options: choices.matters.map((value) => ({ value, label: value })),
  },
  {
    name: 'major',
    label: m.fields.major,
    kind: 'choice',
    optional: true,
    value: one?.major ?? undefined,
    options: majorForms.map((value) => ({ value, label: m.words.majors[value] })),
  },
  { name: 'title', label: m.fields.title, kind: 'line', value: one?.title },
  textField('text', m.fields.text, { value: one?.text }),
  {
    name: 'bodyId',
    label: m.fields.bodyId,
    kind: 'choice',
    value: one?.bodyId ?? choices.organs.find(({ kind }) => kind === 'standing_committee')?.id,
    options: choices.organs
      .filter(({ kind }) => kind === 'standing_committee' || kind === 'congress')
      .map(({ id, name }) => ({ value: id, label: name })),
  },
  organField('proposerId', m.fields.proposerId, choices, { value: one?.proposerId }),
  organField('executorId', m.fields.executorId, choices, { value: one?.executorId ?? undefined, optional: true }),
  {
    name: 'amendsId',
    label: m.fields.amendsId,
    kind: 'organ',
    optional: true,
    hint: m.fields.amendsHint,
    value: one?.amendsId ?? undefined,
    options: choices.inForce
      .filter(({ id }) => id !== one?.id)
      .map(({ id, title, body }) => ({ value: id, label: title, hint: body })),
  },
  {
    name: 'amendsAs',
    label: m.fields.amendsAs,
    kind: 'choice',
    optional: true,
    value: one?.amendsAs ?? undefined,
    options: amendmentKinds.map((value) => ({ value, label: m.words.amendmentKinds[value] })),
  },
  ...dossierParts.map((part) => textField(part, m.words.dossier[part], { value: one?.dossier[part], optional: true })),
]

const draftOf = (values: StepValues) => ({
  kind: resolutionKinds.find((kind) => kind === values.kind) ?? 'decision',
  major: majorForms.find((form) => form === values.major) ?? null,
  matter: values.matter ?? '',
  title: values.title ?? '',
  text: values.text ?? '',
  bodyId: values.bodyId || undefined,
  proposerId: values.proposerId ?? '',
  executorId: values.executorId || null,
  amendsId: values.amendsId || null,
  amendsAs: amendmentKinds.find((kind) => kind === values.amendsAs) ?? null,
  dossier: Object.fromEntries(dossierParts.map((part) => [part, values[part] ?? ''])),
})

export const draftStep = (m: DeskWords, choices: Choices): StepOffer => ({
  id: 'create',
  label: m.create,
  reason: null,
  fields: draftFields(m, choices),
  run: (values) => call(decisionApi.create, draftOf(values)),
})

type Offer = Omit<StepOffer, 'label' | 'reason'> & {
  readonly id: keyof DeskWords['actions']
  /** The step of the rule table, where it is called otherwise. */
  readonly rule?: string
}

interface Asked {
  readonly m: DeskWords
  readonly one: ResolutionView
  readonly choices: Choices
}

/** Steps of the office with this decision, in the order they are taken. */
export function decisionSteps(m: DeskWords, one: ResolutionView, choices: Choices): StepOffer[] {
  const asked = { m, one, choices }
  return [...towardsVote(asked), ...afterVote(asked), ...endings(asked)].flatMap(({ rule, ...offer }) => {
    const why = reasonOf(m.reasons, one.actions[rule ?? offer.id])
    const called = offer.id === 'agree' && bodyKind(one, choices) === 'congress' ? 'agree_presidium' : offer.id
    return why === undefined ? [] : [{ ...offer, label: m.actions[called], reason: why }]
  })
}

const bodyKind = ({ bodyId }: ResolutionView, { organs }: Choices): 'congress' | 'standing_committee' =>
  organs.find(({ id }) => id === bodyId)?.kind === 'congress' ? 'congress' : 'standing_committee'

function consentField(m: DeskWords, one: ResolutionView, choices: Choices): StepField {
  const asked = { kinds: consentKinds(bodyKind(one, choices)), since: one.submittedOn }
  return decidedField(m.fields, choices, asked)
}

const versionOf = ({ id, version }: ResolutionView) => ({ id, version })

function towardsVote({ m, one, choices }: Asked): Offer[] {
  const { fields } = m
  const at = versionOf(one)
  return [
    {
      id: 'change',
      fields: draftFields(m, choices, one),
      run: (values) => call(decisionApi.change, { ...draftOf(values), ...at }),
    },
    { id: 'submit', fields: [], run: () => call(decisionApi.submit, at) },
    {
      id: 'agree',
      fields: [consentField(m, one, choices)],
      run: ({ decidedAtId = '' }) => call(decisionApi.agree, { ...at, meetingId: decidedAtId }),
    },
    { id: 'file', fields: [], run: () => call(decisionApi.file, at) },
    {
      id: 'review',
      fields: [organField('reviewerId', fields.reviewerId, choices), textField('text', fields.review)],
      run: ({ reviewerId = '', text = '' }) => call(decisionApi.review, { ...at, reviewerId, text }),
    },
    {
      id: 'place',
      fields: [meetingField(fields, choices, one.bodyId)],
      run: ({ meetingId = '' }) => call(decisionApi.place, { ...at, meetingId }),
    },
    {
      id: 'postpone',
      fields: [textField('reason', fields.reason)],
      run: ({ reason = '' }) => call(decisionApi.postpone, { ...at, reason }),
    },
  ]
}

function afterVote({ m, one, choices }: Asked): Offer[] {
  const { fields } = m
  const at = versionOf(one)
  const open = one.reports.filter(({ reportedOn }) => reportedOn === null)
  const asked: StepField = {
    name: 'reportId',
    label: fields.reportId,
    kind: 'choice',
    options: open.map(({ id, subject }) => ({ value: id, label: subject })),
  }
  const report: Offer = {
    id: 'report',
    fields: [asked, textField('text', fields.report)],
    run: ({ reportId = '', text = '' }) => call(decisionApi.report, { ...at, reportId, text }),
  }
  return [
    {
      id: 'ask_report',
      fields: [
        { name: 'subject', label: fields.subject, kind: 'line' },
        { name: 'dueOn', label: fields.dueOn, kind: 'day' },
        organField('executorId', fields.executorId, choices, { value: one.executorId ?? undefined }),
      ],
      run: ({ subject = '', dueOn = '', executorId = '' }) =>
        call(decisionApi.askReport, { ...at, subject, dueOn: plainDate(dueOn), executorId }),
    },
    ...(open.length === 0 ? [] : [report]),
    {
      id: one.listed ? 'unlist' : 'list',
      rule: 'list',
      fields: [],
      run: () => call(decisionApi.setListed, { ...at, listed: !one.listed }),
    },
    { id: 'complete', fields: [], run: () => call(decisionApi.complete, at) },
  ]
}

function endings({ m, one, choices }: Asked): Offer[] {
  const at = versionOf(one)
  const fields = [consentField(m, one, choices), textField('reason', m.fields.reason)]
  const decided = ({ decidedAtId = '', reason = '' }: StepValues) => ({ ...at, meetingId: decidedAtId, reason })
  return [
    { id: 'decline', ends: true, fields, run: (values) => call(decisionApi.decline, decided(values)) },
    { id: 'discard', ends: true, fields: [], run: () => call(decisionApi.discard, at) },
    { id: 'withdraw', ends: true, fields, run: (values) => call(decisionApi.withdraw, decided(values)) },
  ]
}
