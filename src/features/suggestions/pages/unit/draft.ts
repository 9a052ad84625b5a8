/** The draft of an answer as the unit's pages read and write it (答复草稿). */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { resultClasses } from '#features/cases'
import { fileIds, optional, typedDay } from '#ui/checks'
import { text, type Form } from '#ui/page'
import { unitSuggestionApi } from '../../domain/contract-unit.ts'
import type { PageWords } from '../words.ts'

export type Draft = z.output<typeof unitSuggestionApi.replyDraft.output>
type Saved = Omit<z.input<typeof unitSuggestionApi.saveReplyDraft.input>, 'id'>

export const promiseRows = 3

/** What the form of the draft holds; `points` are the deputy's, in the order of the form. */
export function draftIn(form: Form, points: readonly string[], { unit }: PageWords): Saved {
  return {
    class: resultClasses.find((one) => one === text(form, 'class')) ?? null,
    text: optional(form, 'text', { limit: 20_000 }),
    points: points.map((point, index) => ({ point, answer: optional(form, `answer-${index}`, { limit: 5000 }) })),
    promises: Array.from({ length: promiseRows }, (_, index) => promiseIn(form, index, unit.draft)).filter(
      (promise) => promise !== undefined,
    ),
    files: fileIds(form, 'files'),
  }
}

/** Money as people type it: 1,860,000 or １８６万 without the 万. */
function promiseIn(
  form: Form,
  index: number,
  m: PageWords['unit']['draft'],
): NonNullable<Saved['promises']>[number] | undefined {
  const content = optional(form, `promise-${index}`, { limit: 2000 })
  const due = optional(form, `promiseDue-${index}`)
  const amount = optional(form, `promiseAmount-${index}`).normalize('NFKC').replaceAll(/[,\s]/gu, '')
  if (content === '' && due === '' && amount === '') return undefined
  if (amount !== '' && !/^\d{1,12}(\.\d{1,2})?$/u.test(amount))
    throw new Refusal('invalid', 'form.bad_amount', { value: amount }, `promiseAmount-${index}`)
  return {
    ...(content === '' ? {} : { content }),
    ...(due === '' ? {} : { dueOn: typedDay(form, `promiseDue-${index}`, { label: m.promiseDue }) }),
    amountYuan: amount === '' ? null : amount,
  }
}

export type Lack = 'missingClass' | 'missingText' | 'missingPromise' | 'missingPoint'

/** What a draft still lacks before it can be signed. */
export function lacksOf({ class: result, text: words, points, promises }: Draft, asked: readonly string[]): Lack[] {
  const answered = (point: string) => points.some((one) => one.point === point && one.answer.trim() !== '')
  const dated = promises.some(({ content, dueOn }) => content !== undefined && dueOn !== undefined)
  const lacks: (Lack | false)[] = [
    result === null && 'missingClass',
    words.trim() === '' && 'missingText',
    result === 'B' && !dated && 'missingPromise',
    !asked.every(answered) && 'missingPoint',
  ]
  return lacks.filter((lack) => lack !== false)
}

/** Whether a promised day is no longer ahead: such an answer would be refused when it is signed. */
export const promisesPast = ({ class: result, promises }: Draft, today: string): boolean =>
  result === 'B' && promises.some(({ dueOn }) => dueOn !== undefined && dueOn <= today)
