/** The worker (工作线程) that reads one file: its answer leaves in portions, so that the server's own thread never stops for long. */
import { parentPort, workerData } from 'node:worker_threads'
import { foundTable, recordsAt, type FoundTable } from '#kernel/records'
import { Refusal, type Facts, type RefusalKind } from '#kernel/refusal'
import type { Cell, Merge, Sheet } from '#kernel/workbook'
import { markSheet, type Marking } from '#kernel/workbook-marks'
import { parseWorkbook, type WorkbookFile } from './parse.ts'
import { writeWorkbook } from './write.ts'

export interface FileTask extends WorkbookFile {
  /** All sheets as they are, the records of the table on one of them, or the file with marks on one of them. */
  readonly want:
    | { readonly type: 'sheets' }
    | { readonly type: 'table'; readonly sheet: string | undefined }
    | { readonly type: 'marked'; readonly marking: Marking }
}

export type WorkerMessage =
  | { readonly type: 'sheet'; readonly name: string; readonly merges: readonly Merge[] }
  | { readonly type: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly type: 'table'; readonly sheets: readonly string[]; readonly found: FoundTable | undefined }
  /** Records of the table as JSON, in UTF-8. */
  | { readonly type: 'records'; readonly packed: Uint8Array<ArrayBuffer> }
  | { readonly type: 'file'; readonly bytes: Uint8Array }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly kind: RefusalKind; readonly code: string; readonly facts: Facts }
  | { readonly type: 'broken'; readonly reason: string }

const portion = 1000

async function* messages({ want, ...file }: FileTask): AsyncGenerator<WorkerMessage> {
  try {
    const sheets = await parseWorkbook(file)
    if (want.type === 'table') yield* tableMessages(sheets, want.sheet)
    else if (want.type === 'marked') yield { type: 'file', bytes: await marked(sheets, want.marking) }
    else
      for (const { name, merges, rows } of sheets) {
        yield { type: 'sheet', name, merges }
        for (let top = 0; top < rows.length; top += portion)
          yield { type: 'rows', rows: rows.slice(top, top + portion) }
      }
    yield { type: 'done' }
  } catch (error) {
    yield error instanceof Refusal
      ? { type: 'refused', kind: error.kind, code: error.code, facts: error.detail }
      : { type: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function* tableMessages(sheets: readonly Sheet[], asked: string | undefined): Generator<WorkerMessage> {
  const { table, found } = foundTable(sheets, asked)
  yield { type: 'table', sheets: sheets.map(({ name }) => name), found }
  for (let top = 0; table && top < table.places.length; top += portion) {
    const records = recordsAt(table, table.places.slice(top, top + portion))
    if (records.length > 0) yield { type: 'records', packed: new TextEncoder().encode(JSON.stringify(records)) }
  }
}

const marked = (sheets: readonly Sheet[], { sheet, marks, label }: Marking): Promise<Uint8Array> =>
  writeWorkbook(sheets.map((one) => (one.name === sheet ? markSheet(one, marks, label) : one)))

const answers = messages(workerData as FileTask)

async function answer(): Promise<void> {
  const { value, done } = await answers.next()
  if (!done) parentPort?.postMessage(value, value.type === 'records' ? [value.packed.buffer] : [])
  if (done || value.type === 'done' || value.type === 'refused' || value.type === 'broken') parentPort?.close()
}

parentPort?.on('message', () => void answer())
