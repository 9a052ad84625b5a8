/** 受理通知、不予受理通知: to the deputies, from the office that received the suggestion. */
import type { DocumentKind } from '#kernel/document'
import { congressOffices } from '#kernel/roles'
import { say } from '#kernel/message'
import { paragraph } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { organOf } from '#features/papers/server'
import { settingOf } from '#features/office/server'
import { grounds } from '../../domain/settings.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { groundWords } from '../../messages/grounds.ts'
import { paperKinds, paperText } from '../../messages/paper-words.ts'
import { contactNote, findMatter, letter, matterOf, numberName, offerOf, signersName, youName } from './matter.ts'
import { intakeReaders } from './readers.ts'

const isReceiver = ({ parties }: SuggestionView): boolean => parties.includes('receiver')

const isNumbered = ({ acceptedOn, number }: SuggestionView): boolean => acceptedOn !== null && number !== null

const notAccepted = () => new Refusal('conflict', 'paper.not_accepted', {})
const notRefused = () => new Refusal('conflict', 'paper.not_refused', {})

export const acceptance: DocumentKind = {
  kind: 'suggestion.acceptance',
  words: paperKinds.acceptance,
  async offers(work, aboutId) {
    const view = await findMatter(work, aboutId)
    if (!view || !isReceiver(view) || view.state === 'refused') return []
    return [offerOf(view.id, isNumbered(view), notAccepted())]
  },
  async draft(work, subjectId) {
    const view = await matterOf(work, subjectId)
    const organ = await organOf(work, congressOffices)
    if (!isReceiver(view)) throw new Refusal('forbidden', 'paper.not_yours', {})
    if (!isNumbered(view)) throw notAccepted()
    const facts = { you: youName(view), title: view.title, number: numberName(view) }
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.letter },
      paper: letter(organ, work.today, {
        title: say(paperText.acceptance.title, facts),
        addressee: signersName(view),
        body: [paragraph(say(paperText.acceptance.body, facts)), paragraph(paperText.acceptance.next)],
        note: contactNote(work, organ),
      }),
    }
  },
  readable: intakeReaders,
}

export const refusal: DocumentKind = {
  kind: 'suggestion.refusal',
  words: paperKinds.refusal,
  async offers(work, aboutId) {
    const view = await findMatter(work, aboutId)
    return view && isReceiver(view) && view.state === 'refused' ? [offerOf(view.id, true, notRefused())] : []
  },
  async draft(work, subjectId) {
    const view = await matterOf(work, subjectId)
    const organ = await organOf(work, congressOffices)
    if (!isReceiver(view)) throw new Refusal('forbidden', 'paper.not_yours', {})
    if (view.state !== 'refused') throw notRefused()
    const text = paperText.refusal
    const facts = { you: youName(view), title: view.title, ground: await groundName(work, view.screeningGround ?? '') }
    const basis = (await settingOf(work, grounds)).find(({ key }) => key === view.screeningGround)?.basis ?? ''
    return {
      aboutId: view.id,
      organId: organ.id,
      series: { word: paperText.series.letter },
      paper: letter(organ, work.today, {
        title: say(text.title, facts),
        addressee: signersName(view),
        body: [
          paragraph(say(text.body, facts)),
          ...(basis === '' ? [] : [paragraph(say(text.basis, { basis }))]),
          ...(view.screeningNote === '' ? [] : [paragraph(say(text.note, { note: view.screeningNote }))]),
          paragraph(text.next),
        ],
        note: contactNote(work, organ),
      }),
    }
  },
  readable: intakeReaders,
}

async function groundName(work: Work, key: string): Promise<string> {
  const named = (await settingOf(work, grounds)).find((ground) => ground.key === key)?.name
  const known: Readonly<Record<string, string>> = groundWords['zh-CN']
  return named ?? known[key] ?? key
}
