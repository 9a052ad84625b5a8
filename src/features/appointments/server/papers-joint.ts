/** 联名案、申辩意见 as papers: the case with its signers, and what the accused wrote, as they are given to the meeting. */
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, sheetPaper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { isDefensible, isJointAct, jointRules } from '../domain/joint.ts'
import type { Appointment, Signing } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { paperKinds, paperText } from '../messages/papers.ts'
import { officePaper } from './office-paper.ts'
import { getAppointment } from './repository.ts'
import { signingOf } from './signers.ts'

interface Joint {
  readonly one: Appointment
  readonly signing: Signing
}

const jointOf = async (work: Work, id: string): Promise<Joint> => {
  const one = await getAppointment(work, id)
  return { one, signing: await signingOf(work, one) }
}

const wordsOf = ({ act, name, organisation, title }: Appointment) => ({
  act: messages['zh-CN'].acts[act],
  name,
  organisation,
  title,
})

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line))

/** 撤职案、罢免案、联名提名: 写明对象和理由，并提供有关的材料. */
export const jointPaper = officePaper<Joint>({
  kind: 'appointment.joint',
  words: paperKinds.joint,
  find: async (work, id) => {
    const found = await jointOf(work, id)
    return found.one.joint ? found : undefined
  },
  idOf: ({ one }) => one.id,
  get: async (work, id) => ({ subject: await jointOf(work, id), aboutId: id }),
  waitsFor: ({ one }) => (one.state === 'signing' ? new Refusal('conflict', 'joint.not_handed_in', {}) : null),
  draft({ one, signing }) {
    const { joint: words, and } = paperText
    const facts = wordsOf(one)
    const signed = signing.signers.filter(({ signedOn, withdrawnOn }) => signedOn !== null && withdrawnOn === null)
    return {
      series: null,
      paper: sheetPaper(
        say(words.title, facts),
        [
          paragraph(say(words.about, facts)),
          heading(1, words.reason),
          ...linesOf(one.reason),
          ...(one.materials === '' ? [] : [heading(1, words.materials), ...linesOf(one.materials)]),
          heading(1, say(words.signers, { signed: signed.length, lead: one.signedBy })),
          paragraph(signed.map(({ name }) => name).join(and)),
          paragraph(say(words.basis, { basis: signing.basis })),
        ],
        { signature: { organ: one.nominator, signer: one.signedBy, on: one.nominatedOn } },
      ),
    }
  },
})

/** 书面申辩意见，印发会议. */
export const defencePaper = officePaper<Appointment>({
  kind: 'appointment.defence',
  words: paperKinds.defence,
  find: async (work, id) => {
    const one = await getAppointment(work, id)
    return isDefensible(one.act) ? one : undefined
  },
  idOf: ({ id }) => id,
  get: async (work, id) => ({ subject: await getAppointment(work, id), aboutId: id }),
  waitsFor: ({ defence }) => (defence === '' ? new Refusal('conflict', 'appointment.no_defence', {}) : null),
  draft(one, organ) {
    const { defence: words } = paperText
    const facts = wordsOf(one)
    const basis = isJointAct(one.act) ? jointRules[one.act].basis : ''
    const on = one.defenceOn ?? ''
    return {
      series: null,
      paper: sheetPaper(
        say(words.title, facts),
        [
          paragraph(say(words.intro, { ...facts, day: paperDay(on) })),
          ...linesOf(one.defence),
          paragraph(say(words.basis, { basis })),
        ],
        { signature: { organ: organ.name, signer: null, on: one.defenceGivenOn ?? on } },
      ),
    }
  },
})
