/** Parts of an .xlsx file (XML 部件) on their way to the interpreter: what it would misread is mended or refused. */
import { Refusal } from '#kernel/refusal'
import { bomb } from './limits.ts'
import type { ZipPart } from './zip.ts'

/** The content of a part. */
export function readPart(part: ZipPart, fileName: string): Buffer {
  const content = part.unpack()
  // No spreadsheet program writes either; both only serve to make a small file large.
  if (content.includes('<!D') || content.includes('<!E')) throw bomb(fileName, 'entities', 0)
  if (/worksheets\/[^/]*\.xml$/iu.test(part.name)) refuseUncalculated(content, fileName)
  return /styles\.xml$/iu.test(part.name) ? nameDateFormats(content) : mendCharacters(content)
}

/** SheetJS 0.20.3 cuts &#x20BB7; to 16 bits; characters above U+FFFF (生僻字) are put in their place before. */
function mendCharacters(content: Buffer): Buffer {
  if (!content.includes('&#')) return content
  const mended = content
    .toString('latin1')
    .replaceAll(/&#(x?)([\da-f]{5,6});/giu, (reference, hexadecimal: string, digits: string) => {
      const code = Number.parseInt(digits, hexadecimal ? 16 : 10)
      return code > 0xffff && code <= 0x10ffff ? Buffer.from(String.fromCodePoint(code)).toString('latin1') : reference
    })
  return Buffer.from(mended, 'latin1')
}

/**
 * Formats 27–36 and 50–58 are the dates and times of East Asian Excel (ECMA-376 part 1, 18.8.30). A file names them
 * by number only, and SheetJS would leave their cells day numbers; 14 and 21 are the same as it knows them.
 */
function nameDateFormats(content: Buffer): Buffer {
  const named = content
    .toString('latin1')
    .replaceAll(/numFmtId="(?:27|28|29|30|31|36|50|51|52|53|54|57|58)"/gu, 'numFmtId="14"')
    .replaceAll(/numFmtId="(?:32|33|34|35|55|56)"/gu, 'numFmtId="21"')
  return Buffer.from(named, 'latin1')
}

/** A formula without its result (a file no spreadsheet program has saved yet) would read as an empty cell. */
function refuseUncalculated(content: Buffer, name: string): void {
  for (let at = content.indexOf('</f><'); at >= 0; at = content.indexOf('</f><', at + 1)) {
    if (!/^<\/f>(?:<v><\/v>|<v ?\/>)?<\/c>/u.test(content.toString('latin1', at, at + 20))) continue
    const start = content.lastIndexOf('<c ', at)
    const tag = content.toString('latin1', start, content.indexOf('>', start))
    // An empty text is the result of a formula like any other.
    if (/\st="str"/u.test(tag)) continue
    throw new Refusal('invalid', 'workbook.uncalculated', { name, cell: /\sr="([A-Z]+\d+)"/u.exec(tag)?.[1] ?? '' })
  }
}
