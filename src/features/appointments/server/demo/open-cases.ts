/** 正在办的: what waits at the workbench today — a head of a bureau to be examined, his predecessor's dismissal, a decision on the coming agenda. */
import { addDays } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { ResolutionFields } from '#features/decisions'
import {
  agreeResolution,
  createResolution,
  getResolution,
  placeResolution,
  submitResolution,
} from '#features/decisions/server'
import { agendaOf, listMeetings } from '#features/meetings/server'
import { screen } from '../steps.ts'
import { nominateOne, people } from './appointments.ts'
import type { ActsOf } from './acts.ts'
import type { Cast } from './cast.ts'
import { holdChairmen } from './chairmen.ts'

/** The one before the chairmen's meeting of today. */
const chairmenNumber = 68

const bureau = { postKind: 'department_head', organ: '卫健局', title: '局长', count: 1 } as const
const comes: ActsOf = { ...bureau, act: 'decide_appoint' }
const goes: ActsOf = { ...bureau, act: 'dismiss' }

/** Dated from the day of the loading, so that none falls into the year the figures are of. */
export async function openCases(stage: DemoStage, cast: Cast): Promise<void> {
  const { today } = stage
  const [head, predecessor] = await people(stage, cast, [comes, goes], addDays(today, -8))
  const draft = await stage.as(cast.office, addDays(today, -8), async (work) => {
    if (!head || !predecessor) throw new Error('nobody to nominate')
    await screen(work, { ...(await nominateOne(work, cast, head)), clear: true, note: '' })
    await nominateOne(work, cast, predecessor)
    const proposerId = cast.organ('水务局')
    return submitResolution(
      work,
      await createResolution(
        work,
        ResolutionFields.parse({
          kind: 'decision',
          title: '关于加强河道管护的决定',
          matter: '城乡建设',
          text: '会议决定，建立河道日常管护责任制，由水务局组织实施，每年向常委会报告执行情况。',
          proposerId,
          executorId: proposerId,
        }),
      ),
    )
  })
  await holdChairmen(stage, cast, {
    number: chairmenNumber,
    on: addDays(today, -5),
    matters: ['讨论提请常委会会议审议的事项'],
    async agree(work, meetingId) {
      await agreeResolution(work, { ...draft, meetingId })
    },
  })
  await stage.as(cast.office, addDays(today, -3), async (work) => {
    const coming = await listMeetings(work, { states: ['notified'], limit: 20 })
    const meetingId = coming.find(({ kind }) => kind === 'standing_committee')?.id ?? ''
    const item = (await agendaOf(work, meetingId)).find(({ title }) => title === draft.title)
    await placeResolution(work, { ...(await getResolution(work, draft.id)), meetingId, agendaItemId: item?.id ?? null })
  })
  stage.say('正在办的：一项任命等任前考试，一项免职等主任会议决定，一件决定已列入将要召开的常委会会议。')
}
