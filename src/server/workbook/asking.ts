/** Asks the worker (工作线程) that reads a file for one answer after the other; time counts only while it works. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal'
import { bomb } from './limits.ts'
import type { FileTask, WorkerMessage } from './reader-worker.ts'

export type Answer = Exclude<WorkerMessage, { readonly type: 'refused' | 'broken' }>

export interface Reader {
  /** The next answer; a refusal or failure of the worker is thrown. */
  readonly ask: () => Promise<Answer>
  readonly end: () => Promise<unknown>
}

/** Compiled, the worker is JavaScript beside this file; in tests it is the TypeScript source, whose '#' imports need the condition. */
function startWorker(task: FileTask): Worker {
  const ending = extname(import.meta.url)
  const bytes = ownBytes(task)
  return new Worker(new URL(`./reader-worker${ending}`, import.meta.url), {
    workerData: { ...task, bytes },
    transferList: [bytes.buffer],
    execArgv: ending === '.ts' ? ['--conditions=huiyin-source'] : [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: task.limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
}

/**
 * A transfer takes the memory away from the caller. One who wants a table has given the file away; but a Buffer may also be
 * a small view of a large pool, and everybody else keeps what he has.
 */
function ownBytes({ bytes, want }: FileTask): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const given = want.type === 'table' && buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return given ? new Uint8Array(buffer) : new Uint8Array(bytes)
}

export function openReader(task: FileTask): Reader {
  const { name, limits } = task
  const worker = startWorker(task)
  let left = limits.seconds * 1000
  let failure: Error | undefined
  let answered: ((message: WorkerMessage | Error) => void) | undefined
  const fail = (error: Error) => {
    failure ??= error
    answered?.(failure)
  }
  worker.on('message', (message: WorkerMessage) => answered?.(message))
  worker.on('error', (error: Error & { code?: string }) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? bomb(name, 'memory', limits.heapMegabytes) : error),
  )
  worker.on('exit', (code) => fail(new Error(`the worker reading a workbook ended with ${code}`)))

  const next = () =>
    new Promise<WorkerMessage | Error>((resolve) => {
      if (failure) return resolve(failure)
      const began = performance.now()
      const timer = setTimeout(() => fail(bomb(name, 'time', limits.seconds)), left)
      answered = (message) => {
        clearTimeout(timer)
        left -= performance.now() - began
        resolve(message)
      }
      worker.postMessage('next')
    })
  return {
    async ask() {
      const message = await next()
      if (message instanceof Error) throw message
      if (message.type === 'refused') throw new Refusal(message.kind, message.code, message.facts)
      if (message.type === 'broken') throw new Error(`reading a workbook: ${message.reason}`)
      return message
    },
    end: () => worker.terminate(),
  }
}
