/**
 * A button that takes one step at once and says beside itself why it was refused (一步到位). Until everything on the screen
 * is as it is after the step, it is seen to be busy: a second press is neither lost nor taken for the next step.
 */
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint'
import { ActionButton } from '#ui/ActionButton'
import { useFailureWords } from '#ui/refusal'
import { useCommand } from '#ui/useEndpoint'

interface StepButtonProps<Input extends z.ZodType, Output extends z.ZodType> {
  readonly endpoint: Endpoint<Input, Output>
  readonly input: z.input<Input>
  readonly label: string
  readonly primary?: boolean
}

export function StepButton<Input extends z.ZodType, Output extends z.ZodType>({
  endpoint,
  input,
  label,
  primary = false,
}: StepButtonProps<Input, Output>) {
  const { mutate, isPending, error } = useCommand(endpoint)
  const failure = useFailureWords()
  return (
    <>
      <ActionButton label={label} primary={primary} busy={isPending} onClick={() => mutate(input)} />
      {error && (
        <span className="field-error" role="alert">
          {failure(error)}
        </span>
      )}
    </>
  )
}
