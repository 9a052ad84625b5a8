/** A title proposed from the first sentence (标题建议): 关于…的建议; the deputy may change it. */
import { titleWords as words } from '../messages/title-words.ts'
import { cleanLine, cleanText, lengthOf } from './clean.ts'

/** A matter longer than this is cut: a title is read in a list. */
const matterLimit = 40

const oneOf = (characters: string): RegExp => new RegExp(`[${characters}]`)
const sentenceEnd = oneOf(words.sentenceEnds)
const clauseEnd = oneOf(words.clauseEnds)
const numberBefore = new RegExp(`^[（(]?[${words.numerals}]+[）)、.．]+\\s*(?![${words.numerals}])`)

/** '' when there is nothing to make a title of. */
export function proposedTitle(text: string): string {
  const sentences = cleanText(text)
    .split(sentenceEnd)
    .map((sentence) => cleanLine(sentence).replace(numberBefore, ''))
    .filter((sentence) => sentence !== '')
  const [first] = sentences
  if (first === undefined) return ''
  if (isTitle(first)) return first

  const spoken = sentences.find((sentence) => !isSalutation(sentence)) ?? first
  const matter = matterOf(spoken.split(clauseEnd).map((clause) => clause.trim()))
  return matter === '' ? '' : `${words.before}${matter}${words.after}`
}

/** For a sheet that names a matter and a place: 关于区中心公园增设路灯的建议. */
export function titleOfMatter(matter: string, place: string): string {
  const [line, where] = [cleanLine(matter), cleanLine(place)]
  if (line === '' || isTitle(line)) return line
  const bare = line.split(sentenceEnd).filter(Boolean).join(words.join)
  return `${words.before}${bare.includes(where) ? '' : where}${bare}${words.after}`
}

const isTitle = (line: string): boolean =>
  line.startsWith(words.before) && words.endings.some((ending) => line.endsWith(ending)) && lengthOf(line) <= 60

const isSalutation = (sentence: string): boolean =>
  lengthOf(sentence) <= 15 && words.salutations.some((word) => sentence.includes(word))

/** What is asked for, if a clause asks; otherwise what the first clause says. */
function matterOf(clauses: readonly string[]): string {
  const asking = clauses.map(askedFor).find((matter) => matter !== undefined && matter !== '')
  const matter = asking ?? clauses.find((clause) => clause !== '' && !isSalutation(clause)) ?? ''
  return shorten(withoutEnd(matter))
}

/** The rest of a clause that begins by asking; undefined when it does not ask. */
function askedFor(clause: string): string | undefined {
  const start = without(words.beforeAsking, clause)
  const ask = words.asks.find((word) => start.startsWith(word))
  return ask === undefined ? undefined : without(words.afterAsking, start.slice(ask.length))
}

function without(starts: readonly string[], clause: string): string {
  const start = starts.find((word) => clause.startsWith(word) && clause.length > word.length)
  return start === undefined ? clause : without(starts, clause.slice(start.length).trim())
}

function withoutEnd(clause: string): string {
  const bare = clause.startsWith(words.before) ? clause.slice(words.before.length) : clause
  const ending = [words.after, ...words.particles].find((word) => bare.endsWith(word) && bare.length > word.length)
  return ending === undefined ? bare : withoutEnd(bare.slice(0, -ending.length))
}

const shorten = (matter: string): string => Array.from(matter).slice(0, matterLimit).join('')
