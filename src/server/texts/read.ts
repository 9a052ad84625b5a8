/** Words of documents (文档正文): .txt in any encoding of the house, .docx through mammoth after its sizes were summed. */
import { Refusal } from '#kernel/refusal'
import { megabyte, uploadLimits } from '#kernel/uploads'
import { decodeText } from '../workbook/encoding.ts'
import { workbookLimits } from '../workbook/limits.ts'
import { openZip } from '../workbook/zip.ts'

/** Pictures are not unpacked; the words of 300 pages take some 3 MB of XML. */
const limits = { ...workbookLimits, fileBytes: uploadLimits.text.megabytes * megabyte, unpackedBytes: 30 * megabyte }

const longestBody = 8 * megabyte

/** PDF, RTF and Word's older .doc: read as plain text they would hold no number, or signs of no language. */
const otherDocuments = ['%PDF-', String.raw`{\rtf`, '\u00D0\u00CF\u0011\u00E0']

export async function readText(bytes: Uint8Array, fileName: string): Promise<string> {
  const buffer = Buffer.from(bytes)
  const start = buffer.subarray(0, 5).toString('latin1')
  if (otherDocuments.some((signature) => start.startsWith(signature)))
    throw new Refusal('invalid', 'text.unreadable', { name: fileName })
  const text =
    buffer.subarray(0, 2).toString('latin1') === 'PK' ? await docxText(buffer, fileName) : plainText(buffer, fileName)
  return text.replaceAll(/\r\n?/gu, '\n')
}

function plainText(buffer: Buffer, name: string): string {
  try {
    return decodeText(buffer, name)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('invalid', 'text.encoding', { name })
    throw error
  }
}

async function docxText(buffer: Buffer, name: string): Promise<string> {
  const body = openZip(buffer, name, limits).get('word/document.xml')
  if (!body || body.unpack().length > longestBody) throw new Refusal('invalid', 'text.unreadable', { name })
  const { extractRawText } = await import('mammoth')
  try {
    // A paragraph is followed by two line ends; one is enough.
    return (await extractRawText({ buffer })).value.replaceAll(/\n\n/gu, '\n')
  } catch {
    throw new Refusal('invalid', 'text.unreadable', { name })
  }
}
