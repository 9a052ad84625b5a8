/** 征询意见表: for the deputy's own hand, straight to the office; what a unit must not see is never printed on it. */
import type { DocumentKind } from '#kernel/document'
import { paperDay, type PaperForm, sheetPaper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { SuggestionView } from '../../domain/views.ts'
import { paperKinds, paperText } from '../../messages/paper-words.ts'
import { findMatter, matterOf, numberName, offerOf, sessionName, signersName } from './matter.ts'
import { inquiryReaders } from './readers.ts'

const isAsked = ({ parties }: SuggestionView): boolean =>
  parties.includes('deputies_office') || parties.includes('lead_deputy')

const isReplied = ({ replies }: SuggestionView): boolean => replies.some(({ kind }) => kind === 'reply')

const notReplied = () => new Refusal('conflict', 'paper.not_replied', {})

export const inquiry: DocumentKind = {
  kind: 'suggestion.inquiry',
  words: paperKinds.inquiry,
  async offers(work, aboutId) {
    const view = await findMatter(work, aboutId)
    return view && isAsked(view) ? [offerOf(view.id, isReplied(view), notReplied())] : []
  },
  async draft(work, subjectId) {
    const view = await matterOf(work, subjectId)
    if (!isAsked(view)) throw new Refusal('forbidden', 'paper.not_yours', {})
    if (!isReplied(view)) throw notReplied()
    return {
      aboutId: view.id,
      organId: null,
      series: null,
      paper: sheetPaper(paperText.inquiry.title, [formOf(view)], { note: paperText.inquiry.note }),
    }
  },
  readable: inquiryReaders,
}

type FormRow = PaperForm['rows'][number]

function formOf(view: SuggestionView): PaperForm {
  const { rows: words } = paperText.inquiry
  const replies = view.replies.filter(({ kind, round }) => kind === 'reply' && round === view.round)
  const joined = (values: readonly string[]) => [...new Set(values)].join(paperText.and)
  const pair = (first: [string, string], second: [string, string]): FormRow => ({
    lines: 2,
    cells: [first, second].flatMap(([label, text]) => [
      { text: label, label: true, span: 2 },
      { text, label: false, span: 4 },
    ]),
  })
  const wide = (label: string, text: string, lines = 2): FormRow => ({
    lines,
    cells: [
      { text: label, label: true, span: 2 },
      { text, label: false, span: 10 },
    ],
  })
  return {
    kind: 'form',
    columns: 12,
    rows: [
      pair([words.number, numberName(view)], [words.session, sessionName(view)]),
      wide(words.title, view.title),
      pair([words.lead, signersName(view)], [words.unit, joined(replies.map(({ unit }) => unit))]),
      pair(
        [words.repliedOn, joined(replies.map(({ repliedOn }) => paperDay(repliedOn)))],
        [words.class, joined(replies.map((reply) => reply.class ?? ''))],
      ),
      wide(words.way, words.ways),
      wide(words.attitude, words.grades),
      wide(words.result, words.grades),
      wide(words.agreed, words.agree),
      wide(words.reason, '', 5),
      wide(words.wish, words.wishes),
      pair([words.signature, ''], [words.day, '']),
    ],
  }
}
