/** Documents (文档) put together by hand: a .docx of plain paragraphs. */
import { writeZip } from '../server/workbook/zip-writer.ts'

const part = (name: string, xml: string) => ({ name, content: [`<?xml version="1.0" encoding="UTF-8"?>${xml}`] })

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const handMadeDocx = (paragraphs: readonly string[]): Promise<Uint8Array> =>
  writeZip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      'word/document.xml',
      `<w:document xmlns:w="${word}"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ),
  ])
