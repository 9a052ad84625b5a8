/** Runs one step of the desk (执行一步): says what was done, or why it was not. */
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'

type Run = <Answer>(step: () => Promise<Answer>, done: string | ((answer: Answer) => string)) => Promise<void>

export function useRun(): Run {
  const failure = useFailureWords()
  return async (step, done) => {
    try {
      const answer = await step()
      notify(typeof done === 'string' ? done : done(answer))
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
}
