/** Reading workbooks (读表格): each file in a worker of its own, with limits on size, memory and time. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal'
import type { Cell, Merge, Sheet, TextEncoding } from '#kernel/workbook'
import { sizeText } from '#kernel/uploads'
import { bomb, workbookLimits, type WorkbookLimits } from './limits.ts'
import type { WorkbookFile } from './parse.ts'
import type { WorkerMessage } from './reader-worker.ts'

export interface ReadOptions {
  readonly limits?: Partial<WorkbookLimits>
  /** The answer to a refusal 'workbook.encoding'. */
  readonly encoding?: TextEncoding | undefined
}

/** The visible sheets of an .xls, .xlsx, .csv or .tsv file. */
export async function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<Sheet[]> {
  const limits = { ...workbookLimits, ...options.limits }
  if (bytes.length > limits.fileBytes) {
    const [size, limit] = [bytes.length, limits.fileBytes].map(sizeText)
    throw new Refusal('too_large', 'workbook.too_large', { name: fileName, size: size ?? '', limit: limit ?? '' })
  }
  if (bytes.length === 0) throw new Refusal('invalid', 'workbook.empty', { name: fileName })
  return inTurn(fileName, () => readInWorker({ bytes, name: fileName, limits, encoding: options.encoding }))
}

// Two files may cost some 300 MB each; more at once would be the server's memory, not the file's.
const atOnce = 2
const longestQueue = 20
let running = 0
const queue: (() => void)[] = []

async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (queue.length >= longestQueue) throw new Refusal('too_many', 'workbook.busy', { name })
  // A place is handed on to the first in the queue; only when there is none it becomes free.
  if (running < atOnce) running++
  else await new Promise<void>((resume) => queue.push(resume))
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}

/** Compiled, the worker is JavaScript beside this file; in tests it is the TypeScript source, whose '#' imports need the condition. */
function startWorker(file: WorkbookFile): Worker {
  const ending = extname(import.meta.url)
  // A copy of its own: a Buffer may be a small view of a large pool, and a transfer takes the memory away from the caller.
  const bytes = new Uint8Array(file.bytes)
  return new Worker(new URL(`./reader-worker${ending}`, import.meta.url), {
    workerData: { ...file, bytes },
    transferList: [bytes.buffer],
    execArgv: ending === '.ts' ? ['--conditions=huiyin-source'] : [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: file.limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
}

async function readInWorker(file: WorkbookFile): Promise<Sheet[]> {
  const { name, limits } = file
  const worker = startWorker(file)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Sheet[]>((resolve, reject) => {
      timer = setTimeout(() => reject(bomb(name, 'time', limits.seconds)), limits.seconds * 1000)
      worker.on('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? bomb(name, 'memory', limits.heapMegabytes) : error),
      )
      worker.on('exit', (code) => reject(new Error(`the worker reading a workbook ended with ${code}`)))
      collect(worker, resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/** Asks for one portion after the other until the worker is done. */
function collect(worker: Worker, resolve: (sheets: Sheet[]) => void, reject: (reason: Error) => void): void {
  const sheets: { name: string; rows: (readonly Cell[])[]; merges: readonly Merge[] }[] = []
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'sheet') sheets.push({ name: message.name, rows: [], merges: message.merges })
    if (message.type === 'rows') sheets.at(-1)?.rows.push(...message.rows)
    if (message.type === 'done') resolve(sheets)
    if (message.type === 'refused') reject(new Refusal(message.kind, message.code, message.facts))
    if (message.type === 'broken') reject(new Error(`reading a workbook: ${message.reason}`))
    worker.postMessage('next')
  })
  worker.postMessage('next')
}
