/** Writing workbooks (写表格) as .xlsx: a text is a text, whatever it begins with, and a day is a day. */
import { findHeader, type Sheet } from '#kernel/workbook'
import { escapeText, SharedTexts, sheetXml, spreadsheetNamespace } from './sheet-xml.ts'
import { writeZip, type PartToWrite } from './zip-writer.ts'

/** The file of these sheets. Header rows are found as in an import, so that what is exported can be imported. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const texts = new SharedTexts()
  const named = withFittingNames(sheets)
  return writeZip([
    part('[Content_Types].xml', contentTypes(named)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(named)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...named.map((_, place) => ['worksheet', `worksheets/sheet${place + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    part('xl/styles.xml', stylesXml),
    ...named.map((sheet, place) => ({ name: `xl/worksheets/sheet${place + 1}.xml`, content: sheetXml(sheet, texts) })),
    // Last, when all texts are known.
    { name: 'xl/sharedStrings.xml', content: texts.xml() },
  ])
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function part(name: string, body: string): PartToWrite {
  return { name, content: [declaration + body] }
}

/** At most 31 characters, none of []:*?/\, no two alike. */
function withFittingNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet, place) => {
    const plain =
      sheet.name
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '_')
        .replace(/^'+|'+$/gu, '')
        .slice(0, 31) || `Sheet${place + 1}`
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain.slice(0, 27)}(${number})`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

function contentTypes(sheets: readonly Sheet[]): string {
  const type = (place: string, content: string) =>
    `<Override PartName="/xl/${place}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${content}+xml"/>`
  const overrides = [
    type('workbook', 'sheet.main'),
    type('styles', 'styles'),
    type('sharedStrings', 'sharedStrings'),
    ...sheets.map((_, place) => type(`worksheets/sheet${place + 1}`, 'worksheet')),
  ]
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], place) =>
      `<Relationship Id="rId${place + 1}" Type="${officeNamespace}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, place) => `<sheet name="${escapeText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  )
  const titles = sheets.flatMap((sheet, place) => {
    const header = findHeader(sheet)
    if (!header) return []
    const rows = `'${sheet.name.replaceAll("'", "''")}'!$${header.top + 1}:$${header.top + header.height}`
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escapeText(rows)}</definedName>`]
  })
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''
  return `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeNamespace}"><sheets>${list.join('')}</sheets>${names}</workbook>`
}

/** In the order of cellFormats: plain, text, quoted text, day, header. Texts are not of format 49 (@), which shows ### beyond 255 characters. */
const stylesXml = `<styleSheet xmlns="${spreadsheetNamespace}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="11"/><name val="SimSun"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEBE6"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/></border><border><left/><right/><top/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="5">
<xf applyAlignment="1"><alignment vertical="top"/></xf>
<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
</cellXfs>
</styleSheet>`
