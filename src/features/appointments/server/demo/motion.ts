/** 演示代表议案: one deputy writes it, more than ten sign it themselves, the presidium puts it on the agenda. */
import type { PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Work } from '#kernel/work'
import {
  answerMotion,
  createMotion,
  inviteSigners,
  placeMotion,
  qualifyMotion,
  submitMotion,
} from '#features/decisions/server'
import type { DemoDeputy } from '#features/directory/server'
import { addAgendaItem } from '#features/meetings/server'

export interface MovedMotion {
  readonly id: string
  readonly version: number
  readonly title: string
}

/** The first of them leads; the last does not sign. */
export async function moveMotion(
  stage: DemoStage,
  [lead, ...asked]: readonly DemoDeputy[],
  on: PlainDate,
): Promise<MovedMotion> {
  if (!lead) throw new Error('a motion without a lead')
  const { id, version } = await stage.as(lead.actor, on, async (work) => {
    const written = await createMotion(work, {
      title: '关于加强饮用水水源地保护的议案',
      grounds: '部分水源地保护区边界不清，巡查不够经常。',
      proposal: '由大会作出决议，要求限期完成勘界立标，每年报告保护情况。',
    })
    return inviteSigners(work, { ...written, mandateIds: asked.map(({ mandateId }) => mandateId) })
  })
  for (const [at, signer] of asked.entries())
    await stage.as(signer.actor, on, (work) => answerMotion(work, { id, version, consented: at < asked.length - 1 }))
  return stage.as(lead.actor, on, (work) => submitMotion(work, { id, version }))
}

/** Answers the item of the agenda it stands under. */
export async function routeMotion(
  work: Work,
  { id, version }: MovedMotion,
  { decidedAtId, congressId }: { decidedAtId: string; congressId: string },
): Promise<string> {
  const qualified = await qualifyMotion(work, { id, version, note: '' })
  const item = await addAgendaItem(work, { meetingId: congressId, title: qualified.title, kind: 'motion' })
  const at = { decidedAtId, meetingId: congressId, agendaItemId: item.id, reason: '' }
  await placeMotion(work, { ...qualified, ...at })
  return item.id
}
