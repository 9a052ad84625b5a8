/** What somebody typed (检索词): terms that must all be there, each with the ways the index may hold it. */
import { say } from '#kernel/message'
import type { TenantId } from '#kernel/work'
import { numberForms } from '../messages/number-forms.ts'
import { allOf, anyOf, asked, lexemesOf } from './lexemes.ts'
import { plainOf, unitsOf, wordsOf, type Unit } from './words.ts'

/** One term: the words of it that the index must have, and other forms that do as well. */
export interface Term {
  readonly must: readonly string[]
  /** Pairs of longer runs; each run is compared as a whole afterwards, so that some of its pairs are enough. */
  readonly compared: readonly string[]
  /** For the index. */
  readonly forms: readonly string[]
  readonly begins: boolean
}

export interface Query {
  /** For the index: all terms, in whatever form. */
  readonly strict: string
  /** Runs that must stand in the compared text as they are; pairs of characters alone would not tell. */
  readonly rechecked: readonly string[]
  /** Every word of it, for ranking and for what is marked. */
  readonly words: readonly string[]
  /** The words a text has to have, for judging how many there will be. */
  readonly required: readonly string[]
  /** A number was asked for ('118', '17-3-118', '代表工委函〔2024〕20号'): its record comes first. */
  readonly number: string | undefined
  /** Longer than words are: somebody pasted a title or a sentence. */
  readonly sentence: boolean
  readonly terms: readonly Term[]
}

const mostTerms = 12
/** Up to so many characters in a row it is a word or a name. */
const longestWord = 6

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g
const numbered = new RegExp(`^${numberForms.before}?(\\d{1,6})${numberForms.after}$`)
const referred = new RegExp(
  `^${numberForms.before}?(\\d{1,3}-(?:\\d{1,3}(?:-(?:c?\\d{0,6})?)?)?)${numberForms.after}?$`,
)

const { code, brackets, written } = numberForms.paper
const paperNumber = new RegExp(
  `^(${code})${brackets[0]}(\\d{4})${brackets[1]}${numberForms.before}?0*(\\d{1,6})${numberForms.after}?$`,
  'u',
)

/** 发文字号 as registers write it, whatever brackets were typed; other words as they are. */
const asPaperNumber = (text: string): string =>
  text.replace(paperNumber, (_, code: string, year: string, number: string) => say(written, { code, year, number }))

/** Undefined where nothing was typed that could be found. */
export function queryOf(tenant: TenantId, typed: string): Query | undefined {
  const terms = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(dashes, '-')
    .split(/\s+/)
    .map((typed) => {
      const text = asPaperNumber(typed)
      return { text, units: unitsOf(text) }
    })
    .filter(({ units }) => units.length > 0)
    .slice(0, mostTerms)
    .map(({ text, units }) => termOf(tenant, text, units))
  if (terms.length === 0) return undefined
  return {
    strict: allOf(terms.map(({ strict }) => strict)),
    rechecked: terms.flatMap(({ rechecked }) => rechecked),
    words: [...new Set(terms.flatMap(({ units }) => wordsOf(units)))],
    required: [...new Set(terms.flatMap(({ required }) => required))],
    number: terms.find(({ number }) => number !== undefined)?.number,
    sentence: terms.some(({ units, number }) => number === undefined && units.length > longestWord),
    terms: terms.map(({ term }) => term),
  }
}

function termOf(tenant: TenantId, text: string, units: readonly Unit[]) {
  const lexemes = lexemesOf(tenant)
  const runs = runsOf(units)
  const required = runs.flatMap(pairsOf)
  const isCompared = (run: readonly Unit[]) => run.length > 2
  const others = otherForms(tenant, text)
  const [only] = units
  const begins = units.length === 1 && only !== undefined && /^[a-z0-9]{2,}$/.test(only.text)
  const strict = anyOf([allOf(required.map((word) => asked(lexemes.word(word), { begins }))), ...others.forms])
  return {
    units,
    strict,
    number: others.number,
    required: others.forms.length > 0 || begins ? [] : required,
    rechecked: paperNumber.test(text)
      ? [plainOf(units)]
      : others.forms.length > 0
        ? []
        : runs.filter(isCompared).map(plainOf),
    term:
      others.forms.length > 0
        ? { must: required, compared: [], forms: others.forms, begins }
        : {
            must: runs.filter((run) => !isCompared(run)).flatMap(pairsOf),
            compared: runs.filter(isCompared).flatMap(pairsOf),
            forms: [],
            begins,
          },
  }
}

/** As a number or as the initials of a name. */
function otherForms(tenant: TenantId, text: string): { forms: string[]; number: string | undefined } {
  const lexemes = lexemesOf(tenant)
  const number = numbered.exec(text)?.[1] ?? /^\d{1,6}$/.exec(text)?.[0]
  if (number !== undefined)
    return { forms: [asked(lexemes.number(String(Number(number))))], number: String(Number(number)) }
  if (paperNumber.test(text)) return { forms: [asked(lexemes.number(text))], number: text }
  const reference = referred.exec(text)?.[1]
  if (reference !== undefined) return { forms: [asked(lexemes.number(reference), { begins: true })], number: reference }
  const initials = /^[a-z]{2,12}$/.exec(text)?.[0]
  return { forms: initials ? [asked(lexemes.initials(initials), { begins: true })] : [], number: undefined }
}

function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = []
  for (const unit of units) {
    const run = unit.joined ? runs.at(-1) : undefined
    if (run) run.push(unit)
    else runs.push([unit])
  }
  return runs
}

/** Its neighbouring pairs; a unit that stands alone is asked for itself. */
const pairsOf = (run: readonly Unit[]): string[] =>
  run.length === 1 ? run.map(({ text }) => text) : run.slice(1).map(({ text }, at) => `${run[at]?.text}${text}`)
