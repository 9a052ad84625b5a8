import { CFB, utils, write, type BookType } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '#kernel/workbook'
import { handMadeXlsx, handMadeZip, sheetPartName, storedPart } from '#testing/workbook-files'
import { megabyte } from '#kernel/uploads'
import { workbookLimits, type WorkbookLimits } from './limits.ts'
import { parseWorkbook } from './parse.ts'
import { readWorkbook } from './read.ts'
import { writeWorkbook } from './write.ts'

const parse = (bytes: Uint8Array, name = '表.xlsx', limits: Partial<WorkbookLimits> = {}): Promise<Sheet[]> =>
  parseWorkbook({ bytes, name, limits: { ...workbookLimits, ...limits }, encoding: undefined })

const refusal = (code: string, detail: object = {}) => ({
  code: `workbook.${code}`,
  detail: expect.objectContaining(detail) as unknown,
})

const roster = [
  ['姓名', '日期', '件数'],
  ['张伟', 45747, 3],
]

/** A file as another program writes it. */
function rosterAs(bookType: BookType): Buffer {
  const sheet = utils.aoa_to_sheet(roster)
  Object.assign(sheet['B2'] as object, { z: 'yyyy/mm/dd' })
  return write(utils.book_new(sheet, '名册'), { type: 'buffer', bookType }) as Buffer
}

describe('a file that is not what its name says', () => {
  test.each<[string, () => Buffer | Promise<Uint8Array>, object]>([
    ['名册.xlsx', () => rosterAs('biff8'), { expected: 'xlsx', found: 'ole' }],
    ['名册.xls', () => rosterAs('xlsx'), { expected: 'xls', found: 'zip' }],
    ['名册.xls', () => rosterAs('html'), { expected: 'xls', found: 'html' }],
    ['名册.xls', () => rosterAs('xlml'), { expected: 'xls', found: 'xml' }],
    ['名册.csv', () => rosterAs('biff8'), { expected: 'csv', found: 'ole' }],
    ['名册.xlsx', () => Buffer.from('%PDF-1.7\n'), { expected: 'xlsx', found: 'pdf' }],
    ['名册.xlsx', () => Buffer.from('姓名,单位\n'), { expected: 'xlsx', found: 'text' }],
    ['名册.csv', () => Buffer.from('GIF89a\u0001\u0002'), { expected: 'csv', found: 'other' }],
    ['名册.xlsx', () => handMadeZip([storedPart('word/document.xml', '<w/>')]), { expected: 'xlsx', found: 'zip' }],
    ['名册.xlsx', () => rosterAs('xlsb'), { expected: 'xlsx', found: 'xlsb' }],
    ['名册.xlsx', () => rosterAs('ods'), { expected: 'xlsx', found: 'ods' }],
    ['名册.xlsm', () => rosterAs('xlsm'), { expected: 'xlsm', found: 'zip' }],
    ['名册.xlsx', () => rosterAs('xlsm'), { expected: 'xlsx', found: 'xlsm' }],
    ['名册.xlsx', () => handMadeXlsx('', storedPart('xl/vbaProject.bin', 'x')), { expected: 'xlsx', found: 'xlsm' }],
    ['名册', () => Buffer.from('姓名,单位\n'), { expected: '', found: 'text' }],
  ])('%s is refused', async (name, bytes, facts) => {
    await expect(parse(await bytes(), name)).rejects.toMatchObject(refusal('wrong_type', { name, ...facts }))
  })

  test('an .xls file with macros', async () => {
    const container = CFB.read(rosterAs('biff8'), { type: 'buffer' }) as unknown
    CFB.utils.cfb_add(container, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.from('x'))
    const bytes = CFB.write(container, { type: 'buffer' }) as Buffer
    await expect(parse(bytes, '名册.xls')).rejects.toMatchObject(refusal('wrong_type', { found: 'xlsm' }))
  })
})

