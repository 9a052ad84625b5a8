/** What the steps of decisions and motions ask for (填写项), and why a step is not possible now. */
import type { z } from 'zod'
import type { StepField } from '#ui/steps'
import { decidingMeetings, deliberatingMeetings } from '../domain/consent.ts'
import type { decisionApi } from '../domain/contract.ts'
import type { DeskWords } from '../messages/desk.ts'

export type Choices = z.output<typeof decisionApi.choices.output>

type Labels = DeskWords['fields']

/** Where there is nothing to choose from, it says what comes first. */
const meetingChoice = (field: Pick<StepField, 'name' | 'label' | 'options'>, none: string): StepField => ({
  ...field,
  kind: 'choice',
  ...(field.options?.length === 0 ? { hint: none } : {}),
})

/** Meetings that deliberate and are not over; of one body where it alone is entitled. */
export const meetingField = (labels: Labels, { meetings }: Choices, bodyId?: string): StepField =>
  meetingChoice(
    { name: 'meetingId', label: labels.meetingId, options: deliberatingMeetings(meetings, bodyId) },
    labels.noneAhead,
  )

/** Meetings of the kinds that decide on the step and have sat, without those over before it was asked. */
export const decidedField = (
  labels: Labels,
  { meetings }: Choices,
  asked: { kinds: readonly string[]; since: string | null },
): StepField =>
  meetingChoice(
    { name: 'decidedAtId', label: labels.consentId, options: decidingMeetings(meetings, asked) },
    labels.noneOpened,
  )

export const organField = (
  name: string,
  label: string,
  { organs }: Choices,
  { kind, value, optional = false }: { kind?: string; value?: string | undefined; optional?: boolean } = {},
): StepField => ({
  name,
  label,
  kind: 'organ',
  value,
  optional,
  options: organs
    .filter((organ) => kind === undefined || organ.kind === kind)
    .map(({ id, name: label_ }) => ({ value: id, label: label_ })),
})

export const textField = (name: string, label: string, more: Partial<StepField> = {}): StepField => ({
  name,
  label,
  kind: 'text',
  ...more,
})

/** Steps somebody else takes, or at another time, are not shown; the others say what is missing. */
export function reasonOf(
  reasons: Readonly<Record<string, string>>,
  why: string | null | undefined,
): string | null | undefined {
  if (why === null) return null
  if (why === undefined || why === 'wrong_role' || why === 'wrong_state') return undefined
  return reasons[`rules.${why}`] ?? why
}
