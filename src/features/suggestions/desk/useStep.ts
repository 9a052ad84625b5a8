/** One step (一步操作): sends it, says that it is done, and shows everything anew; a refusal is the dialog's to show. */
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint'
import { notify } from '#ui/notices'
import { useCommand } from '#ui/useEndpoint'

export function useStep<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  done: string,
  onDone?: () => void,
): (input: z.input<Input>) => Promise<z.output<Output>> {
  const { mutateAsync } = useCommand(endpoint)
  return async (input) => {
    const answer = await mutateAsync(input)
    notify(done)
    onDone?.()
    return answer
  }
}
