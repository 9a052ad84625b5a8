/** Long calculations in a process of their own (后台计算): nobody waits for them, and their memory goes with them. */
import { fork } from 'node:child_process'
import { extname } from 'node:path'

export type ApartAnswer = { readonly output: unknown } | { readonly reason: string }

const minutes = 5

export async function apart<Input, Output>(module: string, input: Input): Promise<Output> {
  const ending = extname(import.meta.url)
  const child = fork(new URL(`./apart-worker${ending}`, import.meta.url), {
    serialization: 'advanced',
    execArgv: ending === '.ts' ? ['--conditions=huiyin-source'] : [],
    env: {},
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Output>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${module} took longer than ${minutes} minutes`)), minutes * 60_000)
      child.on('message', (answer: ApartAnswer) =>
        'output' in answer ? resolve(answer.output as Output) : reject(new Error(answer.reason)),
      )
      child.on('error', reject)
      child.on('exit', (code) => reject(new Error(`the process of ${module} ended with ${code}`)))
      child.send({ module, input })
    })
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}
