/** The steps of one report at the workbench: what each asks for and what it calls, of exactly the version on the screen. */
import type { z } from 'zod'
import { pollMethods } from '#kernel/poll'
import type { StepField, StepOffer, StepValues } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { writerApi, type ReportView } from '../../domain/writer/contract.ts'
import { reportSteps, type ReportStep } from '../../domain/writer/lifecycle.ts'
import type { StageWords } from '../../messages/stages.ts'

export type Choices = z.output<typeof writerApi.choices.output>

interface Asked {
  readonly m: StageWords
  readonly report: ReportView
  readonly choices: Choices
  /** Saves what is typed; answers the version that stands then. */
  readonly settle: () => Promise<number>
}

/** Stages that reports of this kind do not have. */
const ofOtherKinds = ['report_to_congress', 'report_to_meeting', 'report_to_committee']

/** Steps of this moment, in their order; each says why it is not possible yet. */
export function stepOffers(asked: Asked): StepOffer[] {
  const { m, report } = asked
  const ids = [...reportSteps, 'poll'] as const
  return ids.flatMap((id) => {
    const why = report.refused[id]
    if (why === 'wrong_state' || (why !== null && ofOtherKinds.includes(why))) return []
    const words: Readonly<Record<string, string>> = m.refused
    const offer = { id, label: m.steps[id], reason: why === null ? null : (words[why] ?? why) }
    return [{ ...offer, ...(id === 'poll' ? pollOf(asked) : stepOf(asked, id)) }]
  })
}

type Filled = Pick<StepOffer, 'fields' | 'run'>

const stepOf = (asked: Asked, step: ReportStep): Filled => ({
  fields: fieldsOf(asked, step),
  run: async ({ reason = '', meetingId, resolutionId }: StepValues) =>
    call(writerApi.step, {
      id: asked.report.id,
      step,
      version: await asked.settle(),
      reason,
      meetingId: meetingId ?? null,
      resolutionId: resolutionId ?? null,
    }),
})

function fieldsOf({ m, report, choices }: Asked, step: ReportStep): StepField[] {
  const reason: StepField = { name: 'reason', label: m.fields.reason, kind: 'text' }
  const hearing = report.kind === 'work' ? 'congress' : 'standing_committee'
  const resolutions = choices.resolutions.map(({ id, title }) => ({ value: id, label: title }))
  const fields: Partial<Record<ReportStep, StepField>> = {
    return: reason,
    withdraw: reason,
    revise: { ...reason, label: m.fields.deliberation },
    discuss: meetingField(m, choices, 'standing_committee'),
    deliver: meetingField(m, choices, hearing),
    resolve: { name: 'resolutionId', label: m.fields.resolution, kind: 'choice', options: resolutions },
  }
  const field = fields[step]
  return field ? [field] : []
}

const meetingField = (m: StageWords, { meetings }: Choices, kind: string): StepField => ({
  name: 'meetingId',
  label: m.fields.meeting,
  kind: 'choice',
  options: meetings.filter((meeting) => meeting.kind === kind).map(({ id, title }) => ({ value: id, label: title })),
})

const pollOf = ({ m, report, settle }: Asked): Filled => ({
  fields: [
    {
      name: 'method',
      label: m.fields.method,
      kind: 'choice',
      options: pollMethods.map((value) => ({ value, label: m.methods[value] })),
    },
  ],
  run: async ({ method }: StepValues) =>
    call(writerApi.poll, {
      id: report.id,
      version: await settle(),
      method: pollMethods.find((one) => one === method) ?? 'device',
    }),
})
