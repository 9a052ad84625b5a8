/** A work report on its way to the congress (测试工作报告): a chamber of nine, three people of the office, and each stage by its command. */
import type { Actor } from '#kernel/work'
import { plainDate } from '#kernel/date'
import { ResolutionFields } from '#features/decisions'
import { agreeResolution, createResolution, placeResolution, submitResolution } from '#features/decisions/server'
import { createOrgan, presidiumMeeting, sit, voted } from './acts.ts'
import { somebody, type TestWork } from './database.ts'
import { createChamber, meetingDay, notifiedMeeting, sittingMeeting, type Chamber } from './meetings.ts'
import { bound, paragraph, words } from './reports.ts'
import type { Block } from '../features/report/domain/writer/content.ts'
import type { WriterInput } from '../features/report/domain/writer/contract.ts'
import { answerComment, askCircle, closeRound, listRounds } from '../features/report/server/consultation/rounds.ts'
import { createReport, freezeReport, saveReport } from '../features/report/server/writer/commands.ts'
import { takeStep } from '../features/report/server/writer/steps.ts'

export const writtenOn = '2025-05-28'
export const dueOn = plainDate('2025-06-05')

export const workText: Block[] = [
  { kind: 'heading', content: [words('推动代表建议办出实效')] },
  paragraph(words('共受理代表建议'), bound('F088'), words('。')),
  paragraph(words('监督工作有新进展。')),
]

export interface WorkReport {
  readonly chamber: Chamber
  readonly writer: Actor
  readonly checker: Actor
  readonly chairman: Actor
  readonly id: string
  /** As it was written and frozen. */
  readonly version: number
}

export async function workReport(
  test: TestWork,
  { chamber: known, title = '工作报告', ...more }: Partial<WriterInput<'create'>> & { chamber?: Chamber } = {},
): Promise<WorkReport> {
  const chamber = known ?? (await createChamber(test, { members: 9 }))
  const writer = somebody(['deputies_office'], { name: '起草人' })
  const work = test(writer, writtenOn)
  const period = { from: plainDate('2025-02-21'), to: plainDate(writtenOn) }
  const { id } = await createReport(work, { title, kind: 'work', ...period, ...more })
  const { version } = await saveReport(work, { id, base: 1, title, content: workText })
  await freezeReport(work, { id, name: title, ...period })
  return {
    chamber,
    writer,
    checker: somebody(['secretariat'], { name: '核对人' }),
    chairman: chamber.chair.actor,
    id,
    version,
  }
}

/** 征求代表意见; answers the round. */
export async function asked(test: TestWork, report: WorkReport, circle = '区人大代表'): Promise<string> {
  const { id, version, writer } = report
  const { rounds } = await askCircle(test(writer, writtenOn), { id, version, circle, names: [], dueOn, note: '' })
  return rounds.at(-1)?.id ?? ''
}

/** Every comment adopted and every round ended. */
export async function settledRounds(test: TestWork, { id, writer }: WorkReport): Promise<void> {
  const work = test(writer, writtenOn)
  const { rounds } = await listRounds(work, { id })
  for (const round of rounds) {
    for (const comment of round.comments)
      await answerComment(work, { id, commentId: comment.id, answer: 'adopted', reason: '' })
    if (round.open) await closeRound(work, { id, roundId: round.id })
  }
}

type Step = WriterInput<'step'>['step']

export const step = (
  test: TestWork,
  report: WorkReport,
  who: Actor,
  name: Step,
  { on = meetingDay, ...more }: Partial<WriterInput<'step'>> & { on?: string } = {},
) => takeStep(test(who, on), { id: report.id, version: report.version, step: name, ...more })

/** Checked, discussed by the committee and signed. */
export async function signedWorkReport(
  test: TestWork,
  more: { chamber?: Chamber; title?: string } = {},
): Promise<WorkReport> {
  const report = await workReport(test, more)
  await asked(test, report)
  await settledRounds(test, report)
  await step(test, report, report.checker, 'check')
  const committee = await sittingMeeting(test, report.chamber, { items: ['讨论工作报告'] })
  await step(test, report, report.writer, 'discuss', { meetingId: committee.id })
  await step(test, report, report.chairman, 'sign')
  return report
}

/** Given to a congress that sits, with a resolution before it. */
export async function deliveredReport(test: TestWork) {
  const report = await signedWorkReport(test)
  const { chamber } = report
  const { congress, resolution } = await resolutionAt(test, chamber)
  await step(test, report, report.writer, 'deliver', { meetingId: congress.id })
  const adopt = (yes = 9) =>
    voted(test, test(chamber.office, meetingDay), {
      meetingId: congress.id,
      agendaItemId: resolution.agendaItemId,
      subjectKind: 'resolution',
      subjectId: resolution.id,
      yes,
    })
  return { ...report, congress, resolution, adopt }
}

async function resolutionAt(test: TestWork, chamber: Chamber) {
  const organ = await createOrgan(test, 'presidium', '测试区人大主席团', chamber.congressId)
  const office = test(chamber.office, '2025-06-10')
  const draft = await createResolution(
    office,
    ResolutionFields.parse({
      kind: 'resolution',
      bodyId: chamber.congressId,
      matter: '城乡建设',
      title: '关于区人大常委会工作报告的决议',
      text: '会议决定批准这个报告。',
      proposerId: organ.id,
    }),
  )
  const submitted = await submitResolution(office, draft)
  const { id: meetingId } = await presidiumMeeting(test, chamber, organ.id, '2025-06-12')
  const agreed = await agreeResolution(test(chamber.office, '2025-06-12'), { ...submitted, meetingId })
  const congress = await notifiedMeeting(test, chamber, { kind: 'congress', items: ['听取和审议工作报告'] })
  const placing = { ...agreed, meetingId: congress.id, agendaItemId: null }
  const resolution = await placeResolution(test(chamber.office, '2025-06-20'), placing)
  await sit(test, chamber, congress)
  return { congress, resolution }
}
