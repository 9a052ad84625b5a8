/** 表决票、选票、测评票、票决票 for printing: every question with its choices, the spaces for other names, and how to mark it. */
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, sheetPaper, type PaperBlock } from '#kernel/paper'
import { freePlaces, marksOf } from '../../domain/ballot.ts'
import { takesOtherNames } from '../../domain/rule.ts'
import type { PollQuestion } from '../../domain/views.ts'
import { questionTitle } from '../../messages/aspects.ts'
import { documentKinds, documentText } from '../../messages/documents.ts'
import type { Poll } from '../repository.ts'
import { pollPaper, titleOf } from './poll-paper.ts'

const { ballot: words, marks, number } = documentText

export const ballotPaper = pollPaper({
  kind: 'poll.ballot',
  words: documentKinds.ballot,
  // Whatever way was planned: paper is what a hall falls back to.
  of: ({ state }) => state === 'draft' || state === 'ready' || state === 'open',
  waitsFor: () => Promise.resolve(null),
  draft: (_, { poll, meeting }) =>
    Promise.resolve(
      sheetPaper(say(words.titles[poll.kind], { title: titleOf(poll) }), [
        paragraph(howTo(poll)),
        ...(poll.questions.some(({ options }) => options.some(({ included }) => included))
          ? [paragraph(words.included)]
          : []),
        ...poll.questions.flatMap((question) => blocksOf(poll, question)),
        paragraph(say(words.foot, { meeting: meeting.title, day: paperDay(meeting.startsOn) })),
      ]),
    ),
})

const howTo = ({ kind }: Poll): string =>
  kind === 'election'
    ? words.election
    : kind === 'preliminary'
      ? words.preliminary
      : kind === 'choose_k'
        ? words.choice
        : words.one

function blocksOf({ kind, rule, questions }: Poll, question: PollQuestion): PaperBlock[] {
  const { title, aspect, places, options } = question
  const about = questionTitle('zh-CN', { title, aspect })
  const onPersons = kind === 'election' || kind === 'preliminary'
  const counted = onPersons ? words.places : kind === 'choose_k' ? words.placesOf : undefined
  const head = counted === undefined ? about : `${about}（${say(counted, { places: freePlaces(question) })}）`
  const spaces = kind === 'choose_k' ? [words.chosen] : marksOf(kind).map((mark) => marks[mark])
  const what = onPersons ? words.candidate : kind === 'choose_k' ? words.project : words.subject
  const others = takesOtherNames({ kind, rule }) ? Array.from({ length: places }, () => words.other) : []
  const named = options.map(({ title: name, note }) => (note === '' ? name : `${name}\n${note}`))
  const spaceOf = (at: number): string => (options[at]?.included ? words.includedMark : '')
  const alone = options.length === 1 && questions.length === 1
  return [
    ...(alone ? [] : [heading(1, head)]),
    {
      kind: 'table',
      columns: [
        { label: number, share: 2, align: 'center' },
        { label: what, share: 9, align: 'left' },
        ...spaces.map((label) => ({ label, share: 3, align: 'center' as const })),
      ],
      rows: [...named, ...others].map((name, at) => [String(at + 1), name, ...spaces.map(() => spaceOf(at))]),
    },
  ]
}
