/** Words of documents as offices hand them in (文档正文). */
import { describe, expect, test } from 'vitest'
import { handMadeDocx } from '#testing/text-files'
import { handMadeZip } from '#testing/workbook-files'
import { readText } from './read.ts'

/** 代表建议 and a line end in GB18030. */
const gb18030 = Buffer.from('b4fab1edbda8d2e90d0a', 'hex')

describe('the words of a file', () => {
  test('a .docx gives its paragraphs, one a line', async () => {
    expect(await readText(await handMadeDocx(['收到代表建议40件。', '占总数的25%。']), '报告.docx')).toBe(
      '收到代表建议40件。\n占总数的25%。\n',
    )
  })

  test('a .txt is read in the encoding it has', async () => {
    expect(await readText(Buffer.from('\uFEFF收到建议40件，\r\n办结38件'), '报告.txt')).toBe('收到建议40件，\n办结38件')
    expect(await readText(gb18030, '报告.txt')).toBe('代表建议\n')
  })

  test('what cannot be read is refused in words that say what to do', async () => {
    const code = (name: string) => expect.objectContaining({ code: name, detail: { name: '报告.docx' } }) as Error
    const zip = handMadeZip([{ name: 'word/other.xml', data: Buffer.from('<a/>') }])
    await expect(readText(zip, '报告.docx')).rejects.toThrow(code('text.unreadable'))
    const broken = handMadeZip([{ name: 'word/document.xml', data: Buffer.from('no document') }])
    await expect(readText(broken, '报告.docx')).rejects.toThrow(code('text.unreadable'))
    for (const other of [Buffer.from('%PDF-1.7\n'), Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('{\\rtf1')])
      await expect(readText(other, '报告.docx')).rejects.toThrow(code('text.unreadable'))
    await expect(readText(Buffer.from('b4fb80ff', 'hex'), '报告.docx')).rejects.toThrow(code('text.encoding'))
  })

  test('a body of many megabytes is not opened, packed small or not', async () => {
    const bomb = await handMadeDocx(['长'.repeat(3_000_000)])
    await expect(readText(bomb, '报告.docx')).rejects.toThrow('workbook.bomb')
    const signs = Array.from({ length: 3_000_000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((place * place) % 19_997)),
    )
    const long = await handMadeDocx([signs.join('')])
    await expect(readText(long, '报告.docx')).rejects.toThrow('text.unreadable')
  })
})
