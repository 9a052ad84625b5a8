/**
 * Encodings (字符编码) of text files. A wrong guess would store 乱码 for ever, so a guess is made only where
 * it cannot reasonably be wrong; everything else is refused with the question which encoding it is.
 */
import { Refusal } from '#kernel/refusal'
import type { TextEncoding } from '#kernel/workbook'

/** The text of a file in the given encoding, or in the only one that fits. */
export function decodeText(bytes: Buffer, name: string, encoding?: TextEncoding): string {
  const candidates = encoding ? [encoding] : fittingEncodings(bytes)
  const text = candidates.length === 1 && candidates[0] ? decode(bytes, candidates[0]) : undefined
  if (text === undefined) throw new Refusal('invalid', 'workbook.encoding', { name, candidates: candidates.join(' ') })
  return text
}

function decode(bytes: Buffer, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/u, '')
  } catch {
    return undefined
  }
}

function fittingEncodings(bytes: Buffer): readonly TextEncoding[] {
  const marked = markedEncoding(bytes)
  if (marked) return [marked]
  if (bytes.includes(0)) return (['utf-16le', 'utf-16be'] as const).filter((each) => isPlausible(decode(bytes, each)))
  const utf8 = decode(bytes, 'utf-8')
  // Three bytes in a row that are valid UTF-8 are hardly ever anything else; two often are GBK.
  if (utf8 !== undefined && /^[\0-\u007F]*$|[\u0800-\u{10FFFF}]/u.test(utf8)) return ['utf-8']
  const fitting: TextEncoding[] = utf8 === undefined ? [] : ['utf-8']
  const share = commonShare(bytes)
  if (share.gb18030 >= 0.7 && isPlausible(decode(bytes, 'gb18030'))) fitting.push('gb18030')
  if (share.big5 >= 0.9 && isPlausible(decode(bytes, 'big5'))) fitting.push('big5')
  return fitting
}

function markedEncoding(bytes: Buffer): TextEncoding | undefined {
  const start = bytes.subarray(0, 4).toString('hex')
  if (start.startsWith('efbbbf')) return 'utf-8'
  if (start.startsWith('fffe')) return 'utf-16le'
  if (start.startsWith('feff')) return 'utf-16be'
  return start === '84319533' ? 'gb18030' : undefined
}

/** No control characters, no private use, nothing replaced, and line ends or separators where there is a table. */
function isPlausible(text: string | undefined): boolean {
  return text !== undefined && !/[^\P{Cc}\s]|\p{Co}|[\uFFF0-\uFFFF]/u.test(text) && /[\n\r,\t;]/u.test(text)
}

/**
 * The share of two-byte characters that lie where the common ones do: punctuation and GB 2312 level 1 (A1–A9, B0–D7),
 * Big5 level 1 (A1–C6). UTF-8 with a damaged byte, read as GBK, has a share near 0.2.
 */
function commonShare(bytes: Buffer): { gb18030: number; big5: number } {
  const common = { gb18030: 0, big5: 0 }
  let pairs = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    // The first half of a four-byte character says nothing.
    if (trail < 0x40) continue
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7))) common.gb18030++
    if (lead >= 0xa1 && lead <= 0xc6) common.big5++
  }
  return { gb18030: pairs ? common.gb18030 / pairs : 0, big5: pairs ? common.big5 / pairs : 0 }
}
