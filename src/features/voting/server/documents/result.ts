/** 表决结果报告单: the counts of a vote with their arithmetic, to be signed before the result is announced. */
import { say } from '#kernel/message'
import { heading, paragraph, sheetPaper, type PaperBlock } from '#kernel/paper'
import type { Mark, QuestionOutcome } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import { marksOf } from '../../domain/ballot.ts'
import { isCountedByPeople } from '../../domain/rule.ts'
import type { PollQuestion } from '../../domain/views.ts'
import { countsOf } from '../../messages/arithmetic.ts'
import { documentKinds, documentText } from '../../messages/documents.ts'
import { hallDeskMessages } from '../../messages/hall-desk.ts'
import { entriesOf, isAgreed } from '../entry-repository.ts'
import { namedVotes, type NamedVote } from '../named-repository.ts'
import { outcomeOf } from '../outcome.ts'
import type { Poll } from '../repository.ts'
import { pollPaper, titleOf } from './poll-paper.ts'

const { result: words, marks, number } = documentText

export const resultPaper = pollPaper({
  kind: 'poll.result',
  words: documentKinds.result,
  of: ({ state }) => state === 'open' || state === 'closed' || state === 'announced',
  async waitsFor(work, { id, state, method }) {
    if (state === 'open') return new Refusal('conflict', 'voting.not_closed')
    if (state === 'announced' || !isCountedByPeople(method)) return null
    return isAgreed(await entriesOf(work, id)) ? null : new Refusal('conflict', 'rules.counted', {})
  },
  async draft(work, { poll, meeting }) {
    const { questions, byHand } = await outcomeOf(work, poll)
    const names = poll.method === 'named' ? await namedVotes(work, poll.id) : []
    return sheetPaper(say(words.title, { title: titleOf(poll) }), [
      paragraph(meeting.title),
      paragraph(say(words.method, { method: hallDeskMessages['zh-CN'].methods[poll.method] })),
      ...questions.flatMap((question) => blocksOf(poll, question)),
      ...(byHand && poll.method === 'paper' ? [paragraph(words.counted)] : []),
      ...listOf(poll, names),
      signaturesOf(poll),
    ])
  },
})

function blocksOf(poll: Poll, question: QuestionOutcome): PaperBlock[] {
  const columns = poll.kind === 'choose_k' ? (['yes'] as const) : marksOf(poll.kind)
  const several = poll.questions.length > 1
  const rowOf = (title: string, count: (mark: Mark) => string, result: string) => [title, ...columns.map(count), result]
  return [
    ...(several ? [heading(1, question.title)] : []),
    {
      kind: 'table',
      columns: [
        { label: words.matter, share: 8, align: 'left' },
        ...columns.map((mark) => ({ label: marks[mark], share: 3, align: 'center' as const })),
        { label: words.outcome, share: 4, align: 'center' },
      ],
      rows: [
        ...question.options.map((option) =>
          rowOf(option.title, (mark) => String(option.votes[mark]), resultOf(poll, question, option)),
        ),
        ...question.others.map(({ name, votes, ...one }) =>
          rowOf(
            name,
            (mark) => (mark === 'yes' ? String(votes) : ''),
            resultOf(poll, question, { ...one, included: false }),
          ),
        ),
      ],
    },
    ...countsOf('zh-CN', poll, question).map(paragraph),
  ]
}

function resultOf(
  { kind }: Poll,
  { grade }: QuestionOutcome,
  option: { passed: boolean; tied: boolean; included: boolean },
): string {
  if (kind === 'satisfaction') return grade === null ? '' : marks[grade]
  if (option.included) return words.included
  if (option.tied) return words.tied
  if (kind === 'election') return option.passed ? words.elected : words.notElected
  if (kind === 'preliminary') return option.passed ? words.formal : words.notFormal
  if (kind === 'choose_k') return option.passed ? words.chosen : words.notChosen
  return option.passed ? words.passed : words.failed
}

/** 记名表决名单, for each question with the mark of each voter. */
function listOf({ questions }: Poll, votes: readonly NamedVote[]): PaperBlock[] {
  if (votes.length === 0) return []
  return questions.flatMap((question) => {
    const own = votes.filter((one) => one.question === question.number)
    return [
      heading(1, questions.length > 1 ? `${words.named} ${question.title}` : words.named),
      {
        kind: 'table' as const,
        columns: [
          { label: number, share: 2, align: 'center' as const },
          { label: words.voter, share: 6, align: 'left' as const },
          { label: words.mark, share: 8, align: 'left' as const },
        ],
        rows: own.map((vote, at) => [String(at + 1), vote.name, markOf(question, vote)]),
      },
    ]
  })
}

function markOf({ options }: PollQuestion, { option, mark, byOffice }: NamedVote): string {
  const about = options.length > 1 ? options.find(({ number: at }) => at === option)?.title : undefined
  const said = about === undefined ? marks[mark] : `${about} ${marks[mark]}`
  return byOffice ? say(words.byOffice, { mark: said }) : said
}

/** Who signs; the scrutineers the meeting approved stand by name. */
function signaturesOf({ scrutineers, scrutineersApprovedOn }: Poll): PaperBlock {
  const namesOf = (chief: boolean): string =>
    scrutineersApprovedOn === null
      ? ''
      : scrutineers
          .filter((one) => one.chief === chief)
          .map(({ name }) => name)
          .join('、')
  const { chiefScrutineer, scrutineers: label, counters, presiding } = words.signatures
  const rows = [
    [chiefScrutineer, namesOf(true)],
    [label, namesOf(false)],
    [counters, ''],
    [presiding, ''],
  ]
  return {
    kind: 'form',
    columns: 4,
    rows: rows.map(([who = '', name = '']) => ({
      lines: 2,
      cells: [
        { text: who, label: true, span: 1 },
        { text: name, label: false, span: 3 },
      ],
    })),
  }
}
