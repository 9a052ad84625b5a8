/** 演示决议决定: drafted by the office, agreed to by the chairmen's meeting, placed on the agenda, voted on. */
import type { DemoStage } from '#kernel/demo'
import { addDays } from '#kernel/date'
import type { Work } from '#kernel/work'
import {
  agreeResolution,
  createResolution,
  getResolution,
  placeResolution,
  reviewResolution,
  setListed,
  submitResolution,
} from '#features/decisions/server'
import { ResolutionFields } from '#features/decisions'
import { moveToItem } from '#features/meetings/server'
import type { Cast } from './cast.ts'
import type { Sitting } from './year.ts'
import { voteOn } from './votes.ts'

export interface Draft {
  id: string
  version: number
  readonly title: string
  readonly listed: boolean
}

export const draftDecisions = (stage: DemoStage, cast: Cast, { prepared, decisions }: Sitting): Promise<Draft[]> =>
  stage.as(cast.office, addDays(prepared, -3), async (work) => {
    const drafts: Draft[] = []
    for (const { kind, title, matter, by, listed } of decisions) {
      const proposerId = cast.organ(by)
      const text = `${title.replace(/^关于/, '').replace(/的(决定|决议)$/, '')}，由${by}组织实施，并按时报告执行情况。`
      const fields = ResolutionFields.parse({ kind, title, matter, text, proposerId, executorId: proposerId })
      const { id, version } = await submitResolution(work, await createResolution(work, fields))
      drafts.push({ id, version, title, listed })
    }
    return drafts
  })

/** 主任会议决定提请审议, with the opinion of a committee. */
export async function agreeTo(work: Work, cast: Cast, { drafts, meetingId }: { drafts: Draft[]; meetingId: string }) {
  for (const draft of drafts) {
    const agreed = await agreeResolution(work, { ...draft, meetingId })
    const reviewerId = cast.bodies.legal.id
    const { version } = await reviewResolution(work, {
      ...draft,
      version: agreed.version,
      reviewerId,
      text: '建议提请会议审议',
    })
    draft.version = version
  }
}

export async function placeAll(work: Work, { drafts, meetingId }: { drafts: Draft[]; meetingId: string }) {
  const items = []
  for (const draft of drafts) {
    const { agendaItemId } = await placeResolution(work, { ...draft, meetingId, agendaItemId: null })
    items.push({ draft, itemId: agendaItemId ?? '' })
  }
  return items
}

/** One vote each, then the mark for the work report. */
export async function decide(
  stage: DemoStage,
  cast: Cast,
  {
    on,
    meetingId,
    items,
    present,
  }: { on: Sitting['on']; meetingId: string; items: Awaited<ReturnType<typeof placeAll>>; present: number },
): Promise<void> {
  for (const { draft, itemId } of items) {
    await stage.as(cast.office, on, (work) => moveToItem(work, { id: meetingId, itemId }))
    await voteOn(stage, cast, on, {
      meetingId,
      agendaItemId: itemId,
      title: draft.title,
      kind: 'motion',
      subject: { kind: 'resolution', id: draft.id },
      present,
    })
    if (draft.listed)
      await stage.as(cast.office, on, async (work) => {
        const { version } = await getResolution(work, draft.id)
        await setListed(work, { id: draft.id, version, listed: true })
      })
  }
}