test('a password is named as the reason: encrypted parts, and the container Office makes', async () => {
  const encrypted = handMadeZip([{ ...storedPart('[Content_Types].xml', 'x'), flags: 1 }])
  await expect(parse(encrypted)).rejects.toMatchObject(refusal('encrypted'))
  const container = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  await expect(parse(container)).rejects.toMatchObject(refusal('encrypted'))
  await expect(parse(container, '表.xls')).rejects.toMatchObject(refusal('encrypted'))
})

describe('cells', () => {
  test('days in every format Chinese spreadsheets use are days', async () => {
    const formats = ['0', '14', '31', '164', '22', '20', '9'].map((id) => `<xf numFmtId="${id}"/>`)
    const named =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>'
    const styles = storedPart(
      'xl/styles.xml',
      `<styleSheet>${named}<cellXfs>${formats.join('')}</cellXfs></styleSheet>`,
    )
    const values = [45747, 45747, 45747, 45747, 45747.5, 0.375, 0.86]
    const cells = values.map((value, place) => `<c r="${'ABCDEFG'[place]}1" s="${place}"><v>${value}</v></c>`)
    const [sheet] = await parse(handMadeXlsx(`<row r="1">${cells.join('')}</row>`, styles))
    expect(sheet?.rows).toEqual([
      [45747, '2025-03-31', '2025-03-31', '2025-03-31', '2025-03-31 12:00:00', '09:00:00', 0.86],
    ])
  })

  test('rare characters written as references, errors, and results of formulas', async () => {
    const row = [
      '<c r="A1" t="inlineStr"><is><t>&#x20BB7;&#134071;野&#x4E00;</t></is></c>',
      '<c r="B1" t="e"><v>#REF!</v></c>',
      '<c r="C1" t="str"><f>A1&amp;""</f><v>甲</v></c>',
      '<c r="D1" t="str"><f>""</f><v></v></c>',
      '<c r="E1"><f>1+1</f><v>2</v></c>',
    ]
    const [sheet] = await parse(handMadeXlsx(`<row r="1">${row.join('')}</row>`))
    expect(sheet?.rows).toEqual([['𠮷𠮷野一', '#REF!', '甲', null, 2]])
  })

  test.each(['<f>SUM(A1:A9)</f>', '<f>SUM(A1:A9)</f><v></v>', '<f>SUM(A1:A9)</f><v/>', '<f>SUM(A1:A9)</f><v />'])(
    'a formula that was never calculated is refused, not read as nothing: %s',
    async (content) => {
      const bytes = handMadeXlsx(`<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1">${content}</c></row>`)
      await expect(parse(bytes)).rejects.toMatchObject(refusal('uncalculated', { cell: 'B1' }))
    },
  )

  test('hidden sheets and empty sheets are left out', async () => {
    const book = utils.book_new(utils.aoa_to_sheet(roster), '名册')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['下拉项']]), '选项')
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Sheet3')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] }
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    expect((await parse(bytes)).map(({ name }) => name)).toEqual(['名册'])
  })

  test('Excel 97 to 2003', async () => {
    expect(await parse(rosterAs('biff8'), '名册.xls')).toEqual([
      {
        name: '名册',
        rows: [
          ['姓名', '日期', '件数'],
          ['张伟', '2025-03-31', 3],
        ],
        merges: [],
      },
    ])
  })

  test('Excel 95, as old systems still write it: texts in GBK', async () => {
    expect(await parse(excel95(['d0d5c3fb', 'd5c5ceb0']), '名册.xls')).toEqual([
      { name: '名册', rows: [['姓名'], ['张伟']], merges: [] },
    ])
  })

  test('merged cells reach no further than the rows', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1048576"/></mergeCells></worksheet>`
    const [read] = await parse(handMadeXlsx('', storedPart(sheetPartName, sheet)))
    expect(read?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }])
  })
})

