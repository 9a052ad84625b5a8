/** Runs one step of the desk (执行一步): says what was done, or why it was not. */
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'

export function useRun(): (step: () => Promise<unknown>, done: string) => Promise<void> {
  const failure = useFailureWords()
  return async (step, done) => {
    try {
      await step()
      notify(done)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
}
