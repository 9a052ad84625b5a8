/** 演示代表议案: one deputy writes it, more than ten sign it themselves, the presidium sends it to a committee. */
import type { PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Work } from '#kernel/work'
import {
  answerMotion,
  createMotion,
  inviteSigners,
  qualifyMotion,
  sendToCommittee,
  submitMotion,
} from '#features/decisions/server'
import type { DemoDeputy } from '#features/directory/server'

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

/** 交有关委员会审议, by decision of the presidium. */
export async function routeMotion(
  work: Work,
  { id, version }: MovedMotion,
  { decidedAtId, committeeId }: { decidedAtId: string; committeeId: string },
): Promise<void> {
  const qualified = await qualifyMotion(work, { id, version, note: '' })
  await sendToCommittee(work, { ...qualified, decidedAtId, committeeId, reason: '' })
}
