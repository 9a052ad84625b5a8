/** The steps of one agreed matter at the workbench: what each asks for and what it calls. */
import { say } from '#kernel/message'
import type { StepField, StepOffer } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { agreedApi } from '../../domain/agreed/contract.ts'
import type { AgreedMatterView } from '../../domain/agreed/views.ts'
import type { agreedFaces } from '../../messages/agreed/faces.ts'
import type { agreedWords } from '../../messages/agreed/words.ts'

export interface StepWords {
  readonly faces: (typeof agreedFaces)['en']
  readonly words: (typeof agreedWords)['en']
}
export type Bodies = readonly { readonly id: string; readonly name: string; readonly kind: string }[]

type Offer = Omit<StepOffer, 'label' | 'reason'> & { readonly id: keyof StepWords['faces']['actions'] }

/** In the order they are taken; steps somebody else takes, or at another time, are not shown. */
export function matterSteps({ faces, words }: StepWords, one: AgreedMatterView, bodies: Bodies): StepOffer[] {
  const reasons: Readonly<Record<string, string>> = words.refusals
  return offers(faces, one, bodies).flatMap((offer) => {
    const why = one.actions[offer.id]
    if (why === undefined || why === 'wrong_role' || why === 'wrong_state') return []
    return [
      { ...offer, label: faces.actions[offer.id], reason: why === null ? null : (reasons[`rules.${why}`] ?? why) },
    ]
  })
}

const topicBodies = ['standing_committee', 'congress']

const long = (name: string, label: string): StepField => ({ name, label, kind: 'text' })

const offers = (faces: StepWords['faces'], one: AgreedMatterView, bodies: Bodies): Offer[] => [
  ...ofOffice(faces, one),
  ...ofOwner(faces, one),
  topicOffer(faces, one, bodies),
  dropOffer(faces, one),
]

/** 答复延期、验收、退回 */
function ofOffice({ fields: m, facts }: StepWords['faces'], one: AgreedMatterView): Offer[] {
  const at = { id: one.id, version: one.version }
  const note: StepField = { name: 'note', label: m.note, kind: 'text', optional: true }
  const decision: StepField = {
    name: 'decision',
    label: m.decision,
    kind: 'choice',
    ...(one.asked ? { hint: say(facts.askedUntil, one.asked) } : {}),
    options: [
      { value: 'granted', label: m.granted },
      { value: 'refused', label: m.refused },
    ],
  }
  return [
    {
      id: 'decide_time',
      fields: [decision, note],
      run: ({ decision: decided, note: said = '' }) =>
        call(agreedApi.decideTime, { ...at, granted: decided === 'granted', note: said }),
    },
    { id: 'accept', fields: [note], run: ({ note: said = '' }) => call(agreedApi.accept, { ...at, note: said }) },
    {
      id: 'send_back',
      fields: [{ name: 'dueOn', label: m.again, kind: 'day' }, long('reason', m.reason)],
      run: ({ dueOn = '', reason = '' }) => call(agreedApi.sendBack, { ...at, dueOn, reason }),
    },
  ]
}

/** 签收、报告、申请延期: of an organ of the congress, whose people work here. */
function ofOwner({ fields: m }: StepWords['faces'], one: AgreedMatterView): Offer[] {
  const at = { id: one.id, version: one.version }
  return [
    { id: 'acknowledge', fields: [], run: () => call(agreedApi.acknowledge, at) },
    {
      id: 'report_progress',
      fields: [long('text', m.progress)],
      run: ({ text = '' }) => call(agreedApi.reportProgress, { ...at, text }),
    },
    {
      id: 'report_done',
      fields: [long('text', m.result)],
      run: ({ text = '' }) => call(agreedApi.reportDone, { ...at, text }),
    },
    {
      id: 'ask_time',
      fields: [{ name: 'until', label: m.until, kind: 'day' }, long('reason', m.reason)],
      run: ({ until = '', reason = '' }) => call(agreedApi.askTime, { ...at, until, reason }),
    },
  ]
}

/** 转为议题 */
const topicOffer = ({ fields: m }: StepWords['faces'], one: AgreedMatterView, bodies: Bodies): Offer => ({
  id: 'propose_topic',
  fields: [
    {
      name: 'bodyId',
      label: m.body,
      kind: 'choice',
      options: bodies
        .filter(({ kind }) => topicBodies.includes(kind))
        .map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'title', label: m.topicTitle, kind: 'line', value: one.title },
  ],
  run: ({ bodyId = '', title = '' }) =>
    call(agreedApi.proposeTopic, { id: one.id, version: one.version, bodyId, title }),
})

/** 终止 */
const dropOffer = ({ fields: m }: StepWords['faces'], { id, version }: AgreedMatterView): Offer => ({
  id: 'drop',
  ends: true,
  fields: [{ ...long('reason', m.reason), hint: m.dropHint }],
  run: ({ reason = '' }) => call(agreedApi.drop, { id, version, reason }),
})
