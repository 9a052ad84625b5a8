import { expect, test } from 'vitest'
import { plainRows, type PlainReading } from './plain-rows.ts'
import { TextPlaces } from './shared-texts.ts'

const latin1 = (text: string) => Buffer.from(text).toString('latin1')
const shared = Buffer.from(
  '<sst><si><t>标题</t></si><si><t xml:space="preserve"> 甲 &amp; &#x20BB7; </t></si><si><r><t>粗</t></r></si><si><t/></si></sst>',
)
/** Style 3 is that of days. */
const reading: PlainReading = {
  texts: new TextPlaces(shared),
  numberOf: (value, style) => (style === 3 ? `day ${value}` : value),
}
const read = (xml: string) => plainRows(latin1(xml), reading)
const cell = (attributes: string, value: string) => read(`<row r="1"><c r="A1"${attributes}>${value}</c></row>`)

test('rows keep their place, blank cells stand as such within them', () => {
  const xml = `<row r="2" spans="1:4"><c r="A2" t="s" s="4"><v>0</v></c><c r="B2" s="1"/><c r="D2"><v>2.5</v></c></row>
    <row r="5"/><row r="7"><c r="B7" s="2" t="s"><v>1</v></c></row>`
  expect(read(xml)).toEqual([
    { index: 1, cells: ['标题', null, null, 2.5] },
    { index: 4, cells: [] },
    { index: 6, cells: [null, ' 甲 & 𠮷 '] },
  ])
})

test.each([
  ['a number', '', '<v>12</v>', 12],
  ['a day', ' s="3"', '<v>45000</v>', 'day 45000'],
  ['a truth', ' t="b"', '<v>1</v>', true],
  ['a text in its place', ' t="inlineStr"', '<is><t>汉字 &lt;甲&gt;</t></is>', '汉字 <甲>'],
  ['the result of a formula', ' t="str"', '<f>A1&amp;B1</f><v>汉字</v>', '汉字'],
  ['a number that was calculated', '', '<f ca="1">NOW()</f><v>3</v>', 3],
])('%s is read', (_, attributes, value, expected) => {
  expect(cell(attributes, value)).toEqual([{ index: 0, cells: [expected] }])
})

test.each([
  ['an error', ' t="e"', '<v>#REF!</v>'],
  ['rich text', ' t="s"', '<v>2</v>'],
  ['a shared text that is not there', ' t="s"', '<v>9</v>'],
  ['an escape', ' t="str"', '<v>甲_x000D_乙</v>'],
  ['an unknown reference', ' t="str"', '<v>&nbsp;</v>'],
  ['an attribute nobody foresaw', ' vm="1"', '<v>1</v>'],
  ['something that is no number', '', '<v>十二</v>'],
])('%s is left to the interpreter', (_, attributes, value) => {
  expect(cell(attributes, value)).toBeUndefined()
})

test('rows and cells out of order are left to the interpreter', () => {
  expect(read('<row r="2"/><row r="1"/>')).toBeUndefined()
  expect(read('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>')).toBeUndefined()
  expect(read('<row r="1"><c r="A2"><v>1</v></c></row>')).toBeUndefined()
})
