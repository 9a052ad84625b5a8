/** What everybody reads of an issued report (公开内容): its frozen text block by block, personal data masked. */
import { Paper, type PaperBlock } from '#kernel/paper'
import { maskPersonal } from '#features/publications'
import type { HandlingBlock, PublicHandling } from '../../domain/annual/contract.ts'
import { annualText } from '../../messages/annual.ts'

type Frozen = Pick<PublicHandling, 'reference' | 'number' | 'issuedOn' | 'from' | 'to' | 'voidedOn'> & {
  readonly content: unknown
}

export function contentOf({ content, ...about }: Frozen): PublicHandling {
  const { organ, title, body, attachments } = Paper.parse(content)
  const isFigures = (attachment: { title: string }) => attachment.title === annualText.figures.title
  return {
    ...about,
    organ,
    title: maskPersonal(title),
    blocks: body.flatMap(blockOf),
    attachments: attachments
      .filter((one) => !isFigures(one))
      .map((one) => ({ title: maskPersonal(one.title), blocks: one.body.flatMap(blockOf) })),
    figures: attachments.filter(isFigures).flatMap((one) => one.body.flatMap(figuresIn)),
  }
}

function blockOf(block: PaperBlock): HandlingBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: maskPersonal(block.text) }]
    case 'paragraph':
      return [{ kind: 'paragraph', pieces: piecesOf(block) }]
    case 'table':
      return [
        {
          kind: 'table',
          columns: block.columns.map(({ label }) => label),
          rows: block.rows.map((row) => row.map((cell) => maskPersonal(cell))),
        },
      ]
    case 'form':
      return []
  }
}

/** Where something was masked the places no longer hold: the text stays without links. */
function piecesOf({ text, figures = [] }: Extract<PaperBlock, { kind: 'paragraph' }>) {
  const masked = maskPersonal(text)
  if (masked !== text) return [{ text: masked }]
  const pieces: { text: string; figure?: string }[] = []
  let at = 0
  for (const { id, start, end } of figures) {
    if (start > at) pieces.push({ text: text.slice(at, start) })
    pieces.push({ text: text.slice(start, end), figure: id })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

const figuresIn = (block: PaperBlock): PublicHandling['figures'] =>
  block.kind === 'table'
    ? block.rows.map(([id = '', name = '', shown = '', arithmetic = '', definition = '']) => ({
        id,
        name,
        shown,
        arithmetic,
        definition,
      }))
    : []

const textOfBlock = (block: HandlingBlock): string => {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return block.pieces.map(({ text }) => text).join('')
  return block.rows.map((row) => row.join('\t')).join('\n')
}

/** Every free text in it. */
export const textsOf = ({ title, blocks, attachments }: PublicHandling): string[] =>
  [
    title,
    ...blocks.map(textOfBlock),
    ...attachments.flatMap((one) => [one.title, ...one.blocks.map(textOfBlock)]),
  ].filter((text) => text !== '')

export const withholdFrom = (content: PublicHandling, screened: (text: string) => boolean): PublicHandling => {
  const kept = (block: HandlingBlock) => screened(textOfBlock(block))
  return {
    ...content,
    blocks: content.blocks.filter(kept),
    attachments: content.attachments.map((one) => ({ ...one, blocks: one.blocks.filter(kept) })),
  }
}
