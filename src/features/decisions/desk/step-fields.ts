/** What the steps of decisions and motions ask for (填写项), and why a step is not possible now. */
import type { z } from 'zod'
import type { StepField } from '#ui/steps'
import { decidingMeetings, deliberatingMeetings } from '../domain/consent.ts'
import type { decisionApi } from '../domain/contract.ts'
import type { DeskWords } from '../messages/desk.ts'

export type Choices = z.output<typeof decisionApi.choices.output>

type Labels = DeskWords['fields']

/** Meetings that deliberate and are not over. */
export const meetingField = (labels: Labels, { meetings }: Choices): StepField => ({
  name: 'meetingId',
  label: labels.meetingId,
  kind: 'choice',
  options: deliberatingMeetings(meetings),
})

/** Meetings of the kinds that decide on the step, without those over before it was asked. */
export const decidedField = (
  labels: Labels,
  { meetings }: Choices,
  asked: { kinds: readonly string[]; since: string | null },
): StepField => ({
  name: 'decidedAtId',
  label: labels.consentId,
  kind: 'choice',
  options: decidingMeetings(meetings, asked),
})

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
