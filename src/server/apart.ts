/** Long calculations in a thread of their own (后台计算), so that nobody waits for them. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

export type ApartAnswer = { readonly output: unknown } | { readonly reason: string }

const minutes = 5

export async function apart<Input, Output>(module: string, input: Input): Promise<Output> {
  const ending = extname(import.meta.url)
  const worker = new Worker(new URL(`./apart-worker${ending}`, import.meta.url), {
    workerData: { module, input },
    execArgv: ending === '.ts' ? ['--conditions=huiyin-source'] : [],
    env: {},
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Output>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${module} took longer than ${minutes} minutes`)), minutes * 60_000)
      worker.on('message', (answer: ApartAnswer) =>
        'output' in answer ? resolve(answer.output as Output) : reject(new Error(answer.reason)),
      )
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`the thread of ${module} ended with ${code}`)))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
