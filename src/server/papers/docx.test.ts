import { describe, expect, test } from 'vitest'
import { paperTexts, paragraph, type Paper } from '#kernel/paper'
import { form, notice, reply } from '#testing/sample-papers'
import { partsOf, textsOf } from '#testing/word-files'
import { writeDocx } from './docx.ts'
import { organIndent, widthOf } from './measures.ts'

const documentOf = async (paper: Paper): Promise<string> =>
  partsOf(await writeDocx(paper)).get('word/document.xml') ?? ''

describe('GB/T 9704-2012', () => {
  test('A4 with 37, 28, 26 and 35 mm, 22 lines of 28 characters', async () => {
    const xml = await documentOf(notice)
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="578"/>')
    const styles = partsOf(await writeDocx(notice)).get('word/styles.xml') ?? ''
    const base = /<w:docDefaults>[\s\S]*<\/w:docDefaults>/.exec(styles)?.[0] ?? ''
    expect(base).toContain('<w:sz w:val="32"/>')
    expect(base).toContain('<w:spacing w:val="-5"/>')
    expect(base).toMatch(/<w:spacing [^>]*w:line="578" w:lineRule="exact"/)
    // 225 mm ÷ 28.9 pt and 156 mm ÷ 15.75 pt
    expect(Math.floor((16838 - 2098 - 1984) / 578)).toBe(22)
    expect(Math.floor((11906 - 1587 - 1474) / (32 * 10 - 5))).toBe(28)
  })

  test.each([
    ['PaperParagraph', '', '公文正文'],
    ['PaperTitle', '方正小标宋简体', '公文标题'],
    ['PaperOrgan', '方正小标宋简体', '发文机关标志'],
    ['PaperHeading1', '黑体', '公文一级标题'],
    ['PaperHeading2', '楷体_GB2312', '公文二级标题'],
    ['PaperPageNumber', '宋体', '公文页码'],
  ])('style %s is set in %s and called %s', async (id, face, name) => {
    const styles = partsOf(await writeDocx(reply)).get('word/styles.xml') ?? ''
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? ''
    expect(style).toContain(`<w:name w:val="${name}"/>`)
    expect(/w:eastAsia="([^"]*)"/.exec(style)?.[1] ?? '').toBe(face)
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
  })

  test('page numbers stand in dashes, right on odd and left on even pages; a letter has none on its first page', async () => {
    const parts = partsOf(await writeDocx(reply))
    const footers = [...parts].filter(([name]) => /footer\d/.test(name)).map(([, xml]) => xml)
    const numbered = footers.filter((xml) => xml.includes('PAGE'))
    expect(
      numbered.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? '').toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['left', 'right'])
    expect(numbered.every((xml) => /—[\s\S]*PAGE[\s\S]*—/.test(xml))).toBe(true)
    expect(footers.some((xml) => xml.includes('thinThickSmallGap') && !xml.includes('PAGE'))).toBe(true)
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>')
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders')
  })

  test('the red line lies under the number; a letter has a thick and a thin one under its organ', async () => {
    expect(await documentOf(notice)).toMatch(/<w:bottom w:val="single" w:color="E60012"/)
    const header = [...partsOf(await writeDocx(reply))].find(([name]) => /header\d+\.xml$/.test(name))?.[1] ?? ''
    expect(header).toMatch(/<w:bottom w:val="thickThinSmallGap" w:color="E60012"/)
    expect(header.indexOf('办理结果：A')).toBeGreaterThan(0)
    expect(header.indexOf('办理结果：A')).toBeLessThan(header.indexOf('测试区住房和城乡建设局'))
  })

  test('a list of 265 stands on A3 across and its header is repeated', async () => {
    const xml = await documentOf(notice)
    expect(xml).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>')
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1)
    expect(xml.match(/<w:tr>/g)).toHaveLength(266)
  })

  test('the organ stands centred over a date that ends four characters from the edge', () => {
    expect(widthOf('2026年6月1日')).toBe(6)
    expect(organIndent('区教育局', '2026年6月1日')).toBe(5)
    expect(organIndent('测试区人大常委会代表工作委员会', '2026年6月1日')).toBe(0)
  })

  test('what has a pitch of its own is not on the grid of the text', async () => {
    const styles = partsOf(await writeDocx(notice)).get('word/styles.xml') ?? ''
    const based = (base: string) =>
      [...styles.matchAll(new RegExp(`w:styleId="Paper(\\w+)"><w:name [^>]*/><w:basedOn w:val="${base}"/>`, 'g'))].map(
        ([, id]) => id,
      )
    expect(styles).toMatch(/w:styleId="PaperGridless">(?:(?!<\/w:style>).)*<w:snapToGrid w:val="false"\/>/)
    expect(based('PaperGridless')).toEqual(
      expect.arrayContaining(['Title', 'AttachmentTitle', 'Cell', 'CellHeader', 'List', 'ListHeader', 'Imprint']),
    )
    expect(based('Normal')).toEqual(expect.arrayContaining(['Paragraph', 'Heading1', 'Addressee', 'SignedOn']))
  })
})

describe('text', () => {
  test.each([
    ['a reply', reply],
    ['a notice with its list', notice],
    ['a form', form],
  ])('%s carries the texts of its paper, in order, and no others', async (_, paper) => {
    expect(textsOf(await writeDocx(paper))).toEqual(paperTexts(paper).flatMap((text) => text.split('\n')))
  })

  test('markup, formulas, fields and control characters in a title are plain text', async () => {
    const title = '<w:b/>&amp;=HYPERLINK("http://x")\u0001{ PAGE }</w:t><!--'
    const docx = await writeDocx({ ...reply, title, body: [paragraph(title)], addressee: title })
    expect(textsOf(docx)).toContain(title.replace('\u0001', ''))
    expect(await documentOf({ ...reply, title })).not.toMatch(/<w:b\/>|<w:instrText|w:hyperlink/)
  })
})
