import { describe, expect, test } from 'vitest'
import type { TextEncoding } from '#kernel/workbook'
import { decodeText } from './encoding.ts'

/** The bytes of a text, by asking the decoder about every two-byte character; longer ones are given in hexadecimal. */
function bytesIn(encoding: 'gb18030' | 'big5', text: string, longer: Readonly<Record<string, string>> = {}): Buffer {
  const pairs = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const pair = Buffer.of(lead, trail)
      const character = new TextDecoder(encoding).decode(pair)
      if (!character.includes('\uFFFD') && !pairs.has(character)) pairs.set(character, pair)
    }
  }
  return Buffer.concat(
    Array.from(text, (character) => {
      if (character < '\u0080') return Buffer.from(character)
      const bytes = longer[character] ?? pairs.get(character)?.toString('hex')
      if (!bytes) throw new Error(`${character} is not in ${encoding}`)
      return Buffer.from(bytes, 'hex')
    }),
  )
}

const simplified = '姓名,单位,建议\r\n张伟,区教育局,关于增设公共充电桩的建议\r\n王芳,区民政局,“一老一小”服务\r\n'
const traditional = '姓名,單位,建議\r\n陳菊,高雄市政府,關於增設公共充電樁的建議\r\n鄭麗文,臺北市議會,道路改善\r\n'
const rare = '姓名,单位\r\n𠮷野,区政府\r\n龦㑇,乡镇人大\r\n马喆,区人大常委会\r\n'
const rareBytes = { 𠮷: '9534b235', 龦: '82358f33', 㑇: 'fe56', 喆: '86b4' }

function candidatesFor(bytes: Buffer): unknown {
  try {
    return `read as ${decodeText(bytes, '名册.csv')}`
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'workbook.encoding' && 'detail' in error
      ? error.detail
      : error
  }
}

describe('the encoding is recognised', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(simplified), simplified],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${simplified}`), simplified],
    ['UTF-8 of rare characters', Buffer.from(rare), rare],
    ['ASCII', Buffer.from('a,b\n1,2\n'), 'a,b\n1,2\n'],
    ['UTF-16 with byte order mark', Buffer.from(`\uFEFF${simplified}`, 'utf16le'), simplified],
    ['UTF-16, big end first, with byte order mark', Buffer.from(`\uFEFF${simplified}`, 'utf16le').swap16(), simplified],
    ['UTF-16 without byte order mark', Buffer.from(rare, 'utf16le'), rare],
    ['UTF-16, big end first, without byte order mark', Buffer.from(rare, 'utf16le').swap16(), rare],
    ['GBK', bytesIn('gb18030', simplified), simplified],
    ['GB18030 with four-byte characters', bytesIn('gb18030', rare, rareBytes), rare],
    [
      'GB18030 with byte order mark',
      Buffer.concat([Buffer.from('84319533', 'hex'), bytesIn('gb18030', simplified)]),
      simplified,
    ],
    ['Big5', bytesIn('big5', traditional), traditional],
    // The text that made an editor famous for guessing UTF-8.
    ['GBK of 联通', bytesIn('gb18030', '联通,移动\n'), '联通,移动\n'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes, '名册.csv')).toBe(text)
  })
})

describe('a doubtful encoding is asked about, never guessed', () => {
  test('UTF-8 with one damaged byte', () => {
    const bytes = Buffer.from(simplified)
    bytes[bytes.indexOf('教') + 1] = 0xff
    expect(candidatesFor(bytes)).toEqual({ name: '名册.csv', candidates: '' })
  })

  test('two encodings in one file', () => {
    const mixed = Buffer.concat([bytesIn('gb18030', simplified), Buffer.from(simplified)])
    expect(candidatesFor(mixed)).toEqual({ name: '名册.csv', candidates: '' })
  })

  test('bytes that are words in GBK and letters in UTF-8', () => {
    // 模 is C4 A3 in GBK, and C4 A3 is ģ in UTF-8.
    expect(candidatesFor(Buffer.from('c4a3c4a30a', 'hex'))).toEqual({
      name: '名册.csv',
      candidates: 'utf-8 gb18030 big5',
    })
  })

  test('Latin letters with accents in UTF-8, which are Chinese words in GBK', () => {
    expect(candidatesFor(Buffer.from('name,town\nJosé,Málaga\n'))).toMatchObject({ candidates: 'utf-8 gb18030 big5' })
  })

  test('traditional characters in GBK', () => {
    expect(candidatesFor(bytesIn('gb18030', '姓名,單位\r\n陳菊,臺灣總處\r\n'))).toMatchObject({ name: '名册.csv' })
  })

  test.each<[string, Buffer]>([
    ['a GBK file cut in the middle of a character', bytesIn('gb18030', simplified).subarray(0, 13)],
    ['Windows Latin', Buffer.from('name,town\nJos\u00e9,M\u00e1laga\n', 'latin1')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['half a UTF-16 character', Buffer.from('\uFEFF甲,乙', 'utf16le').subarray(0, 7)],
  ])('%s', (_, bytes) => {
    expect(() => decodeText(bytes, '名册.csv')).toThrow(expect.objectContaining({ code: 'workbook.encoding' }))
  })
})

test.each<[TextEncoding, Buffer, string]>([
  ['gb18030', Buffer.from('c4a3c4a30a', 'hex'), '模模\n'],
  ['utf-8', Buffer.from('c4a3c4a30a', 'hex'), 'ģģ\n'],
  ['gb18030', bytesIn('gb18030', traditional), traditional],
])('the answer %s is followed', (encoding, bytes, text) => {
  expect(decodeText(bytes, '名册.csv', encoding)).toBe(text)
})

test('an answer that does not fit is refused', () => {
  expect(() => decodeText(Buffer.from('ff41', 'hex'), '名册.csv', 'gb18030')).toThrow(
    expect.objectContaining({ code: 'workbook.encoding', detail: { name: '名册.csv', candidates: 'gb18030' } }),
  )
})
