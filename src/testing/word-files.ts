/** Opens a word file again in a test: its parts, its texts in reading order, and what another word processor reads. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { workbookLimits } from '../server/workbook/limits.ts'
import { openZip } from '../server/workbook/zip.ts'

export const partsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(
    [...openZip(Buffer.from(docx), 'paper.docx', workbookLimits)].map(([name, part]) => [
      name,
      part.unpack().toString('utf8'),
    ]),
  )

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (xml: string): string => xml.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '?')

/** Text of one paragraph of the file; a tab parts two texts. */
const paragraphText = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, words]) => (words === undefined ? '\t' : decoded(words)))
    .join('')

const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)]
    .flatMap(([, inside = '']) => paragraphText(inside).split('\t'))
    .filter((text) => text !== '')

/** Headers first, as they stand above the first page. */
export function textsOf(docx: Uint8Array): string[] {
  const parts = partsOf(docx)
  const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml)
  return [...headers, parts.get('word/document.xml') ?? ''].flatMap(paragraphsOf)
}

const wordProcessors = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** Undefined where no LibreOffice is installed. */
export const wordProcessor = wordProcessors.find((path) => existsSync(path))

/** The PDFs LibreOffice makes of word files, all in one call: starting it is what takes time. */
export function setByWordProcessor(files: readonly Uint8Array[]): Uint8Array[] {
  if (!wordProcessor) throw new Error('no LibreOffice here')
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const names = files.map((_, at) => `paper-${at}`)
    for (const [at, name] of names.entries()) writeFileSync(join(folder, `${name}.docx`), files[at] ?? '')
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const sources = names.map((name) => `${name}.docx`)
    execFileSync(wordProcessor, [profile, '--headless', '--convert-to', 'pdf', ...sources], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 100_000,
    })
    return names.map((name) => readFileSync(join(folder, `${name}.pdf`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
