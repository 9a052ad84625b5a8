/** 交办函、二次交办函: to the units, with the days the running clocks say and the text of the suggestion. */
import type { DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, type PaperBlock } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import { caseWords } from '#features/cases'
import { organOf } from '#features/papers/server'
import type { SuggestionView } from '../../domain/views.ts'
import { paperKinds, paperText } from '../../messages/paper-words.ts'
import {
  contactNote,
  deputiesName,
  findMatter,
  letter,
  matterOf,
  numberName,
  offerOf,
  unitNames,
  watchingOffices,
  signedTogether,
  jointOpen,
} from './matter.ts'
import { assignmentReaders } from './readers.ts'

const assigners = ['deputies_office', 'government_office'] as const

const isAssigner = ({ parties }: SuggestionView): boolean => assigners.some((party) => parties.includes(party))

/** Units of a round that still have their share, by part. */
const unitsOf = ({ assignments }: SuggestionView, round: number, parts: readonly string[]): string[] =>
  assignments
    .filter((share) => share.round === round && share.endedOn === null && parts.includes(share.part))
    .map(({ unitId }) => unitId)

const answering = ['lead', 'separate']

/** The latest day in force of a clock of this code. */
const dayOf = ({ clocks }: SuggestionView, codes: readonly string[]): string | undefined =>
  clocks.findLast(({ code, state }) => codes.includes(code) && state !== 'cancelled')?.dueOn

const notAssigned = () => new Refusal('conflict', 'paper.not_assigned', {})
const notSecond = () => new Refusal('conflict', 'paper.not_second', {})

export const assignment: DocumentKind = {
  kind: 'suggestion.assignment',
  words: paperKinds.assignment,
  async offers(work, aboutId) {
    const view = await findMatter(work, aboutId)
    if (!view || !isAssigner(view)) return []
    if (view.jointOffice !== null) return [offerOf(view.id, false, jointOpen())]
    return [offerOf(view.id, unitsOf(view, 1, answering).length > 0, notAssigned())]
  },
  async draft(work, subjectId) {
    const view = await matterOf(work, subjectId)
    const organ = await organOf(work, assigners)
    if (!isAssigner(view)) throw new Refusal('forbidden', 'paper.not_yours', {})
    const units = await unitNames(work, unitsOf(view, 1, answering))
    const co = await unitNames(work, unitsOf(view, 1, ['co']))
    if (units.length === 0) throw notAssigned()
    const told = await unitNames(work, unitsOf(view, 1, ['reference']))
    const number = numberName(view)
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.letter },
      paper: letter(organ, work.today, {
        title: say(paperText.assignment.title, { number }),
        addressee: [...units, ...co].join(paperText.and),
        body: [...whatAndWhom(view, { units, co }), ...requirements(view, co.length > 0)],
        attachments: [{ title: view.title, page: 'portrait', body: textOf(view) }],
        note: contactNote(work, organ),
        imprint: {
          copies: [...(view.jointConfirmedOn === null ? await watchingOffices(work, organ.id) : []), ...told],
          printed: null,
        },
        ...(await signedTogether(work, organ, view)),
      }),
    }
  },
  readable: assignmentReaders,
}

function whatAndWhom(view: SuggestionView, { units, co }: { units: string[]; co: string[] }): PaperBlock[] {
  const text = paperText.assignment
  const facts = {
    number: numberName(view),
    title: view.title,
    deputies: deputiesName(view),
    units: units.join(paperText.and),
  }
  return [
    paragraph(say(text.body, facts)),
    ...(co.length > 0 ? [paragraph(say(text.co, { units: co.join(paperText.and) }))] : []),
    ...(view.handling === 'separate' ? [paragraph(text.separate)] : []),
  ]
}

/** Each day is that of its clock (D20 退办 · D22 首次联系 · D23 会办意见 · D24、D25 答复). */
function requirements(view: SuggestionView, withCo: boolean): PaperBlock[] {
  const text = paperText.assignment
  const due = ([template, codes]: readonly [string, readonly string[]]): PaperBlock[] => {
    const day = dayOf(view, codes)
    return day === undefined ? [] : [paragraph(say(template, { day: paperDay(day) }))]
  }
  return [
    heading(1, text.requirements),
    ...due([text.return, ['D20']]),
    ...due([text.contact, ['D22']]),
    ...(withCo ? due([text.opinion, ['D23']]) : []),
    ...due([text.reply, ['D24', 'D25']]),
    paragraph(text.promise),
  ]
}

const textOf = ({ text, situation, analysis, proposal }: SuggestionView): PaperBlock[] =>
  [text, situation, analysis, proposal].filter((part) => part.trim() !== '').map(paragraph)

export const secondAssignment: DocumentKind = {
  kind: 'suggestion.second_assignment',
  words: paperKinds.secondAssignment,
  async offers(work, aboutId) {
    const view = await findMatter(work, aboutId)
    return view && isAssigner(view) && view.classReported === 'A' ? [offerOf(view.id, view.round > 1, notSecond())] : []
  },
  async draft(work, subjectId) {
    const view = await matterOf(work, subjectId)
    const organ = await organOf(work, assigners)
    if (!isAssigner(view)) throw new Refusal('forbidden', 'paper.not_yours', {})
    const verdict = view.rechecks.findLast(({ decision }) => decision === 'second_assignment')?.verdict
    const units = await unitNames(work, unitsOf(view, view.round, answering))
    if (view.round < 2 || !verdict || units.length === 0) throw notSecond()
    const number = numberName(view)
    const facts = { number, title: view.title, class: view.classReported ?? '', units: units.join(paperText.and) }
    const day = dayOf(view, ['D27'])
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.letter },
      paper: letter(organ, work.today, {
        title: say(paperText.second.title, { number }),
        addressee: units.join(paperText.and),
        body: [
          paragraph(say(paperText.second.body, { ...facts, verdict: caseWords['zh-CN'].verdicts[verdict] })),
          ...(day === undefined ? [] : [paragraph(say(paperText.second.requirement, { day: paperDay(day) }))]),
        ],
        note: contactNote(work, organ),
        imprint: { copies: await watchingOffices(work, organ.id), printed: null },
      }),
    }
  },
  readable: assignmentReaders,
}
