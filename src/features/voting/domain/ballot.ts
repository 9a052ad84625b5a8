/** One ballot (一张票) in the browser and on the server: what may be marked, and how it travels without showing it. */
import type { Mark, PollKind } from '#kernel/poll'
import { grades } from '#kernel/majority-rules'
import { plainName } from './other-names.ts'
import { hasPlaces, takesOtherNames, type PollRule } from './rule.ts'
import type { CastMark, OtherName, PollQuestion } from './views.ts'

/** Every ballot that travels has exactly so many bytes. */
export const ballotBytes = 8192

/** What can be marked, in the order of the ballot. */
export const marksOf = (kind: PollKind): readonly Mark[] => {
  if (kind === 'satisfaction') return [...grades, 'abstain']
  if (kind === 'choose_k') return ['yes']
  return ['yes', 'no', 'abstain']
}

type Choosing = Pick<PollQuestion, 'places' | 'options'>

/** 必选项 stand on the ballot and are not marked; the others stand for the places that are left. */
export const freeOptions = ({ options }: Choosing): PollQuestion['options'] =>
  options.filter(({ included }) => !included)
export const freePlaces = ({ places, options }: Choosing): number =>
  places - options.filter(({ included }) => included).length

export interface Marked {
  readonly marks: readonly CastMark[]
  readonly others: readonly OtherName[]
}

export type BallotFault =
  | 'unknown_option'
  | 'included_option'
  | 'unknown_mark'
  | 'marked_twice'
  | 'not_all_marked'
  | 'too_many_marks'
  | 'other_names_not_allowed'
  | 'named_twice'

interface Asked {
  readonly kind: PollKind
  readonly rule: PollRule
  readonly questions: readonly PollQuestion[]
}

/** What is wrong with a ballot, and in which question; undefined when it is valid. Fewer marks than places are valid. */
export function faultOf(
  { kind, rule, questions }: Asked,
  { marks, others }: Marked,
): { readonly fault: BallotFault; readonly question: number } | undefined {
  const strange = [...marks, ...others].find(({ question }) => !questions.some(({ number }) => number === question))
  if (strange) return { fault: 'unknown_option', question: strange.question }
  for (const question of questions) {
    const { number } = question
    if (others.some((other) => other.question === number) && !takesOtherNames({ kind, rule }))
      return { fault: 'other_names_not_allowed', question: number }
    const fault = faultIn(kind, question, {
      marks: marks.filter((mark) => mark.question === number),
      others: others.filter((other) => other.question === number),
    })
    if (fault) return { fault, question: number }
  }
  return undefined
}

function faultIn(kind: PollKind, question: PollQuestion, { marks, others }: Marked): BallotFault | undefined {
  const { options } = question
  if (marks.some(({ option }) => !options.some(({ number }) => number === option))) return 'unknown_option'
  if (marks.some(({ option }) => options.some(({ number, included }) => included && number === option)))
    return 'included_option'
  if (marks.some(({ mark }) => !marksOf(kind).includes(mark))) return 'unknown_mark'
  if (new Set(marks.map(({ option }) => option)).size < marks.length) return 'marked_twice'
  if (kind !== 'choose_k' && marks.length < options.length) return 'not_all_marked'
  const names = others.map(({ name }) => name)
  if (new Set(names).size < names.length || options.some(({ title }) => names.includes(plainName(title))))
    return 'named_twice'
  const yes = marks.filter(({ mark }) => mark === 'yes').length + others.length
  if (hasPlaces(kind) && yes > freePlaces(question)) return 'too_many_marks'
  return undefined
}

/** JSON in ASCII alone, so that characters and bytes are the same. */
export const inAscii = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A body of the fixed length. */
export const padded = (body: Readonly<Record<string, unknown>>): string =>
  inAscii({ ...body, padding: '.'.repeat(Math.max(ballotBytes - inAscii({ ...body, padding: '' }).length, 0)) })
