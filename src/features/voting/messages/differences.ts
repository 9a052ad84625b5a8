/** Where two counts differ, in words (两次录入不一致的地方). */
import { say, type Language } from '#kernel/message'
import type { Mark, PollMethod } from '#kernel/poll'
import { hasPapers } from '../domain/rule.ts'
import type { CountEntry, PollQuestion } from '../domain/views.ts'

const words = {
  'zh-CN': {
    issued: '发出 {one} ≠ {other}',
    returned: '收回 {one} ≠ {other}',
    present: '到会 {one} ≠ {other}',
    tookPart: '参加表决 {one} ≠ {other}',
    invalid: '{title}：无效 {one} ≠ {other}',
    line: '{title} {mark}：{one} ≠ {other}',
  },
  en: {
    issued: 'Issued {one} ≠ {other}',
    returned: 'Returned {one} ≠ {other}',
    present: 'Present {one} ≠ {other}',
    tookPart: 'Took part {one} ≠ {other}',
    invalid: '{title}: invalid {one} ≠ {other}',
    line: '{title}, {mark}: {one} ≠ {other}',
  },
}

export const markWords: Readonly<Record<Language, Readonly<Record<Mark, string>>>> = {
  'zh-CN': {
    yes: '赞成',
    no: '反对',
    abstain: '弃权',
    satisfied: '满意',
    basically: '基本满意',
    dissatisfied: '不满意',
  },
  en: {
    yes: 'yes',
    no: 'no',
    abstain: 'abstained',
    satisfied: 'satisfied',
    basically: 'basically satisfied',
    dissatisfied: 'dissatisfied',
  },
}

export function differencesBetween(
  language: Language,
  { method, questions }: { readonly method: PollMethod; readonly questions: readonly PollQuestion[] },
  [one, other]: readonly [CountEntry, CountEntry],
): string[] {
  const m = words[language]
  const lines: string[] = []
  const compare = (template: string, facts: Record<string, string>, a: number, b: number): void => {
    if (a !== b) lines.push(say(template, { ...facts, one: a, other: b }))
  }
  const papers = hasPapers(method)
  compare(papers ? m.issued : m.present, {}, one.issued, other.issued)
  compare(papers ? m.returned : m.tookPart, {}, one.returned, other.returned)
  for (const { number, title, options } of questions) {
    const a = one.questions.find((question) => question.number === number)
    const b = other.questions.find((question) => question.number === number)
    compare(m.invalid, { title }, a?.invalid ?? 0, b?.invalid ?? 0)
    for (const option of options)
      for (const [mark, word] of Object.entries(markWords[language])) {
        const votes = (entry: typeof a): number =>
          entry?.marks.find((line) => line.option === option.number && line.mark === mark)?.votes ?? 0
        compare(m.line, { title: option.title, mark: word }, votes(a), votes(b))
      }
    const names = new Set([...(a?.others ?? []), ...(b?.others ?? [])].map(({ name }) => name))
    for (const name of names) {
      const votes = (entry: typeof a): number => entry?.others.find((written) => written.name === name)?.votes ?? 0
      compare(m.line, { title: name, mark: markWords[language].yes }, votes(a), votes(b))
    }
  }
  return lines
}
