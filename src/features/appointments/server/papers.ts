/** 任免文书: the list of a meeting, the certificate, the report on an examination, the record of an oath. */
import type { DocumentKind } from '#kernel/document'
import { say } from '#kernel/message'
import { heading, paperDay, paragraph, type PaperBlock, sheetPaper } from '#kernel/paper'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getsCertificate, gives } from '../domain/posts.ts'
import type { Appointment, Ceremony } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { paperKinds, paperText } from '../messages/papers.ts'
import { contentOf, getList, listIdOf } from './lists.ts'
import { getCeremony } from './oath-repository.ts'
import { officePaper } from './office-paper.ts'
import { defencePaper, jointPaper } from './papers-joint.ts'
import { getAppointment } from './repository.ts'
import { isExamined } from './situation.ts'

type List = Awaited<ReturnType<typeof getList>>

const listPaper = officePaper<List>({
  kind: 'appointment.list',
  words: paperKinds.list,
  async find(work, aboutId) {
    const id = await listIdOf(work, aboutId)
    return id === undefined ? undefined : getList(work, id)
  },
  idOf: ({ id }) => id,
  waitsFor: () => null,
  async get(work, subjectId) {
    const subject = await getList(work, subjectId)
    return { subject, aboutId: subject.meetingId }
  },
  draft(list) {
    const content = contentOf(list)
    const { groups, line } = paperText.list
    const body = content.groups.flatMap(({ organisation, rows }) => [
      heading(1, organisation),
      ...[...Map.groupBy(rows, ({ act }) => act)].flatMap(([act, own]) => {
        const part = gives(act) ? 'gives' : 'ends'
        const names = own.map(({ name, title }) => say(line[part], { name, organisation, title }))
        return [paragraph(`${say(groups[part], { act: messages['zh-CN'].acts[act] })}${names.join('；')}。`)]
      }),
    ])
    return {
      series: null,
      paper: sheetPaper(content.title, [paragraph(content.adoptionNote), ...body], {
        signature: { organ: list.body, signer: null, on: content.decidedOn },
      }),
    }
  },
})

const ofCase = {
  idOf: ({ id }: Appointment) => id,
  get: async (work: Work, id: string) => ({ subject: await getAppointment(work, id), aboutId: id }),
}

/** 任命书: signed by the director; its number was drawn when it was handed over. */
const certificate = officePaper<Appointment>({
  ...ofCase,
  kind: 'appointment.certificate',
  words: paperKinds.certificate,
  async find(work, aboutId) {
    const one = await getAppointment(work, aboutId)
    return getsCertificate(one.act) ? one : undefined
  },
  waitsFor: ({ certifiedOn }) =>
    certifiedOn === null ? new Refusal('conflict', 'appointment.not_certified', {}) : null,
  draft(one, organ) {
    const { certificate: words } = paperText
    const { name, organisation, title, meeting, certificateYear, certificateNumber, certificateSigner } = one
    return {
      series: null,
      paper: sheetPaper(
        words.title,
        [
          paragraph(say(words.number, { year: certificateYear ?? '', number: certificateNumber ?? '' })),
          paragraph(
            say(words.body, {
              meeting: meeting ?? '',
              day: paperDay(one.decidedOn ?? ''),
              act: messages['zh-CN'].acts[one.act],
              name,
              organisation,
              title,
            }),
          ),
        ],
        { signature: { organ: organ.name, signer: certificateSigner, on: one.certifiedOn ?? '' } },
      ),
    }
  },
})

/** 考试结果书面报告主任会议. */
const examReport = officePaper<Appointment>({
  ...ofCase,
  kind: 'appointment.exam_report',
  words: paperKinds.exam,
  async find(work, aboutId) {
    const one = await getAppointment(work, aboutId)
    return one.examOn !== null || (await isExamined(work, one)) ? one : undefined
  },
  waitsFor: ({ examOn }) => (examOn === null ? new Refusal('conflict', 'appointment.not_examined', {}) : null),
  draft(one, organ, { today }) {
    const { exam: words } = paperText
    const { name, organisation, title, examOn, examScore, examPassMark } = one
    const passed = (examScore ?? 0) >= (examPassMark ?? 0)
    const facts = { name, organisation, title, score: examScore ?? '', passMark: examPassMark ?? '' }
    const result = words.results[passed ? 'passed' : 'failed']
    return {
      series: null,
      paper: sheetPaper(
        say(words.title, { name }),
        [paragraph(words.basis), paragraph(say(words.body, { ...facts, day: paperDay(examOn ?? ''), result }))],
        { addressee: words.addressee, signature: { organ: organ.name, signer: null, on: today } },
      ),
    }
  },
})

const oathRecord = officePaper<Ceremony>({
  kind: 'appointment.oath_record',
  words: paperKinds.oath,
  find: (work, aboutId) => getCeremony(work, aboutId),
  idOf: ({ id }) => id,
  get: async (work, id) => ({ subject: await getCeremony(work, id), aboutId: id }),
  waitsFor: ({ state }) => (state === 'held' ? null : new Refusal('conflict', 'oath.not_held', {})),
  draft: (ceremony) => ({ series: null, paper: sheetPaper(paperText.oath.title, [recordOf(ceremony)]) }),
})

function recordOf(one: Ceremony): PaperBlock {
  const { rows, forms, setting, taker, none } = paperText.oath
  const takers = one.takers.filter(({ sworn }) => sworn).map(({ name, post }) => say(taker, { name, post }))
  const facts: readonly [string, string][] = [
    [rows.held, paperDay(one.heldOn ?? '')],
    [rows.place, one.place],
    [rows.organiser, one.organiser],
    [rows.form, forms[one.form]],
    [rows.lead, one.lead ?? none],
    [rows.witness, one.witness || none],
    [rows.setting, setting],
    [rows.takers, takers.join(paperText.and)],
    [say(rows.text, { version: one.textVersion }), one.oathText],
  ]
  return {
    kind: 'form',
    columns: 4,
    rows: facts.map(([label, text]) => ({
      lines: 1,
      cells: [
        { text: label, label: true, span: 1 },
        { text, label: false, span: 3 },
      ],
    })),
  }
}

export const documents: readonly DocumentKind[] = [
  listPaper,
  certificate,
  examReport,
  oathRecord,
  jointPaper,
  defencePaper,
]
