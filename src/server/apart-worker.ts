/** The thread of one calculation: runs what the module exports as `run` and answers what it answers. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ApartAnswer } from './apart.ts'

const { module, input } = workerData as { module: string; input: unknown }

const answer: ApartAnswer = await import(module)
  .then(({ run }: { run: (given: unknown) => unknown }) => run(input))
  .then(
    (output): ApartAnswer => ({ output }),
    (error: unknown): ApartAnswer => ({
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
parentPort?.postMessage(answer)
