/** What a file is (文件类型): its ending and its first bytes must say the same. */
import { Refusal } from '#kernel/refusal'
import type { ZipPart } from './zip.ts'

export type FileType = 'xls' | 'xlsx' | 'csv' | 'tsv'

type Found = FileType | 'xlsm' | 'xlsb' | 'ods' | 'zip' | 'ole' | 'html' | 'xml' | 'pdf' | 'text' | 'other'

/** The type by ending, when the bytes agree. */
export function fileType(bytes: Buffer, fileName: string): FileType {
  const ending = /\.([a-z]{3,4})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const found = foundIn(bytes)
  if ((ending === 'xlsx' && found === 'zip') || (ending === 'xls' && found === 'ole')) {
    if (found === 'ole') checkCompoundFile(bytes, fileName)
    return ending
  }
  if (found === 'ole' && bytes.includes(utf16('EncryptedPackage')))
    throw new Refusal('invalid', 'workbook.encrypted', { name: fileName })
  if ((ending === 'csv' || ending === 'tsv') && found === 'text') return ending
  throw wrongType(fileName, found)
}

function wrongType(name: string, found: Found): Refusal {
  const expected = /\.([^.]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return new Refusal('wrong_type', 'workbook.wrong_type', { name, expected, found })
}

function foundIn(bytes: Buffer): Found {
  const start = bytes.subarray(0, 8).toString('hex')
  if (start === 'd0cf11e0a1b11ae1') return 'ole'
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return 'zip'
  if (start.startsWith('25504446')) return 'pdf'
  const head = bytes.subarray(0, 512)
  const text = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[\u00EF\u00BB\u00BF\u00FE\u00FF\s]+/u, '')
  if (/^<\?xml/iu.test(text)) return 'xml'
  if (/^<(?:!doctype|html|head|body|table|meta|style)/iu.test(text)) return 'html'
  // In UTF-16 any byte may stand; whether it is that is judged when it is decoded.
  return head.includes(0) || !head.some(isControl) ? 'text' : 'other'
}

function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f
}

/** An OLE file is a workbook when it has the stream of one; passwords and macros have streams and storages too. */
function checkCompoundFile(bytes: Buffer, name: string): void {
  if (bytes.includes(utf16('EncryptedPackage'))) throw new Refusal('invalid', 'workbook.encrypted', { name })
  if (!bytes.includes(utf16('Workbook')) && !bytes.includes(utf16('Book'))) throw wrongType(name, 'ole')
  if (bytes.includes(utf16('_VBA_PROJECT_CUR'))) throw macros(name)
}

/** A zip is a workbook when its list of parts says so; macros are refused even under the name .xlsx. */
export function checkPackage(parts: ReadonlyMap<string, ZipPart>, name: string): void {
  const names = [...parts.keys()].map((part) => part.toLowerCase())
  const types = parts.get('[Content_Types].xml')?.unpack().toString('utf8') ?? ''
  if (
    names.some((part) => part.endsWith('vbaproject.bin') || part.includes('/macrosheets/')) ||
    /(?:sheet|template|addin)\.macroEnabled\.main\+xml/iu.test(types)
  )
    throw macros(name)
  if (names.includes('xl/workbook.bin')) throw wrongType(name, 'xlsb')
  if (names.includes('meta-inf/manifest.xml')) throw wrongType(name, 'ods')
  if (!types.includes('spreadsheetml.sheet.main+xml')) throw wrongType(name, 'zip')
}

export function macros(name: string): Refusal {
  return wrongType(name, 'xlsm')
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}
