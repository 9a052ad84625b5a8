/** Words after a command (命令行): what each may be, said when they are something else. */

/** What each file of commands-line/ exports as `command`: runs with the words after its name, answers the exit code. */
export type LineCommand = (words: readonly string[]) => Promise<number>

/** What each file of commands-line/ exports as `usage`. */
export interface LineUsage {
  /** npm run backup [-- FILE] */
  readonly form: string
  readonly says: string
  readonly options?: readonly string[]
  /** How many words that are no options: at least and at most. */
  readonly words?: readonly [least: number, most: number]
}

export const asksForHelp = (words: readonly string[]): boolean => words.includes('--help') || words.includes('-h')

export const helpLines = ({ form, says }: LineUsage): string[] => [form, '', says]

/** What is wrong with the words, in one line; undefined when nothing is. */
export function wrongWords({ options = [], words: [least, most] = [0, 0] }: LineUsage, words: readonly string[]) {
  const stranger = words.find((word) => word.startsWith('-') && !options.includes(word))
  if (stranger !== undefined) {
    const near = options.find((option) => distance(option, stranger) <= 3)
    return `There is no option ${stranger}.${near === undefined ? '' : ` Did you mean ${near}?`}`
  }
  const plain = words.filter((word) => !word.startsWith('-'))
  if (plain.length < least) return 'A word is missing.'
  const extra = plain[most]
  return extra === undefined ? undefined : `There is nothing to do with “${extra}”.`
}

/** How many letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1]
    for (const [j, other] of b.split('').entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
