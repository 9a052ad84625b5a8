/** 演示公布: a meeting, its decisions and its list of appointments, screened and published on the day after it closed. */
import { addDays, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Work } from '#kernel/work'
import { screenings } from '#features/publications'
import { publishAll, readPreview } from '#features/publications/server'
import { listIdOf } from '../lists.ts'
import type { Cast } from './cast.ts'

interface Passed {
  readonly on: PlainDate
  readonly meetingId: string
  /** Ids of the decisions it adopted. */
  readonly decisions: readonly string[]
}

export const publishSitting = (
  stage: DemoStage,
  { office }: Cast,
  { on, meetingId, decisions }: Passed,
): Promise<void> =>
  stage.as(office, addDays(on, 1), async (work) => {
    const list = await listIdOf(work, meetingId)
    const items = [
      ...decisions.map((id) => ({ kind: 'decision', id })),
      ...(list === undefined ? [] : [{ kind: 'appointment_list', id: list }]),
      { kind: 'meeting', id: meetingId },
    ]
    await publish(work, items)
  })

async function publish(work: Work, items: readonly { kind: string; id: string }[]): Promise<void> {
  const seen = []
  for (const item of items) seen.push({ ...item, digest: (await readPreview(work, item)).row.digest })
  if (seen.length > 0) await publishAll(work, { items: seen, screened: [...screenings], note: '' })
}
