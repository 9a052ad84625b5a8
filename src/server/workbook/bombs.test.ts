/** Files that want to hurt (恶意文件): each is refused by name, and what it costs to refuse it is measured. */
import { describe, expect, test } from 'vitest'
import {
  deflatedTimes,
  handMadeXlsx,
  handMadeZip,
  packageParts,
  sheetPartName,
  storedPart,
  type HandMadePart,
} from '#testing/workbook-files'
import { megabyte } from '#kernel/uploads'
import { workbookLimits } from './limits.ts'
import { parseWorkbook } from './parse.ts'
import { readWorkbook } from './read.ts'
import { writeWorkbook } from './write.ts'

const parse = (bytes: Uint8Array) =>
  parseWorkbook({ bytes, name: '表.xlsx', limits: workbookLimits, encoding: undefined })

const refusal = (code: string, detail: object = {}) => ({
  code: `workbook.${code}`,
  detail: expect.objectContaining(detail) as unknown,
})

/** One cell of that many megabytes, under a directory that says `size`. */
function largeCell(megabytes: number, size: number): Buffer {
  const data = deflatedTimes('A'.repeat(megabyte), megabytes)
  return handMadeXlsx('', { name: sheetPartName, data, method: 8, size })
}

describe('a file that unpacks to too much is refused before it is unpacked', () => {
  test.each([
    ['that says so', 400 * megabyte],
    ['behind a directory that promises 1 MB', megabyte],
  ])('one cell of 400 MB %s: at most 64 MB and 2 seconds of the processor', async (_, size) => {
    const bomb = largeCell(400, size)
    expect(bomb.length).toBeLessThan(megabyte)
    const before = { memory: process.memoryUsage().rss, time: process.cpuUsage() }
    await expect(parse(bomb)).rejects.toMatchObject(refusal('bomb', { reason: 'size' }))
    expect(process.memoryUsage().rss - before.memory).toBeLessThan(64 * megabyte)
    const { user, system } = process.cpuUsage(before.time)
    expect((user + system) / 1000).toBeLessThan(2000)
  })

  test('a thousandfold of less than the limit', async () => {
    await expect(parse(largeCell(50, 50 * megabyte))).rejects.toMatchObject(
      refusal('bomb', { reason: 'ratio', limit: 100 }),
    )
  })

  test('many small parts that are large together', async () => {
    const pictures = Array.from({ length: 90 }, (_, place): HandMadePart => {
      return { name: `xl/media/${place}.png`, data: Buffer.alloc(7000), size: 700_000, method: 8 }
    })
    await expect(parse(handMadeXlsx('', ...pictures))).rejects.toMatchObject(refusal('bomb', { reason: 'size' }))
  })

  test('more than a thousand parts', async () => {
    const parts = Array.from({ length: 1001 }, (_, place) => storedPart(`xl/media/${place}.png`, 'x'))
    await expect(parse(handMadeZip(parts))).rejects.toMatchObject(refusal('bomb', { reason: 'entries', limit: 1000 }))
  })

  test('a zip in a zip is a part like any other, and not a workbook', async () => {
    const nested = handMadeZip([{ name: 'inner.xlsx', data: largeCell(400, megabyte) }])
    await expect(parse(nested)).rejects.toMatchObject(refusal('wrong_type', { found: 'zip' }))
  })
})

describe('a file that grows when it is read', () => {
  test('a billion laughs', async () => {
    const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
    const laughs = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "哈">${levels.join('')}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`
    await expect(parse(handMadeXlsx('', storedPart(sheetPartName, laughs)))).rejects.toMatchObject(
      refusal('bomb', { reason: 'entities' }),
    )
  })

  test('an external entity', async () => {
    const part = storedPart(
      'xl/sharedStrings.xml',
      '<!DOCTYPE sst [<!ENTITY file SYSTEM "file:///etc/passwd">]><sst><si><t>&file;</t></si></sst>',
    )
    await expect(parse(handMadeXlsx('', part))).rejects.toMatchObject(refusal('bomb', { reason: 'entities' }))
  })

  test('a long text that is shared by many cells', async () => {
    const cells = Array.from(
      { length: 2000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
    )
    const texts = storedPart(
      'xl/sharedStrings.xml',
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'长'.repeat(30_000)}</t></si></sst>`,
    )
    await expect(parse(handMadeXlsx(cells.join(''), texts))).rejects.toMatchObject(
      refusal('bomb', { reason: 'characters' }),
    )
  })

  test('a cell in the last column of each row', async () => {
    const cells = Array.from({ length: 5000 }, (_, row) => `<row r="${row + 1}"><c r="SF${row + 1}"><v>1</v></c></row>`)
    await expect(parse(handMadeXlsx(cells.join('')))).rejects.toMatchObject(refusal('bomb', { reason: 'cells' }))
  })

  test('a cell in the last row is no reason to build a million rows', async () => {
    await expect(parse(handMadeXlsx('<row r="101001"><c r="A101001"><v>1</v></c></row>'))).rejects.toMatchObject(
      refusal('too_many_rows', { sheet: '表', rows: 101_001, limit: 101_000 }),
    )
    await expect(parse(handMadeXlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).rejects.toMatchObject(
      refusal('too_many_columns', { sheet: '表', columns: 16_384, limit: 500 }),
    )
  })

  test('merged cells on top of each other', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5)
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`
    await expect(parse(handMadeXlsx('', storedPart(sheetPartName, sheet)))).rejects.toMatchObject(refusal('unreadable'))
  })
})

describe('a zip that contradicts itself', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'

  /** The last entry of the directory points at the first part too. */
  function overlapping(): Buffer {
    const bytes = handMadeXlsx(row, storedPart('xl/media/1.png', 'x'.repeat(1000)))
    bytes.writeUInt32LE(0, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 42)
    return bytes
  }

  test.each<[string, () => Buffer]>([
    ['is cut off', () => handMadeXlsx(row).subarray(0, 900)],
    [
      'has a part that is not what was packed',
      () => handMadeXlsx('', { ...storedPart(sheetPartName, '<worksheet/>'), crc: 1 }),
    ],
    ['has a part that would be written elsewhere', () => handMadeXlsx(row, storedPart('xl/../../etc/x.xml', 'x'))],
    ['has one part twice', () => handMadeZip([...packageParts(), ...packageParts()])],
    ['has parts on top of each other', overlapping],
    ['has no workbook in it', () => handMadeXlsx('', storedPart('xl/workbook.xml', '<workbook/>'))],
  ])('%s', async (_, bytes) => {
    await expect(parse(bytes())).rejects.toMatchObject(refusal('unreadable'))
  })
})

describe('a file that only the worker can stop', () => {
  const large = () => {
    const rows = Array.from({ length: 20_000 }, (_, line) => [
      `第${line}号建议`,
      `甲${line * 7}`,
      `乙${line * 11}`,
      line,
    ])
    return writeWorkbook([{ name: '表', rows, merges: [] }])
  }

  test('takes too long', async () => {
    const reading = readWorkbook(await large(), '表.xlsx', { limits: { seconds: 0.1 } })
    await expect(reading).rejects.toMatchObject(refusal('bomb', { reason: 'time' }))
  })

  test('takes too much memory, and ends its worker, not the server', async () => {
    const reading = readWorkbook(await large(), '表.xlsx', { limits: { heapMegabytes: 16 } })
    await expect(reading).rejects.toMatchObject(refusal('bomb', { reason: 'memory' }))
  })
})
