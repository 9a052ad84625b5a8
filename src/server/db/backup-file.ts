/**
 * The back-up file (备份文件): one gzip stream of plain text, readable with zcat in any year to come.
 *
 *   {"format":"huiyin-backup",…}      one line: what is inside, see Header
 *   {"table":"public.tenant"}         per table one line, then its rows as PostgreSQL's COPY writes them, then \.
 *   …
 *   {"sha256":"…"}                    last line: the digest of every byte before it
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal'

export const formatVersion = 1
/** The first line names every journal: 40,000 districts are some 6 MB. */
const longestLine = 64 << 20

const Header = z.object({
  format: z.literal('huiyin-backup'),
  version: z.number().int(),
  takenAt: z.string(),
  server: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** Names are quoted where SQL needs it; rows are what the snapshot held. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string() })),
  journalHeads: z.array(z.object({ tenant: z.string(), seq: z.string(), hash: z.string() })),
})
export type Header = z.infer<typeof Header>

export interface BackupProgress {
  readonly step: 'writing' | 'checking' | 'loading' | 'proving'
  /** Rows when writing and loading, bytes of the file when checking, tables when proving. */
  readonly done: number
  readonly total: number
  readonly table?: string
}
export type OnProgress = (progress: BackupProgress) => void

export const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)
export const endOfRows = Buffer.from('\\.\n')
const seal = (sha256: string): string => `${JSON.stringify({ sha256 })}\n`
const sealLength = seal('0'.repeat(64)).length

/** Adds the last line, with the digest of everything that went before. */
export async function* sealed(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  for await (const chunk of content) {
    digest.update(chunk)
    yield chunk
  }
  yield Buffer.from(seal(digest.digest('hex')))
}

/** The content without its last line; throws at the end, or at the broken place, when it is not what was written. */
export async function* unsealed(
  file: string,
  onBytes: (done: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of decompressed(file, onBytes)) {
    held = Buffer.concat([held, chunk])
    const ready = held.subarray(0, Math.max(held.length - sealLength, 0))
    held = held.subarray(ready.length)
    digest.update(ready)
    yield ready
  }
  const last = held.toString()
  if (last === seal(digest.digest('hex'))) return
  throw new Refusal('invalid', last.startsWith('{"sha256":') ? 'backup.altered' : 'backup.cut_off', { file })
}

async function* decompressed(file: string, onBytes: (done: number) => void): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: 1 << 18 })
  const unpacked = pipeline(source, createGunzip(), () => undefined)
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      onBytes(source.bytesRead)
      yield chunk
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new Refusal('invalid', 'backup.cut_off', { file })
    if (code === 'Z_DATA_ERROR') throw new Refusal('invalid', 'backup.altered', { file })
    throw error
  }
}

/** The size of the file, if it begins as gzip does. */
async function measure(file: string): Promise<number> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refusal('not_found', 'backup.no_file', { file }) : error
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    if (bytesRead < 2) throw new Refusal('invalid', 'backup.cut_off', { file })
    if (buffer.readUInt16BE() !== 0x1f8b) throw new Refusal('invalid', 'backup.not_a_backup', { file })
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

/** Reads the whole file once and answers what is in it, or refuses: nothing is restored from a file that is not whole. */
export async function checkBackup(file: string, onProgress: OnProgress = () => undefined): Promise<Header> {
  const total = await measure(file)
  const reader = new BackupReader(
    unsealed(file, (done) => onProgress({ step: 'checking', done, total })),
    file,
  )
  const header = await reader.header()
  await reader.toTheEnd()
  return header
}

/** Reads a back-up from front to back in bounded memory. */
export class BackupReader {
  readonly #chunks: AsyncIterator<Buffer>
  readonly #file: string
  #held: Buffer = Buffer.alloc(0)

  constructor(content: AsyncIterable<Buffer>, file: string) {
    this.#chunks = content[Symbol.asyncIterator]()
    this.#file = file
  }

  async header(): Promise<Header> {
    const parsed = Header.safeParse(await this.#nextLine())
    if (!parsed.success) throw new Refusal('invalid', 'backup.not_a_backup', { file: this.#file })
    const { version } = parsed.data
    if (version > formatVersion) throw new Refusal('invalid', 'backup.newer_format', { file: this.#file, version })
    return parsed.data
  }

  async table(): Promise<string> {
    return z.object({ table: z.string() }).parse(await this.#nextLine()).table
  }

  /** The rows of the table just announced, as COPY takes them. */
  async *rows(): AsyncGenerator<Buffer> {
    const end = Buffer.concat([Buffer.from('\n'), endOfRows])
    // With the line end before the first row put back, an empty table ends like any other.
    this.#held = Buffer.concat([Buffer.from('\n'), this.#held])
    let from = 1
    for (;;) {
      const at = this.#held.indexOf(end)
      const to = at >= 0 ? at + 1 : this.#held.length - end.length + 1
      if (to > from) {
        yield this.#held.subarray(from, to)
        this.#held = this.#held.subarray(to)
        from = 0
      }
      if (at >= 0) {
        this.#held = this.#held.subarray(this.#held.indexOf(endOfRows) + endOfRows.length)
        return
      }
      await this.#more()
    }
  }

  /** Runs through what is left, so that the digest is computed and compared. */
  async toTheEnd(): Promise<void> {
    while ((await this.#chunks.next()).done !== true);
  }

  async #nextLine(): Promise<unknown> {
    let end = -1
    while ((end = this.#held.indexOf('\n')) < 0) {
      if (this.#held.length > longestLine) throw new Refusal('invalid', 'backup.not_a_backup', { file: this.#file })
      await this.#more()
    }
    const text = this.#held.subarray(0, end).toString()
    this.#held = this.#held.subarray(end + 1)
    try {
      return JSON.parse(text)
    } catch {
      throw new Refusal('invalid', 'backup.not_a_backup', { file: this.#file })
    }
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next()
    if (done) throw new Refusal('invalid', 'backup.cut_off', { file: this.#file })
    this.#held = Buffer.concat([this.#held, value])
  }
}
