/** The worker (工作线程) that reads one file: its answer leaves in portions, so that the server's own thread never stops for long. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal, type Facts, type RefusalKind } from '#kernel/refusal'
import type { Cell, Merge } from '#kernel/workbook'
import { parseWorkbook, type WorkbookFile } from './parse.ts'

export type WorkerMessage =
  | { readonly type: 'sheet'; readonly name: string; readonly merges: readonly Merge[] }
  | { readonly type: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly kind: RefusalKind; readonly code: string; readonly facts: Facts }
  | { readonly type: 'broken'; readonly reason: string }

const portion = 1000

async function* messages(file: WorkbookFile): AsyncGenerator<WorkerMessage> {
  try {
    for (const { name, merges, rows } of await parseWorkbook(file)) {
      yield { type: 'sheet', name, merges }
      for (let top = 0; top < rows.length; top += portion) yield { type: 'rows', rows: rows.slice(top, top + portion) }
    }
    yield { type: 'done' }
  } catch (error) {
    yield error instanceof Refusal
      ? { type: 'refused', kind: error.kind, code: error.code, facts: error.detail }
      : { type: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const answers = messages(workerData as WorkbookFile)

async function answer(): Promise<void> {
  const { value, done } = await answers.next()
  if (!done) parentPort?.postMessage(value)
  if (done || value.type === 'done' || value.type === 'refused' || value.type === 'broken') parentPort?.close()
}

parentPort?.on('message', () => void answer())
