/** Opens a PDF again in a test: its fonts, its pages, its words and where they stand (poppler). */
import { execFileSync, spawnSync } from 'node:child_process'
import { expect } from 'vitest'
import { layOut, paperTexts, type Paper } from '#kernel/paper'
import type { PaperPort } from '#kernel/ports'
import type { Refusal } from '#kernel/refusal'
import { ports } from './database.ts'
import { textsOf } from './word-files.ts'

/** False where poppler is not installed; what needs it is skipped, and the run says so. */
export const poppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!poppler) console.warn('Skipped, because pdftotext was not found (Debian: poppler-utils): the words of PDFs')

let refusal: Promise<string> | undefined

/** Why no PDF can be made on this machine, as the end of a test's name; empty when one can. */
export const pdfRefused = (): Promise<string> =>
  (refusal ??= ports.papers.substitutes().then(
    () => '',
    ({ code }: Refusal) => ` — SKIPPED, because of ${code}`,
  ))

const run = (program: string, options: readonly string[], pdf: Uint8Array): string =>
  execFileSync(program, [...options, '-', ...(program === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  })

export const fontTypesOf = (pdf: Uint8Array): string[] =>
  run('pdffonts', [], pdf)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => /(CID Type 0C|CID TrueType|Type 3|\S+) +Identity-H/.exec(line)?.[1] ?? line)

/** Lines of each page, in the order they were set. */
export const pagesOf = (pdf: Uint8Array): string[][] =>
  run('pdftotext', ['-raw'], pdf)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line !== ''))

/** Where each word stands, in millimetres from the upper left corner of its page. */
export const placesOf = (pdf: Uint8Array) =>
  run('pdftotext', ['-bbox'], pdf)
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: millimetresIn(page, 'width'),
      height: millimetresIn(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = '', text = '']) => ({
        text,
        left: millimetresIn(box, 'xMin'),
        right: millimetresIn(box, 'xMax'),
        top: millimetresIn(box, 'yMin'),
        bottom: millimetresIn(box, 'yMax'),
      })),
    }))

const millimetresIn = (attributes: string, name: string): number =>
  (Number(new RegExp(`${name}="([\\d.-]+)"`).exec(attributes)?.[1]) / 72) * 25.4

const bare = (text: string): string => text.replaceAll(/[\s\u200b\u202a-\u202e]/g, '')

/** The words of a PDF without what its pages repeat: their numbers, and the heads of tables that go on. */
export function wordsOf(pdf: Uint8Array, paper: Paper): string {
  const heads = layOut(paper).flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.role === 'table' ? [bare(piece.table.columns.map(({ label }) => label).join(''))] : [],
    ),
  )
  return pagesOf(pdf).reduce((before, lines) => {
    const page = bare(lines.filter((line) => !/^— \d+ —$/.test(line)).join(''))
    const repeated = heads.find((head) => page.startsWith(head) && before.includes(head)) ?? ''
    return before + page.slice(repeated.length)
  }, '')
}

/** Texts of a paper that a PDF of it does not have. */
export function missingIn(pdf: Uint8Array, paper: Paper): string[] {
  const words = wordsOf(pdf, paper)
  return paperTexts(paper).filter((text) => !words.includes(bare(text)))
}

/** A paper's PDF says what its word file says, in the same order, in fonts that are no pictures. */
export async function expectSameWords(papers: PaperPort, paper: Paper): Promise<void> {
  if (!poppler || (await pdfRefused()) !== '') return
  const pdf = await papers.pdf(paper)
  expect(wordsOf(pdf, paper)).toBe(bare(textsOf(await papers.word(paper)).join('')))
  const fonts = fontTypesOf(pdf)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts).not.toContain('Type 3')
}
