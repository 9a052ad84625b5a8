/** What the steps of decisions and motions ask for (填写项), and why a step is not possible now. */
import type { z } from 'zod'
import type { StepField } from '#ui/steps'
import type { decisionApi } from '../domain/contract.ts'
import type { DeskWords } from '../messages/desk.ts'

export type Choices = z.output<typeof decisionApi.choices.output>

const consenting = ['chairmen', 'presidium', 'town_presidium']

type Labels = DeskWords['fields']

/** Meetings by name; those that decide on steps, or those that deliberate. */
export const meetingField = (
  name: 'meetingId' | 'decidedAtId',
  labels: Labels,
  { meetings }: Choices,
  also: readonly string[] = [],
): StepField => {
  const decides = name === 'decidedAtId'
  const kinds = [...consenting, ...also]
  return {
    name,
    label: decides ? labels.consentId : labels.meetingId,
    kind: 'choice',
    options: meetings
      .filter(({ kind, ahead }) => kinds.includes(kind) === decides && (decides || ahead))
      .map(({ id, title }) => ({ value: id, label: title })),
  }
}

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
