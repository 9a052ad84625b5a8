/** Counting (计票): from rows of marks to the result of a question, by the rule of the poll; no number is typed in. */
import { gradeOf, outcomeOf, placesOf, type Assembly } from '#kernel/majority'
import type { SatisfactionGrade } from '#kernel/majority-rules'
import { marks, type Mark, type OptionOutcome, type PollKind, type QuestionOutcome } from '#kernel/poll'
import { freePlaces } from './ballot.ts'
import { hasPlaces, type PollRule } from './rule.ts'
import type { PollQuestion } from './views.ts'

/** What was found of one question, whichever way it was voted. */
export interface Found {
  readonly members: number
  readonly present: number
  readonly issued: number
  readonly returned: number
  readonly invalid: number
  readonly marks: readonly { readonly option: number; readonly mark: Mark; readonly votes: number }[]
  readonly others: readonly { readonly name: string; readonly votes: number }[]
}

export type Counted = Omit<QuestionOutcome, 'words'>

/** 得票相等, on the ballot or written down by the voters. */
export const isTied = ({ options, others }: Pick<Counted, 'options' | 'others'>): boolean =>
  [...options, ...others].some(({ tied }) => tied)

export function countQuestion(
  { kind, rule }: { readonly kind: PollKind; readonly rule: PollRule },
  question: PollQuestion,
  found: Found,
): Counted {
  const { members, present, issued, returned, invalid } = found
  const valid = returned - invalid
  const assembly: Assembly = { members, present, cast: returned, valid }
  const options = question.options.map((option) => optionOf(option, found))
  const source = 'majority' in rule ? rule.majority : rule.grade
  const counted: Counted = {
    number: question.number,
    title: question.title,
    subjectId: question.subjectId,
    members,
    present,
    issued,
    returned,
    valid,
    invalid,
    notPressed: present - returned,
    base: 0,
    needed: 0,
    options,
    others: found.others.map((other) => ({ ...other, passed: false, tied: false })),
    passed: false,
    grade: null,
    left: 0,
    unanimous: isUnanimous(options, valid),
    basis: source.basis,
    rule: `${source.key}/${source.version}`,
  }
  if ('grade' in rule) return graded(rule, counted, assembly)
  return hasPlaces(kind)
    ? placed(rule, counted, { assembly, places: question.formal ?? freePlaces(question) })
    : decided(rule, counted, assembly)
}

const optionOf = ({ number, title, subjectId, personId, included }: PollQuestion['options'][number], found: Found) => {
  const votes = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>
  for (const { option, mark, votes: some } of found.marks) if (option === number) votes[mark] += some
  return { number, title, subjectId, personId, votes, passed: false, tied: false, included } satisfies OptionOutcome
}

/** One ballot more than one, all with the same mark. */
const isUnanimous = (options: readonly OptionOutcome[], valid: number): boolean =>
  valid > 1 && options.some(({ votes }) => marks.some((mark) => votes[mark] === valid))

function decided({ majority }: Extract<PollRule, { majority: object }>, counted: Counted, assembly: Assembly): Counted {
  const [option] = counted.options
  const { base, needed, passed } = outcomeOf(majority, assembly, option?.votes.yes ?? 0)
  return { ...counted, base, needed, passed, options: counted.options.map((one) => ({ ...one, passed })) }
}

function graded({ grade }: Extract<PollRule, { grade: object }>, counted: Counted, assembly: Assembly): Counted {
  const [option] = counted.options
  const votes: Partial<Record<SatisfactionGrade, number>> = option?.votes ?? {}
  const result = gradeOf(grade, assembly, votes)
  const needed = result?.steps.at(-1)?.needed ?? 0
  const passed = result !== undefined && result.grade !== 'dissatisfied'
  const options = counted.options.map((one) => ({ ...one, passed }))
  return { ...counted, base: result?.base ?? 0, needed, grade: result?.grade ?? null, passed, options }
}

function placed(
  { majority }: Extract<PollRule, { majority: object }>,
  counted: Counted,
  { assembly, places }: { assembly: Assembly; places: number },
): Counted {
  const { base, needed } = outcomeOf(majority, assembly, 0)
  const standings = [
    ...counted.options
      .filter(({ included }) => !included)
      .map(({ number, votes }) => ({ key: `${number}`, votes: votes.yes })),
    ...counted.others.map(({ name, votes }) => ({ key: `other ${name}`, votes })),
  ]
  const { chosen, tied, left } = placesOf(standings, { places, needed })
  const options = counted.options.map((one) => ({
    ...one,
    passed: one.included || chosen.includes(`${one.number}`),
    tied: tied.includes(`${one.number}`),
  }))
  const others = counted.others.map((one) => ({
    ...one,
    passed: chosen.includes(`other ${one.name}`),
    tied: tied.includes(`other ${one.name}`),
  }))
  return { ...counted, base, needed, options, others, passed: left === 0, left }
}
