/** Something on every page that shows a list (各页清单), and who reads it; what can be typed begins as a formula does. */
import { plainDate } from '#kernel/date'
import { nobody, type Actor, type Work } from '#kernel/work'
import { createPost } from '#features/directory/server'
import {
  addAgendaItem,
  addMembers,
  closeMeeting,
  confirmList,
  conveneMeeting,
  openMeeting,
  sendNotice,
  writeMatter,
} from '#features/meetings/server'
import { startJoint } from '../features/appointments/server/joint.ts'
import { createMotion } from '../features/decisions/server/motions.ts'
import { issue } from '../features/papers/server/commands.ts'
import { askCircle } from '../features/report/server/consultation/rounds.ts'
import { listHandling } from '../features/report/server/annual/public-reads.ts'
import { createReport, freezeReport, saveReport } from '../features/report/server/writer/commands.ts'
import { takeStep } from '../features/report/server/writer/steps.ts'
import { person } from './appointments.ts'
import type { TestWork } from './database.ts'
import { draft } from './drafts.ts'
import type { Visit } from './pages.ts'
import { createDistrict, type District } from './people.ts'
import { publicMeetings } from './public-meetings.ts'
import { published } from './publications.ts'
import { cutOff, period, rightText } from './reports.ts'
import { indexed } from './search.ts'
import { repliedSuggestion } from './suggestions.ts'

export interface Reading extends Pick<Visit, 'params' | 'query'> {
  readonly who: Actor
}

const day = '2025-06-12'

/** By the path of the page. */
export async function listReadings(test: TestWork): Promise<Readonly<Record<string, Reading>>> {
  const district = await createDistrict(test)
  await suggestions(test, district)
  await jointCase(test, district)
  const agreed = await agreedInPublic(test, district)
  const report = await reports(test, district)
  const handling = await handlingReport(test, district)
  await indexed(test)
  const deputy = { who: district.deputies[0].actor }
  const unit = { who: district.units[0].head }
  const anybody = { who: nobody }
  return {
    '/me': deputy,
    '/me/suggestions': deputy,
    '/me/drafts': deputy,
    '/me/notices': deputy,
    '/me/meetings': deputy,
    '/motions': deputy,
    '/unit': unit,
    '/unit/list': unit,
    '/unit/promises': unit,
    '/papers': { who: district.deputiesOffice },
    '/lead': { who: { ...deputy.who, roles: ['leader', 'deputy'] } },
    '/joint': deputy,
    '/drafts': deputy,
    '/search': { ...anybody, query: { q: '供水' } },
    '/s': anybody,
    '/units': anybody,
    '/promises': anybody,
    '/deputies': anybody,
    '/meetings': anybody,
    '/m/:id/agreed': { ...anybody, params: agreed },
    '/decisions': anybody,
    '/appointments': anybody,
    '/reports': anybody,
    '/reports/:id/figures/:figureId': { ...anybody, params: report },
    '/handling-reports/:reference': { ...anybody, params: handling },
    '/handling-reports/:reference/figures/:figureId': { ...anybody, params: { ...handling, figureId: 'F088' } },
  }
}

async function suggestions(test: TestWork, district: District): Promise<void> {
  const office = test(district.deputiesOffice, '2025-06-10')
  const { suggestion } = await repliedSuggestion(test, district, 'B')
  const title = '=SUM(A1)关于供水管网的建议'
  await office.tx.updateTable('caseRecord').set({ title }).where('id', '=', suggestion.id).execute()
  await published(office, suggestion.id)
  await issue(office, { kind: 'suggestion.acceptance', subjectId: suggestion.id })
  await publicMeetings(test, district, '内部')
  await draft(test, district, { title: '@草稿' })
  await createMotion(test(district.deputies[0].actor, day), { title: '+关于水价的议案', grounds: '', proposal: '' })
}

const dueOn = plainDate(day)

/** One that is published, and one the deputies are asked about. */
async function reports(test: TestWork, district: District) {
  const office = test(district.deputiesOffice, cutOff)
  const [shown, open] = [await written(office, '-工作报告'), await written(office, '+征求意见的报告')]
  await takeStep(test(district.secretariat, cutOff), { ...shown, step: 'check', reason: '' })
  await takeStep(test(['chairman'], cutOff), { ...shown, step: 'sign', reason: '' })
  await takeStep(office, { ...shown, step: 'publish', reason: '' })
  await askCircle(office, { ...open, circle: '区人大代表', names: [], dueOn, note: '' })
  return { id: shown.id, figureId: 'F088' }
}

/** 办理情况报告, published. */
async function handlingReport(test: TestWork, { deputiesOffice, session }: District) {
  const office = test(deputiesOffice, cutOff)
  const { id } = await issue(office, { kind: 'report.annual_handling', subjectId: session.id })
  await published(office, id, 'handling_report')
  return { reference: (await listHandling(office))[0]?.reference ?? '' }
}

async function written(office: Work, title: string) {
  const { id } = await createReport(office, { title, ...period })
  const { version } = await saveReport(office, { id, base: 1, title, content: rightText })
  await freezeReport(office, { id, name: title, ...period })
  return { id, version }
}

/** 议定事项清单 of a joint meeting. */
async function agreedInPublic(test: TestWork, { congressId, deputies, units, deputiesOffice }: District) {
  const office = test(deputiesOffice, day)
  const persons = deputies.slice(0, 2).map(({ personId }) => ({ personId, part: 'member' as const }))
  const head = { kind: 'joint' as const, bodyId: congressId, startsOn: dueOn, place: '会议中心' }
  const { id: meetingId, reference } = await conveneMeeting(office, { ...head, chairId: deputies[0].personId })
  await addMembers(office, { meetingId, from: 'persons', persons })
  await addAgendaItem(office, { meetingId, title: '研究供水', kind: 'deliberation' })
  await sendNotice(office, { id: meetingId })
  await openMeeting(office, { id: meetingId })
  await writeMatter(office, { meetingId, title: '=1+1', text: '改造管网', leadId: units[0].id })
  const { id } = await confirmList(office, { meetingId })
  await closeMeeting(office, { id: meetingId })
  await published(office, id ?? '', 'agreed_list')
  return { id: reference }
}

/** 罢免案, by a deputy. */
async function jointCase(test: TestWork, { units: [unit], deputies: [deputy] }: District): Promise<void> {
  const personId = await person(test, '许远')
  const post = { personId, organisationId: unit.id, title: '副局长', role: null, startsOn: plainDate('2022-02-01') }
  const { id: endsPostId } = await createPost(test(['security_admin'], '2022-02-01'), post)
  const about = { act: 'recall' as const, personId, endsPostId, vacancyId: null, leadId: null }
  await startJoint(test(deputy.actor, day), { ...about, reason: '严重失职', materials: '' })
}
