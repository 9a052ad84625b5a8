/** 对应列: which column of a sheet means which column of an import, proposed from the words of its header. */
import type { ImportColumn } from '#kernel/import'
import { headerVariants } from '../messages/header-words.ts'

export type Mapping = Readonly<Record<string, string | null>>

interface SheetColumn {
  readonly key: string
  readonly label: string
}

/** Exact words first, then words within a longer label; a column of the import is taken once unless it takes many. */
export function proposeMapping(sheet: readonly SheetColumn[], columns: readonly ImportColumn[]): Mapping {
  const mapping: Record<string, string | null> = Object.fromEntries(sheet.map(({ key }) => [key, null]))
  const taken = new Set<string>()
  for (const fits of [isWord, contains])
    for (const column of columns)
      for (const word of column.headers.map(folded))
        for (const { key, label } of sheet) {
          if (mapping[key] !== null || (taken.has(column.key) && !column.many) || !fits(label, word)) continue
          mapping[key] = column.key
          taken.add(column.key)
        }
  return mapping
}

/** What a remembered mapping is found by: the headers of the sheet in their order. */
export const signatureOf = (sheet: readonly SheetColumn[]): string => sheet.map(({ key }) => key).join('\n')

/** The first column of the import that more than one column of the sheet is taken for. */
export const takenTwice = (mapping: Mapping, columns: readonly ImportColumn[]): ImportColumn | undefined =>
  columns.find(({ key, many }) => !many && Object.values(mapping).filter((target) => target === key).length > 1)

/** Under a two-row header the lower word names the column. */
const isWord = (label: string, word: string): boolean =>
  folded(label) === word || folded(label.split('/').at(-1) ?? '') === word

const contains = (label: string, word: string): boolean => word.length > 1 && folded(label).includes(word)

/** Without spaces, brackets and width, in simplified characters. */
function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)/gu, '')
    .replaceAll(/[\s*]/gu, '')
  return Array.from(plain, (character) => headerVariants.get(character) ?? character).join('')
}
