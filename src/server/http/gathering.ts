/**
 * Gathering (合并处理): what comes while a work is under way waits and goes into the next one together. A hall that votes
 * in the same second needs few commits, and within one of them nobody can tell who came first.
 */
import type { Work } from '#kernel/work'
import { Refusal } from '#kernel/refusal'

const most = 200

interface Waiting<Input> {
  readonly input: Input
  readonly answer: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Answers a function that takes one input and waits for its own answer. */
export function gathering<Input>(
  inWork: (run: (work: Work) => Promise<readonly unknown[]>) => Promise<readonly unknown[]>,
  runAll: (work: Work, inputs: readonly Input[]) => Promise<readonly unknown[]>,
): (input: Input) => Promise<unknown> {
  const waiting: Waiting<Input>[] = []
  let busy = false
  const drain = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) {
      const now = waiting.splice(0, most)
      try {
        const answers = await inWork((work) =>
          runAll(
            work,
            now.map(({ input }) => input),
          ),
        )
        now.forEach(({ answer, fail }, at) => {
          const own = answers[at]
          if (own instanceof Refusal) fail(own)
          else answer(own)
        })
      } catch (error) {
        for (const { fail } of now) fail(error)
      }
    }
    busy = false
  }
  return (input) =>
    new Promise((answer, fail) => {
      waiting.push({ input, answer, fail })
      if (!busy) void drain()
    })
}
