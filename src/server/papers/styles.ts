/** Named paragraph styles of the word file (段落样式): an office can change one and has changed the whole paper. */
import {
  AlignmentType,
  BuilderElement,
  DocumentDefaults,
  LineRuleType,
  OnOffElement,
  StringValueElement,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import type { LineRole } from '#kernel/paper'
import { gridlessStyleName, styleNames } from './messages.ts'
import { character, lineHeight, red, sizes, tracking } from './measures.ts'
import { typefaces } from './typefaces.ts'

export type StyleRole = LineRole | 'cell' | 'cell_header' | 'list' | 'list_header' | 'imprint' | 'gap' | 'page_number'

/** 'heading_1' → 'PaperHeading1' */
export const styleId = (role: StyleRole): string =>
  `Paper${role.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>

const exactly = (line: number, more: { before?: number; after?: number } = {}) => ({
  line,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
  ...more,
})

const indented = { firstLine: 2 * character }
const headingOf = (font: Look['run']): Look => ({
  run: { ...font },
  paragraph: { indent: indented, keepNext: true },
})
const cell = (size: number, line: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Look => ({
  run: { size, characterSpacing: 0 },
  paragraph: { alignment, spacing: exactly(line) },
})

const looks: Readonly<Record<StyleRole, Look>> = {
  class_mark: { run: { font: typefaces.first }, paragraph: { alignment: AlignmentType.RIGHT } },
  organ: {
    run: { font: typefaces.title, color: red, characterSpacing: 0 },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    },
  },
  number: { paragraph: { alignment: AlignmentType.CENTER } },
  title: {
    run: { font: typefaces.title, size: sizes.title, characterSpacing: 0 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(660, { before: 2 * lineHeight }), keepNext: true },
  },
  addressee: { paragraph: { spacing: exactly(lineHeight, { before: lineHeight }) } },
  paragraph: { paragraph: { indent: indented, alignment: AlignmentType.BOTH } },
  heading_1: headingOf({ font: typefaces.first }),
  heading_2: headingOf({ font: typefaces.second }),
  heading_3: headingOf({}),
  heading_4: headingOf({}),
  attachment_note: {
    paragraph: {
      indent: { left: 6 * character, hanging: 4 * character },
      spacing: exactly(lineHeight, { before: lineHeight }),
    },
  },
  attachment_note_next: { paragraph: { indent: { left: 6 * character, hanging: character } } },
  signer: { paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 4 * character }, keepNext: true } },
  signed_organ: { paragraph: { alignment: AlignmentType.RIGHT, keepNext: true } },
  signed_on: { paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 4 * character } } },
  note: { paragraph: { indent: indented } },
  attachment_mark: { run: { font: typefaces.first }, paragraph: { keepNext: true } },
  attachment_title: {
    run: { font: typefaces.title, size: sizes.title, characterSpacing: 0 },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: exactly(660, { before: lineHeight, after: lineHeight / 2 }),
      keepNext: true,
    },
  },
  cell: cell(sizes.cell, 440, AlignmentType.LEFT),
  cell_header: cell(sizes.cell, 440, AlignmentType.CENTER),
  list: cell(sizes.list, 320, AlignmentType.LEFT),
  list_header: {
    ...cell(sizes.list, 320, AlignmentType.CENTER),
    run: { size: sizes.list, characterSpacing: 0, font: typefaces.first },
  },
  imprint: {
    run: { size: sizes.imprint, characterSpacing: 0 },
    paragraph: { spacing: exactly(480), indent: { left: 280, right: 280 } },
  },
  gap: { run: { size: 2, characterSpacing: 0 }, paragraph: { spacing: exactly(20) } },
  page_number: { run: { font: typefaces.pageNumber, size: sizes.imprint, characterSpacing: 0 } },
}

/** Lines of a pitch of their own: on the grid of the body some word processors set each on whole lines of 28.9 pt. */
const gridless: ReadonlySet<StyleRole> = new Set([
  'organ',
  'title',
  'attachment_title',
  'cell',
  'cell_header',
  'list',
  'list_header',
  'imprint',
  'gap',
  'page_number',
])

/** What those are based on (不对齐网格); the library sets this property for letters, not for paragraphs. */
const gridlessId = 'PaperGridless'
const gridlessStyle = new BuilderElement({
  name: 'w:style',
  attributes: { type: { key: 'w:type', value: 'paragraph' }, id: { key: 'w:styleId', value: gridlessId } },
  children: [
    new StringValueElement('w:name', gridlessStyleName),
    new StringValueElement('w:basedOn', 'Normal'),
    new BuilderElement({ name: 'w:pPr', children: [new OnOffElement('w:snapToGrid', false)] }),
  ],
})

const defaults = new DocumentDefaults({
  run: { font: typefaces.body, size: sizes.body, characterSpacing: tracking },
  paragraph: { spacing: exactly(lineHeight) },
})

export const styles: IStylesOptions = {
  // Given here, these are the only ones: the library adds none of its own.
  importedStyles: [defaults, gridlessStyle],
  paragraphStyles: (Object.keys(looks) as StyleRole[]).map((role) => ({
    id: styleId(role),
    name: styleNames[role],
    basedOn: gridless.has(role) ? gridlessId : 'Normal',
    quickFormat: true,
    ...looks[role],
  })),
}
