/** Texts of XML (文本) as they are in a part: bytes read as latin1, with references in place of a few signs. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const reference = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g

/** Undefined where it holds what only the interpreter knows: line ends of its own, escapes (_x000D_), unknown references. */
export function plainText(latin1: string): string | undefined {
  if (latin1.includes('\r') || latin1.includes('_x')) return undefined
  const text = Buffer.from(latin1, 'latin1').toString('utf8')
  if (!text.includes('&')) return text
  let known = true
  const read = text.replaceAll(reference, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    const sign = name === undefined ? signOf(code) : named[name]
    if (sign === undefined) known = false
    return sign ?? ''
  })
  return known ? read : undefined
}

const signOf = (code: number): string | undefined =>
  code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
