/**
 * 演示的征求意见稿: the work report that is being written, out with the chairmen and the deputies, one comment of it
 * answered; and the text of an earlier report, so that figures have a history. All of it is invented.
 */
import { addDays, plainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { directoryProps } from '#features/directory/server'
import type { Block, Inline } from '../../domain/writer/content.ts'
import { circleNames } from '../../messages/settings.ts'
import { makeComment } from '../consultation/comments.ts'
import { answerComment, askCircle } from '../consultation/rounds.ts'
import { addPast } from '../past/texts.ts'
import { createReport, freezeReport, saveReport } from '../writer/commands.ts'

const title = '区人大常委会工作报告（征求意见稿）'

const words = (text: string): Inline => ({ text })
const figure = (id: string): Inline => ({ figure: id, as: 'defined' })
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const heading = (text: string): Block => ({ kind: 'heading', content: [words(text)] })

const content: Block[] = [
  heading('紧扣中心大局，推动决策部署落地'),
  paragraph(words('围绕全区中心工作安排议题，把人民群众的关切作为监督的重点。')),
  heading('推动代表建议办出实效'),
  paragraph(
    words('上次会议以来，共受理代表建议'),
    figure('F088'),
    words('，其中闭会期间提出'),
    figure('F089'),
    words('。经代表回头看，已经解决或基本解决'),
    figure('F090'),
    words('，解决率为'),
    figure('F091'),
    words('。'),
  ),
  heading('加强自身建设'),
  paragraph(words('健全代表联络站运行机制，让代表在家门口听取意见，让群众找得到代表。')),
]

const past = {
  title: '区人大常委会工作报告（演示数据）',
  year: 2024,
  text: '过去一年，常委会依法履行职责。代表提出的231件建议均在规定期限内办理并答复，已经解决或基本解决189件，解决率为82%。',
}

const note = '请重点看第四段，其他段落也欢迎提。'
const ofChairman = '建议写明闭会期间建议的主要方面。'
const ofMember = '“让群众找得到代表”之后，建议补一句代表联络站的开放时间。'
const answer = '联络站开放时间各站不同，改在代表联络站公示，正文不写。'

export async function demoDraft(stage: DemoStage): Promise<void> {
  const { sessions, deputiesOffice, chairmen, members } = directoryProps(stage)
  const [office, chairman, member] = [deputiesOffice[0], chairmen[0], members.at(-1)]
  if (!office || !chairman || !member) throw new Error('the demonstration lacks somebody for its draft')
  const { today } = stage
  const period = { from: plainDate(sessions[4].closedOn ?? sessions[4].openedOn), to: addDays(today, -4) }
  const { id, round } = await stage.as(office.actor, addDays(today, -4), async (work) => {
    const { id: reportId } = await createReport(work, { title, kind: 'work', ...period })
    const { version } = await saveReport(work, { id: reportId, base: 1, title, content })
    await freezeReport(work, { id: reportId, name: title, ...period })
    const asked = { id: reportId, version, names: [], dueOn: addDays(today, 10), note }
    await askCircle(work, { ...asked, circle: circleNames.chairmen })
    const { rounds } = await askCircle(work, { ...asked, circle: circleNames.deputies })
    await addPast(work, past)
    return { id: reportId, round: rounds.at(-1)?.id ?? '' }
  })
  await stage.as(chairman.actor, addDays(today, -2), (work) =>
    makeComment(work, { id: round, paragraph: 3, text: ofChairman }),
  )
  const { comments } = await stage.as(member.actor, addDays(today, -2), (work) =>
    makeComment(work, { id: round, paragraph: 5, text: ofMember }),
  )
  await stage.as(office.actor, addDays(today, -1), (work) =>
    answerComment(work, { id, commentId: comments[0]?.id ?? '', answer: 'not', reason: answer }),
  )
}
