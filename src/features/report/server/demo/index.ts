/**
 * 演示报告: the period of the demonstration's report, from the close of the third session to the opening of the fourth, and
 * its part about suggestions, written, frozen, checked, signed and published by the people who do that; and the handling report of that year, published.
 */
import type { DemoStage } from '#kernel/demo'
import type { Period } from '#kernel/figure'
import type { Work } from '#kernel/work'
import { directoryProps } from '#features/directory/server'
import { changeSetting } from '#features/office/server'
import { issuePaper } from '#features/papers/server'
import { screenings } from '#features/publications'
import { publishAll, readPreview } from '#features/publications/server'
import type { Block, FigureFormat, Inline } from '../../domain/writer/content.ts'
import { annualReport } from '../annual/kind.ts'
import { handlingKind } from '../annual/publication.ts'
import { demoDraft } from './draft.ts'
import { ledgerWholeFrom, reportPeriod } from '../period.ts'
import { createReport, freezeReport, saveReport } from '../writer/commands.ts'
import { takeStep } from '../writer/steps.ts'

export async function demo(stage: DemoStage): Promise<void> {
  const { sessions, deputiesOffice } = directoryProps(stage)
  const [office] = deputiesOffice
  const [third, fourth] = [sessions[3], sessions[4]]
  if (!office || !third.closedOn) throw new Error('the third session has not closed')
  const value = { from: third.closedOn, to: fourth.openedOn }
  await stage.as(office.actor, fourth.openedOn, async (work) => {
    await changeSetting(work, { key: reportPeriod.key, value, reason: '区十七届人大四次会议工作报告统计周期' })
    const since = { key: ledgerWholeFrom.key, value: third.openedOn }
    await changeSetting(work, { ...since, reason: '以前各次会议的建议只补录了重点建议' })
  })
  await writeReport(stage, value)
  await stage.as(office.actor, fourth.openedOn, (work) => publishHandling(work, third.id))
  await demoDraft(stage)
}

const bound = (figure: string, as: FigureFormat = 'defined'): Inline => ({ figure, as })

const title = '区人大常委会工作报告（代表建议部分）'

const content: Block[] = [
  { kind: 'heading', content: [{ text: '推动代表建议办出实效' }] },
  {
    kind: 'paragraph',
    content: [
      { text: '上次会议以来，共受理代表建议' },
      bound('F088'),
      { text: '，其中闭会期间提出' },
      bound('F089'),
      { text: '。各承办单位' },
      bound('F160'),
      { text: '在规定期限内办理并答复代表。经代表回头看，已经解决或基本解决' },
      bound('F090'),
      { text: '，解决率为' },
      bound('F091'),
      { text: '，尚未解决的' },
      bound('F146'),
      { text: '继续跟踪。' },
    ],
  },
  {
    kind: 'paragraph',
    content: [
      { text: '主任会议确定重点建议' },
      bound('F085'),
      { text: '，每季度会商一次。承办单位答复为已解决的建议' },
      bound('F157'),
      { text: '请代表回头看，其中' },
      bound('F087'),
      { text: '因答复与实际不符二次交办。本届以来的重点建议已有' },
      bound('F113'),
      { text: '由代表回头看。' },
    ],
  },
]

/** 办理情况报告 of the session, issued as a paper, screened and published (代表法 第五十一条). */
async function publishHandling(work: Work, sessionId: string): Promise<void> {
  const { id } = await issuePaper(work, { kind: annualReport.kind, subjectId: sessionId })
  const { row } = await readPreview(work, { kind: handlingKind, id })
  await publishAll(work, {
    items: [{ kind: handlingKind, id, digest: row.digest }],
    screened: [...screenings],
    note: '',
  })
}

/** Written by the deputies' office, checked by the secretariat, signed by a chairman. */
async function writeReport(stage: DemoStage, period: Period): Promise<void> {
  const { sessions, deputiesOffice, secretariat, chairmen } = directoryProps(stage)
  const [writer, checker, chairman] = [deputiesOffice[0], secretariat[0], chairmen[0]]
  if (!writer || !checker || !chairman) throw new Error('the demonstration lacks somebody for its report')
  const on = sessions[4].openedOn
  const report = await stage.as(writer.actor, on, async (work) => {
    const { id } = await createReport(work, { title, ...period })
    const { version } = await saveReport(work, { id, base: 1, title, content })
    await freezeReport(work, { id, name: title, ...period })
    return { id, version }
  })
  const step = (name: 'check' | 'sign' | 'publish') => ({ ...report, step: name, reason: '' })
  await stage.as(checker.actor, on, (work) => takeStep(work, step('check')))
  await stage.as(chairman.actor, on, (work) => takeStep(work, step('sign')))
  await stage.as(writer.actor, on, (work) => takeStep(work, step('publish')))
}
