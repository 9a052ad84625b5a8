/** Writing zip containers (压缩包): parts come in pieces and are packed aside of the server's own thread. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface PartToWrite {
  readonly name: string
  readonly content: Iterable<string | Uint8Array>
}

interface PackedPart {
  readonly name: Buffer
  readonly data: Buffer
  readonly crc: number
  readonly size: number
}

// 1 January 1980: the same content is the same file, whenever it is written.
const dosDate = 0x0021
const deflated = 8
const utf8Names = 0x0800

export async function writeZip(parts: readonly PartToWrite[]): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = await pack(part)
    const header = Buffer.concat([headerOf(packed, 0x04034b50), packed.name])
    directory.push(directoryEntry(packed, offset), packed.name)
    pieces.push(header, packed.data)
    offset += header.length + packed.data.length
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...pieces, entries, endOfDirectory(parts.length, entries.length, offset)])
}

async function pack({ name, content }: PartToWrite): Promise<PackedPart> {
  let [crc, size] = [0, 0]
  const data: Buffer[] = []
  function* counted(): Generator<Buffer> {
    for (const text of content) {
      const bytes =
        typeof text === 'string' ? Buffer.from(text) : Buffer.from(text.buffer, text.byteOffset, text.length)
      crc = crc32(bytes, crc)
      size += bytes.length
      yield bytes
    }
  }
  await pipeline(
    Readable.from(counted()),
    createDeflateRaw({ chunkSize: 1 << 18 }),
    async (packed: AsyncIterable<Buffer>) => {
      for await (const piece of packed) data.push(piece)
    },
  )
  return { name: Buffer.from(name), data: Buffer.concat(data), crc, size }
}

/** A local file header; the directory repeats everything from byte 4 on. */
function headerOf({ name, data, crc, size }: PackedPart, signature: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(signature, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(utf8Names, 6)
  header.writeUInt16LE(deflated, 8)
  header.writeUInt16LE(dosDate, 12)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(name.length, 26)
  return header
}

function directoryEntry(part: PackedPart, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  headerOf(part, 0).copy(entry, 6, 4)
  entry.writeUInt32LE(offset, 42)
  return entry
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
