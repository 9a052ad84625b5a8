/** 答复函、会办意见函: made by the unit that answered, from what its head signed; the class stands at the top right. */
import type { DocumentDraft, DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, type PaperBlock } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { ReplyView } from '#features/cases'
import { organOf, type Organ } from '#features/papers/server'
import type { SuggestionView } from '../../domain/views.ts'
import { paperKinds, paperText } from '../../messages/paper-words.ts'
import { answersOf, findAnswer, type Answer } from './answer-rows.ts'
import {
  contactNote,
  findMatter,
  letter,
  matterOf,
  numberName,
  signersName,
  unitNames,
  watchingOffices,
  youName,
} from './matter.ts'
import { opinionReaders, replyReaders } from './readers.ts'

type Kind = ReplyView['kind']

const units = ['unit', 'unit_head'] as const

/** Those of the actor's own units. */
const isOwn = ({ actor }: Work, { unitId }: Answer): boolean =>
  actor.posts.some(({ role, organisationId }) => organisationId === unitId && units.some((unit) => unit === role))

interface Material {
  readonly view: SuggestionView
  readonly answer: Answer
  readonly organ: Organ
}

/** One paper for each answer of the own unit. */
function answerPaper(
  kind: Kind,
  about: Pick<DocumentKind, 'kind' | 'words'> & { draft(work: Work, material: Material): Promise<DocumentDraft> },
): DocumentKind {
  return {
    kind: about.kind,
    words: about.words,
    async offers(work, aboutId) {
      const view = await findMatter(work, aboutId)
      if (!view) return []
      const answers = (await answersOf(work, view.id, kind)).filter((answer) => isOwn(work, answer))
      return answers.map(({ id, repliedOn }) => ({
        subjectId: id,
        label: answers.length > 1 ? paperDay(repliedOn) : '',
        refused: null,
      }))
    },
    async draft(work, subjectId) {
      const answer = await findAnswer(work, subjectId, kind)
      if (!answer) throw new Refusal('not_found', 'paper.not_found', { id: subjectId })
      const view = await matterOf(work, answer.caseId)
      return about.draft(work, { view, answer, organ: await organOf(work, units, answer.unitId) })
    },
    readable: kind === 'reply' ? replyReaders : opinionReaders,
  }
}

const written = ({ text, points }: Answer): PaperBlock[] => [
  paragraph(text),
  ...points.flatMap(({ point, answer }) => [heading(1, point), paragraph(answer)]),
]

const signedBy = ({ organ, answer }: Material) => ({
  organ: organ.name,
  signer: answer.signedBy,
  on: answer.repliedOn,
})

export const replyLetter = answerPaper('reply', {
  kind: 'suggestion.reply',
  words: paperKinds.reply,
  async draft(work, material) {
    const { view, answer, organ } = material
    const text = paperText.reply
    const facts = { number: numberName(view), you: youName(view), title: view.title, class: answer.class ?? '' }
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.reply, ...signedNumber(answer, organ) },
      paper: letter(organ, answer.repliedOn, {
        title: say(text.title, facts),
        classMark: say(text.class, facts),
        addressee: signersName(view),
        body: [
          paragraph(say(text.body, facts)),
          ...written(answer),
          ...promisesOf(view, { answer, organ }),
          paragraph(say(text.thanks, facts)),
        ],
        signature: signedBy(material),
        note: contactNote(work, organ),
        imprint: { copies: await watchingOffices(work), printed: null },
      }),
    }
  },
})

/** The number the letter got when it was signed: 〔2026〕5 */
function signedNumber({ letterNumber }: Answer, { id }: Organ) {
  const [, year, number] = /^〔(\d{4})〕(\d+)$/u.exec(letterNumber ?? '') ?? []
  if (year === undefined || number === undefined) return {}
  return { signed: { series: `reply-letter/${id}/${year}`, year: Number(year), number: Number(number) } }
}

function promisesOf(view: SuggestionView, { answer, organ }: Pick<Material, 'answer' | 'organ'>): PaperBlock[] {
  const promises = answer.class === 'B' ? view.promises.filter(({ unitId }) => unitId === organ.id) : []
  if (promises.length === 0) return []
  return [
    heading(1, paperText.reply.promises),
    ...promises.map(({ content, dueOn }) => paragraph(say(paperText.reply.promise, { content, day: paperDay(dueOn) }))),
  ]
}

export const opinionLetter = answerPaper('opinion', {
  kind: 'suggestion.opinion',
  words: paperKinds.opinion,
  async draft(work, material) {
    const { view, answer, organ } = material
    const facts = { number: numberName(view), title: view.title }
    const leads = view.assignments.filter(
      ({ part, round, endedOn }) => part === 'lead' && round === answer.round && endedOn === null,
    )
    const names = await unitNames(
      work,
      leads.map(({ unitId }) => unitId),
    )
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.opinion },
      paper: letter(organ, answer.repliedOn, {
        title: say(paperText.opinion.title, facts),
        addressee: names.join(paperText.and),
        body: [paragraph(say(paperText.opinion.body, facts)), ...written(answer)],
        signature: signedBy(material),
        note: contactNote(work, organ),
      }),
    }
  },
})
