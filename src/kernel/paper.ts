/**
 * An official paper (公文、文书) as data, independent of the format it leaves in (GB/T 9704-2012).
 * `layOut` turns it into sheets of pieces in reading order; the word file, the print view and the preview draw only those,
 * so that all of them carry the same text.
 */
import { z } from 'zod'
import { dayOf, monthOf, plainDate, yearOf } from './date.ts'
import { say } from './message.ts'
import { paperWords } from './messages/paper.ts'
import { toChineseNumeral } from './numerals.ts'

/** 文件格式 · 信函格式 · 纪要格式 · 没有版头的表格 */
export const paperFormats = ['document', 'letter', 'minutes', 'form'] as const
export type PaperFormat = (typeof paperFormats)[number]

const text = z.string().max(20_000)
const line = z.string().max(1000)

const Table = z.object({
  kind: z.literal('table'),
  /** `share` of the width, in any unit; the header is repeated on each page. */
  columns: z.array(z.object({ label: line, share: z.number().positive(), align: z.enum(['left', 'center', 'right']) })),
  rows: z.array(z.array(text)).max(5000),
})

/** 表格 to be filled in: labels and spaces; a cell reaches over `span` of the form's columns. */
const Form = z.object({
  kind: z.literal('form'),
  columns: z.number().int().min(1).max(12),
  rows: z.array(
    z.object({
      /** Height in lines at least. */
      lines: z.number().int().min(1).max(20),
      cells: z.array(z.object({ text, label: z.boolean(), span: z.number().int().min(1) })),
    }),
  ),
})

const StatedPlace = z.object({
  /** F088 */
  id: z.string().max(20),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
})
export type StatedPlace = z.infer<typeof StatedPlace>

export const PaperBlock = z.discriminatedUnion('kind', [
  /** One paragraph; line breaks in it begin new ones. `figures`: what of it states a figure (数出有据), as places in the text. */
  z.object({ kind: z.literal('paragraph'), text, figures: z.array(StatedPlace).max(200).optional() }),
  /** 一、（一）1.（1）: numbered by itself. */
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(4), text: line }),
  Table,
  Form,
])
export type PaperBlock = z.infer<typeof PaperBlock>
export type PaperTable = z.infer<typeof Table>
export type PaperForm = z.infer<typeof Form>

export const Paper = z.object({
  format: z.enum(paperFormats),
  /** 发文机关标志, without 文件; empty on a form. */
  organ: line,
  /** 发文字号, whole: 富人大代〔2026〕12号. */
  number: line.nullable(),
  /** 办理结果类别 at the top right of the first page. */
  classMark: line.nullable(),
  title: line,
  /** 主送机关 */
  addressee: text.nullable(),
  body: z.array(PaperBlock).max(5000),
  /** Each on sheets of its own; a list of many columns on A3 across. */
  attachments: z.array(
    z.object({ title: line, page: z.enum(['portrait', 'landscape_a3']), body: z.array(PaperBlock) }),
  ),
  /** 落款: organ and 成文日期, and the head who signed where the rule asks for him. */
  signature: z
    .object({
      organ: line,
      /** 联合行文: the other organs, after the one that leads. */
      jointly: z.array(line).max(10).optional(),
      signer: line.nullable(),
      on: z.string(),
    })
    .nullable(),
  /** 附注: whom to ask. */
  note: line.nullable(),
  /** 版记: 抄送, and 印发机关 with 印发日期. */
  imprint: z
    .object({ copies: z.array(text), printed: z.object({ organ: line, on: z.string() }).nullable() })
    .nullable(),
})
export type Paper = z.infer<typeof Paper>

export const paragraph = (words: string): PaperBlock => ({ kind: 'paragraph', text: words })
export const heading = (level: 1 | 2 | 3 | 4, words: string): PaperBlock => ({ kind: 'heading', level, text: words })

/** 2026年6月1日: Arabic digits, no leading zeros. */
export function paperDay(on: string): string {
  const day = plainDate(on)
  return say(paperWords.day, { year: yearOf(day), month: monthOf(day), day: dayOf(day) })
}

/** A line of running text by what it is. */
export type LineRole =
  | 'class_mark'
  | 'organ'
  | 'number'
  | 'title'
  | 'addressee'
  | 'paragraph'
  | 'heading_1'
  | 'heading_2'
  | 'heading_3'
  | 'heading_4'
  | 'attachment_note'
  | 'attachment_note_next'
  | 'signer'
  | 'signed_organ'
  | 'signed_on'
  | 'note'
  | 'attachment_mark'
  | 'attachment_title'

export type PaperPiece =
  | { readonly role: LineRole; readonly text: string }
  | { readonly role: 'table'; readonly table: PaperTable }
  | { readonly role: 'form'; readonly form: PaperForm }
  | { readonly role: 'imprint'; readonly copies: string | null; readonly printed: readonly [string, string] | null }

export interface PaperSheet {
  readonly page: 'portrait' | 'landscape_a3'
  readonly pieces: readonly PaperPiece[]
}

