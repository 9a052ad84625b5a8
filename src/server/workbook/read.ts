/** Reading workbooks (读表格): each file in a worker of its own, with limits on size, memory and time. */
import type { PackedTable, RecordPortion, TableRecord } from '#kernel/records'
import { Refusal } from '#kernel/refusal'
import { sizeText } from '#kernel/uploads'
import type { Cell, Merge, Sheet, TextEncoding } from '#kernel/workbook'
import type { Marking } from '#kernel/workbook-marks'
import { openReader, type Reader } from './asking.ts'
import { workbookLimits, type WorkbookLimits } from './limits.ts'
import type { FileTask } from './reader-worker.ts'

export interface ReadOptions {
  readonly limits?: Partial<WorkbookLimits>
  /** The answer to a refusal 'workbook.encoding'. */
  readonly encoding?: TextEncoding | undefined
}

/** The visible sheets of an .xls, .xlsx, .csv or .tsv file. */
export const readWorkbook = (bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Sheet[]> =>
  withReader({ bytes, name, want: { type: 'sheets' } }, options, collected)

/** The table of one sheet, the first with records unless one is named; when it is there, the worker is gone. */
export const readTable = (
  bytes: Uint8Array,
  name: string,
  { sheet, ...options }: ReadOptions & { readonly sheet?: string | undefined },
): Promise<PackedTable> =>
  withReader({ bytes, name, want: { type: 'table', sheet } }, options, async ({ ask }) => {
    const answer = await ask()
    if (answer.type !== 'table') throw new Error(`a table was asked for, not ${answer.type}`)
    const packed: Uint8Array[] = []
    for (let more = await ask(); more.type === 'records'; more = await ask()) packed.push(more.packed)
    return { sheets: answer.sheets, found: answer.found, portions: () => unpacked(packed) }
  })

function* unpacked(packed: readonly Uint8Array[]): Generator<RecordPortion> {
  for (const bytes of packed) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    yield { text, records: JSON.parse(text) as TableRecord[] }
  }
}

/** The file as .xlsx, with one more column of marks on one of its sheets. */
export const markWorkbook = (
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  marking: Marking,
): Promise<Uint8Array> =>
  withReader({ bytes, name, want: { type: 'marked', marking } }, options, async ({ ask }) => {
    const answer = await ask()
    if (answer.type !== 'file') throw new Error(`a file was asked for, not ${answer.type}`)
    return answer.bytes
  })

async function collected({ ask }: Reader): Promise<Sheet[]> {
  const sheets: { name: string; rows: (readonly Cell[])[]; merges: readonly Merge[] }[] = []
  for (let answer = await ask(); answer.type !== 'done'; answer = await ask()) {
    if (answer.type === 'sheet') sheets.push({ name: answer.name, rows: [], merges: answer.merges })
    if (answer.type === 'rows') sheets.at(-1)?.rows.push(...answer.rows)
  }
  return sheets
}

async function withReader<Result>(
  { bytes, name, want }: Pick<FileTask, 'bytes' | 'name' | 'want'>,
  options: ReadOptions,
  run: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  const limits = { ...workbookLimits, ...options.limits }
  if (bytes.length > limits.fileBytes) {
    const [size, limit] = [bytes.length, limits.fileBytes].map(sizeText)
    throw new Refusal('too_large', 'workbook.too_large', { name, size: size ?? '', limit: limit ?? '' })
  }
  if (bytes.length === 0) throw new Refusal('invalid', 'workbook.empty', { name })
  return inTurn(name, async () => {
    const reader = openReader({ bytes, name, want, limits, encoding: options.encoding })
    try {
      return await run(reader)
    } finally {
      await reader.end()
    }
  })
}

// Two files may cost some 200 MB each; more at once would be the server's memory, not the file's.
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
