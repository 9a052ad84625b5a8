/** The text as the editor holds it (正文结构): a figure is one atom that no key goes into. */
import { Schema, type Mark, type Node } from 'prosemirror-model'
import {
  figureFormats,
  Handwritten,
  isBound,
  type Content,
  type FigureFormat,
  type Inline,
} from '../../../domain/writer/content.ts'

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      parseDOM: [{ tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }],
      toDOM: () => ['h2', 0],
    },
    text: { group: 'inline' },
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { figure: { validate: 'string' }, as: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'span[data-figure]',
          getAttrs: ({ dataset }) => ({ figure: dataset.figure ?? '', as: dataset.as ?? 'defined' }),
        },
      ],
      toDOM: ({ attrs }) => ['span', { 'data-figure': String(attrs.figure), 'data-as': String(attrs.as) }],
    },
  },
  marks: {
    hand: {
      attrs: { hand: {} },
      inclusive: false,
      parseDOM: [],
      toDOM: () => ['span', { class: 'by-hand' }, 0],
    },
  },
})

export interface FigureAttributes {
  readonly figure: string
  readonly as: FigureFormat
}

export const figureAt = (node: Node | null | undefined): FigureAttributes | undefined =>
  node?.type.name === 'figure'
    ? {
        figure: String(node.attrs.figure),
        as: figureFormats.find((format) => format === node.attrs.as) ?? 'defined',
      }
    : undefined

export const handOf = (marks: readonly Mark[]): Handwritten | undefined => {
  const mark = marks.find(({ type }) => type.name === 'hand')
  return mark && Handwritten.parse(mark.attrs.hand)
}

export function documentOf(content: Content): Node {
  const { paragraph, heading, figure } = schema.nodes
  const blocks = content.map(({ kind, content: inlines }) =>
    (kind === 'heading' ? heading : paragraph).create(
      null,
      inlines.map((inline) =>
        isBound(inline)
          ? figure.create(inline)
          : schema.text(inline.text, inline.hand ? [schema.mark('hand', { hand: inline.hand })] : []),
      ),
    ),
  )
  return schema.node('doc', null, blocks.length > 0 ? blocks : [paragraph.create()])
}

export const contentOf = (document: Node): Content => document.children.map(blockOf)

export const blockOf = (block: Node): Content[number] => ({
  kind: block.type.name === 'heading' ? 'heading' : 'paragraph',
  content: block.children.flatMap((inline): Inline[] => {
    const bound = figureAt(inline)
    if (bound) return [bound]
    if (!inline.text) return []
    const hand = handOf(inline.marks)
    return [{ text: inline.text, ...(hand ? { hand } : {}) }]
  }),
})