/** The sheets in reading order; 版记 closes the last page that is not A3. */
export function layOut(paper: Paper): PaperSheet[] {
  const first: PaperPiece[] = [...headOf(paper), ...bodyOf(paper.body), ...endOf(paper)]
  const appended = paper.attachments.map(({ title, page, body }, at): PaperSheet => {
    const mark = paper.attachments.length > 1 ? say(paperWords.attachmentMark, { number: at + 1 }) : undefined
    return {
      page,
      pieces: [
        { role: 'attachment_mark', text: mark ?? paperWords.onlyAttachmentMark },
        { role: 'attachment_title', text: title },
        ...bodyOf(body),
      ],
    }
  })
  const sheets: PaperSheet[] = [{ page: 'portrait', pieces: first }, ...appended]
  const imprint = imprintOf(paper)
  if (!imprint) return sheets
  const last = sheets.at(-1)
  if (last?.page !== 'portrait') return [...sheets, { page: 'portrait', pieces: [imprint] }]
  return [...sheets.slice(0, -1), { page: 'portrait', pieces: [...last.pieces, imprint] }]
}

function* headOf({ format, organ, number, classMark, title, addressee }: Paper): Generator<PaperPiece> {
  if (classMark !== null) yield { role: 'class_mark', text: classMark }
  if (organ !== '')
    yield { role: 'organ', text: format === 'document' ? say(paperWords.documentOrgan, { organ }) : organ }
  if (number !== null) yield { role: 'number', text: number }
  yield { role: 'title', text: title }
  if (addressee !== null) yield { role: 'addressee', text: say(paperWords.addressee, { name: addressee }) }
}

function* bodyOf(blocks: readonly PaperBlock[]): Generator<PaperPiece> {
  const counts = [0, 0, 0, 0]
  for (const block of blocks)
    switch (block.kind) {
      case 'paragraph':
        for (const words of block.text.split(/\n+/).filter((part) => part.trim() !== ''))
          yield { role: 'paragraph', text: words.trim() }
        break
      case 'heading': {
        const number = (counts[block.level - 1] ?? 0) + 1
        counts[block.level - 1] = number
        counts.fill(0, block.level)
        const template = paperWords.headings[block.level - 1] ?? '{text}'
        const role = `heading_${block.level}` as LineRole
        yield { role, text: say(template, { number, numeral: toChineseNumeral(number), text: block.text }) }
        break
      }
      case 'table':
        yield { role: 'table', table: block }
        break
      case 'form':
        yield { role: 'form', form: block }
    }
}

function* endOf({ attachments, signature, note }: Paper): Generator<PaperPiece> {
  const [first, ...more] = attachments
  if (first && more.length === 0)
    yield { role: 'attachment_note', text: say(paperWords.onlyAttachment, { title: first.title }) }
  else if (first)
    yield { role: 'attachment_note', text: say(paperWords.attachmentFirst, { number: 1, title: first.title }) }
  for (const [at, { title }] of more.entries())
    yield { role: 'attachment_note_next', text: say(paperWords.attachmentNext, { number: at + 2, title }) }
  if (signature) {
    if (signature.signer !== null) yield { role: 'signer', text: say(paperWords.signer, { name: signature.signer }) }
    for (const organ of [signature.organ, ...(signature.jointly ?? [])]) yield { role: 'signed_organ', text: organ }
    yield { role: 'signed_on', text: paperDay(signature.on) }
  }
  if (note !== null) yield { role: 'note', text: say(paperWords.note, { text: note }) }
}

function imprintOf({ imprint }: Paper): PaperPiece | undefined {
  if (!imprint) return undefined
  const { copies, printed } = imprint
  return {
    role: 'imprint',
    copies: copies.length > 0 ? say(paperWords.copies, { names: copies.join(paperWords.and) }) : null,
    printed: printed && [printed.organ, say(paperWords.printed, { day: paperDay(printed.on) })],
  }
}

/** Every text of the paper in reading order, cell by cell: what each format has to carry. */
export const paperTexts = (paper: Paper): string[] =>
  layOut(paper)
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => {
      if (piece.role === 'table') return [piece.table.columns.map(({ label }) => label), ...piece.table.rows].flat()
      if (piece.role === 'form') return piece.form.rows.flatMap(({ cells }) => cells.map((cell) => cell.text))
      if (piece.role === 'imprint') return [piece.copies ?? '', ...(piece.printed ?? [])]
      return [piece.text]
    })
    .filter((words) => words !== '')

/** A sheet without head, number and signature (没有版头的表格), and what it has beside its text. */
export const sheetPaper = (title: string, body: readonly PaperBlock[], more: Partial<Paper> = {}): Paper => ({
  format: 'form',
  organ: '',
  number: null,
  classMark: null,
  title,
  addressee: null,
  body: [...body],
  attachments: [],
  signature: null,
  note: null,
  imprint: null,
  ...more,
})
