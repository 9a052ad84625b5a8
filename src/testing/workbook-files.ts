/** Workbook files (表格文件) put together by hand, so that they can be wrong in any way a test needs. */
import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface HandMadePart {
  readonly name: string
  /** As it stands in the file: packed already when the method is 8. */
  readonly data: Buffer
  readonly method?: 0 | 8
  readonly flags?: number
  /** What the directory says of the part, when it is to lie. */
  readonly size?: number
  readonly crc?: number
}

export function handMadeZip(parts: readonly HandMadePart[]): Buffer {
  let offset = 0
  const [pieces, directory]: [Buffer[], Buffer[]] = [[], []]
  for (const { name, data, method = 0, flags = 0, size = data.length, crc = crc32(data) } of parts) {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    const header = Buffer.concat([Buffer.from('504b03041400', 'hex'), entry.subarray(8, 32), Buffer.from(name)])
    directory.push(entry, Buffer.from(name))
    pieces.push(header, data)
    offset += header.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

/** A text any number of times over as one deflate stream, made without packing that much. */
export function deflatedTimes(text: string, times: number): Buffer {
  const piece = deflateRawSync(Buffer.from(text), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: times }, () => piece), Buffer.from([3, 0])])
}

export function storedPart(name: string, text: string): HandMadePart {
  return { name, data: Buffer.from(text) }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const contentType = (part: string, type: string) =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

/** The parts every .xlsx file has, for one sheet 表; its own part is not among them. */
export function packageParts(): HandMadePart[] {
  const types = [
    contentType('workbook', 'sheet.main'),
    contentType('styles', 'styles'),
    contentType('sharedStrings', 'sharedStrings'),
  ]
  return [
    storedPart('[Content_Types].xml', `<Types xmlns="${packageTypes}/content-types">${types.join('')}</Types>`),
    storedPart(
      'xl/workbook.xml',
      `<workbook xmlns="${main}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    storedPart(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    storedPart('xl/sharedStrings.xml', `<sst xmlns="${main}"/>`),
    storedPart('xl/styles.xml', `<styleSheet xmlns="${main}"/>`),
  ]
}

export const sheetPartName = 'xl/worksheets/sheet1.xml'

/** An .xlsx file of these rows; further parts are added, or take the place of those of the same name. */
export function handMadeXlsx(rows: string, ...more: HandMadePart[]): Buffer {
  const sheet = storedPart(sheetPartName, `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`)
  const names = new Set(more.map(({ name }) => name))
  return handMadeZip([...[...packageParts(), sheet].filter(({ name }) => !names.has(name)), ...more])
}
