/** The process of one calculation: runs what the module exports as `run` and answers what it answers. */
import type { ApartAnswer } from './apart.ts'

process.once('message', ({ module, input }: { module: string; input: unknown }) => {
  void import(module)
    .then(({ run }: { run: (given: unknown) => unknown }) => run(input))
    .then(
      (output): ApartAnswer => ({ output }),
      (error: unknown): ApartAnswer => ({
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    )
    .then((answer) => process.send?.(answer))
})
// Whoever asked is gone: so is the question.
process.once('disconnect', () => process.exit())
