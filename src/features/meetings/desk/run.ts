/** Runs one step of the desk (执行一步): says what was done, or why it was not. */
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'

/** What is said afterwards; `refused` when the step went through and still did not bring what was asked for. */
type Said = string | { readonly refused: string }

type Run = <Answer>(step: () => Promise<Answer>, done: Said | ((answer: Answer) => Said)) => Promise<void>

export function useRun(): Run {
  const failure = useFailureWords()
  return async (step, done) => {
    try {
      const answer = await step()
      const said = typeof done === 'function' ? done(answer) : done
      if (typeof said === 'string') notify(said)
      else notify(said.refused, { tone: 'refused' })
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
}
