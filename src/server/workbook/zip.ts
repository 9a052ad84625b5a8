/** Zip containers (压缩包) read with suspicion: sizes are summed before anything is unpacked, and counted while it is. */
import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '#kernel/refusal'
import { megabyte } from '#kernel/uploads'
import { bomb, unreadable, type WorkbookLimits } from './limits.ts'

export interface ZipPart {
  readonly name: string
  /** Unpacked, in bytes. */
  readonly size: number
  readonly unpack: () => Buffer
}

interface Entry {
  readonly name: string
  readonly deflated: boolean
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly start: number
}

const endOfDirectory = { signature: 0x06054b50, length: 22 }
const directoryEntry = { signature: 0x02014b50, length: 46 }
const localHeader = { signature: 0x04034b50, length: 30 }
const zip64 = 0xffffffff

/** The parts of a zip, once its directory keeps the limits; a part that is not what the directory says refuses when unpacked. */
export function openZip(bytes: Buffer, fileName: string, limits: WorkbookLimits): Map<string, ZipPart> {
  const entries = readDirectory(bytes, fileName, limits)
  const unpackedBytes = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpackedBytes > limits.unpackedBytes) throw bomb(fileName, 'size', limits.unpackedBytes)
  if (entries.some(({ size, packed }) => size - megabyte > packed * limits.ratio))
    throw bomb(fileName, 'ratio', limits.ratio)

  const inOrder = entries.toSorted((a, b) => a.start - b.start)
  const overlaps = inOrder.some(
    ({ start, packed }, place) => start + packed > (inOrder[place + 1]?.start ?? bytes.length),
  )
  const parts = new Map(
    entries.map((entry) => [
      entry.name,
      { name: entry.name, size: entry.size, unpack: () => unpack(bytes, entry, fileName) },
    ]),
  )
  if (overlaps || parts.size !== entries.length) throw unreadable(fileName)
  return parts
}

function readDirectory(bytes: Buffer, fileName: string, limits: WorkbookLimits): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + endOfDirectory.length > bytes.length) throw unreadable(fileName)
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.entries) throw bomb(fileName, 'entries', limits.entries)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (entries.length < count) {
    if (at + directoryEntry.length > end || bytes.readUInt32LE(at) !== directoryEntry.signature)
      throw unreadable(fileName)
    entries.push(readEntry(bytes, at, fileName))
    at +=
      directoryEntry.length + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (at !== end) throw unreadable(fileName)
  return entries
}

function readEntry(bytes: Buffer, at: number, fileName: string): Entry {
  const flags = bytes.readUInt16LE(at + 8)
  if ((flags & 0x2041) !== 0) throw new Refusal('invalid', 'workbook.encrypted', { name: fileName })
  const method = bytes.readUInt16LE(at + 10)
  const [crc, packed, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
  const nameStart = at + directoryEntry.length
  const name = bytes.toString('utf8', nameStart, nameStart + bytes.readUInt16LE(at + 28)).replaceAll('\\', '/')
  const header = bytes.readUInt32LE(at + 42)
  const readable =
    (method === 0 || method === 8) && packed !== zip64 && size !== zip64 && !name.split('/').includes('..')
  if (!readable || header + localHeader.length > bytes.length) throw unreadable(fileName)
  if (bytes.readUInt32LE(header) !== localHeader.signature || (method === 0 && packed !== size))
    throw unreadable(fileName)
  const start = header + localHeader.length + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  return { name, deflated: method === 8, packed, size, crc, start }
}

/** Never more than the directory promised: the size there has been counted, the stream has not. */
function unpack(bytes: Buffer, { deflated, packed, size, crc, start }: Entry, fileName: string): Buffer {
  const data = bytes.subarray(start, start + packed)
  const content = deflated ? inflate(data, size, fileName) : data
  if (content.length !== size || crc32(content) !== crc) throw unreadable(fileName)
  return content
}

function inflate(data: Buffer, size: number, fileName: string): Buffer {
  try {
    // Into one buffer of that size: putting pieces together would need the memory twice.
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) })
  } catch (error) {
    if (error instanceof RangeError) throw bomb(fileName, 'size', size)
    throw unreadable(fileName)
  }
}