/** One column of texts (GBK, in hexadecimal) as records of BIFF5, on a sheet 名册 (c3fbb2e1). */
function excel95(texts: readonly string[]): Buffer {
  const record = (type: number, words: readonly number[], text = '') => {
    const body = Buffer.concat([Buffer.from(Uint16Array.from(words).buffer), Buffer.from(text, 'hex')])
    return Buffer.concat([Buffer.from(Uint16Array.of(type, body.length).buffer), body])
  }
  const end = record(0x0a, [])
  const start = Buffer.concat([record(0x0809, [0x0500, 0x05, 0, 0]), record(0x42, [936])])
  const boundSheet = (at: number) => record(0x85, [at, 0, 0], '04c3fbb2e1')
  const sheetAt = start.length + boundSheet(0).length + end.length
  const labels = texts.map((text, row) => record(0x0204, [row, 0, 0, text.length / 2], text))
  const stream = [start, boundSheet(sheetAt), end, record(0x0809, [0x0500, 0x10, 0, 0]), ...labels, end]
  const container = CFB.utils.cfb_new() as unknown
  // A stream below 4,096 bytes would be kept elsewhere.
  CFB.utils.cfb_add(container, '/Book', Buffer.concat([...stream, Buffer.alloc(4096)]))
  return CFB.write(container, { type: 'buffer' }) as Buffer
}

describe('text files', () => {
  test.each([
    ['名册.csv', '姓名,件数\r\n张伟,3\r\n,\r\n'],
    ['名册.csv', '姓名;件数\n张伟;3\n'],
    ['名册.csv', '姓名\t件数\n张伟\t3'],
    ['名册.tsv', '姓名\t件数\n张伟\t3\n\n\n'],
  ])('%s of %j', async (name, text) => {
    const rows = [
      ['姓名', '件数'],
      ['张伟', '3'],
    ]
    expect(await parse(Buffer.from(text), name)).toEqual([{ name: '名册', rows, merges: [] }])
  })

  test('the limits of rows, columns and one cell', async () => {
    await expect(parse(Buffer.from('甲\n乙\n丙\n'), 'a.csv', { rows: 2 })).rejects.toMatchObject(
      refusal('too_many_rows', { rows: 3, limit: 2 }),
    )
    await expect(parse(Buffer.from('甲,乙,丙\n'), 'a.csv', { columns: 2 })).rejects.toMatchObject(
      refusal('too_many_columns', { columns: 3, limit: 2 }),
    )
    await expect(parse(Buffer.from(`甲\n${'长'.repeat(40_000)}\n`), 'a.csv')).rejects.toMatchObject(
      refusal('cell_too_long', { line: 2 }),
    )
  })

  test('nothing but line ends', async () => {
    await expect(parse(Buffer.from('\n\n,,\n'), 'a.csv')).rejects.toMatchObject(refusal('empty'))
  })
})

describe('in the worker', () => {
  test('sheets arrive whole, refusals arrive as refusals', async () => {
    const rows = Array.from({ length: 2500 }, (_, line) => [`第${line}号建议`, line])
    const sheets = [
      { name: '甲', rows, merges: [] },
      { name: '乙', rows: [['末']], merges: [] },
    ]
    expect(await readWorkbook(await writeWorkbook(sheets), '表.xlsx')).toEqual(sheets)
    const asked = Buffer.from('c4a3c4a30a', 'hex')
    await expect(readWorkbook(asked, '表.csv')).rejects.toMatchObject({ kind: 'invalid', ...refusal('encoding') })
    expect(await readWorkbook(asked, '表.csv', { encoding: 'gb18030' })).toMatchObject([{ rows: [['模模']] }])
  })

  test('size and emptiness are judged before it is started', async () => {
    const limits = { fileBytes: megabyte }
    await expect(readWorkbook(new Uint8Array(2 * megabyte), '表.xlsx', { limits })).rejects.toMatchObject(
      refusal('too_large', { size: '2.0 MB', limit: '1.0 MB' }),
    )
    await expect(readWorkbook(new Uint8Array(), '表.xlsx')).rejects.toMatchObject(refusal('empty'))
  })

  test('more files than places wait their turn', async () => {
    const bytes = Buffer.from('姓名,件数\n张伟,3\n')
    const all = await Promise.all(Array.from({ length: 3 }, () => readWorkbook(bytes, '名册.csv')))
    expect(all.map(([sheet]) => sheet?.rows.length)).toEqual([2, 2, 2])
  })
})
