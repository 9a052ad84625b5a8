import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#kernel/work'
import { agreedList, jointMeeting, matterFor } from '#testing/agreed'
import { rolledBack, somebody } from '#testing/database'
import { agreedMatterRules, type MatterAction, type MatterState } from '../../domain/agreed/lifecycle.ts'
import { readList } from './reads.ts'
import { getMatter, type StoredMatter } from './repository.ts'
import { matterActions } from './situation.ts'
import * as steps from './steps.ts'
import { changeMatter, removeMatter, writeMatter } from './writing.ts'

/** Who may do what in which state, written out: o the office, l the lead owner, c a co-owner. */
const may: Readonly<Record<MatterAction, Readonly<Partial<Record<MatterState, string>>>>> = {
  change: { draft: 'o' },
  remove: { draft: 'o' },
  acknowledge: { assigned: 'l' },
  report_progress: { under_way: 'lc' },
  report_done: { under_way: 'l' },
  ask_time: { assigned: 'l', under_way: 'l' },
  // Nobody asked for time here; that it is the office's is another sentence.
  decide_time: {},
  accept: { reported: 'o' },
  send_back: { reported: 'o' },
  propose_topic: { assigned: 'o', under_way: 'o', reported: 'o', accepted: 'o' },
  drop: { assigned: 'o', under_way: 'o', reported: 'o' },
}

const on = '2025-07-01'
const later = plainDate('2025-12-01')

/** Every step as somebody would call it, with lawful material. */
const takes: Readonly<Record<MatterAction, (work: Work, one: StoredMatter, material: Material) => Promise<unknown>>> = {
  change: (work, { id, version }, { matter }) =>
    changeMatter(work, { ...matter, id, version, agendaItemId: null, dueOn: null, reportBack: true }),
  remove: (work, { id, version }) => removeMatter(work, { id, version }),
  acknowledge: (work, { id, version }) => steps.acknowledge(work, { id, version }),
  report_progress: (work, { id, version }) => steps.reportProgress(work, { id, version, text: '进展' }),
  report_done: (work, { id, version }) => steps.reportDone(work, { id, version, text: '完成' }),
  ask_time: (work, { id, version, dueOn }) =>
    steps.askTime(work, {
      id,
      version,
      until: plainDate((dueOn ?? later) > later ? '2026-06-01' : later),
      reason: '需要',
    }),
  decide_time: (work, { id, version }) => steps.decideTime(work, { id, version, granted: false, note: '' }),
  accept: (work, { id, version }) => steps.accept(work, { id, version, note: '' }),
  send_back: (work, { id, version }) => steps.sendBack(work, { id, version, dueOn: later, reason: '不够' }),
  propose_topic: (work, { id, version }, { bodyId }) =>
    steps.turnIntoTopic(work, { id, version, bodyId, title: '一个议题' }),
  drop: (work, { id, version }) => steps.drop(work, { id, version, reason: '情况变了' }),
}

interface Material {
  readonly matter: { title: string; text: string; leadId: string; coOwnerIds: string[] }
  readonly bodyId: string
}

const refused = (run: Promise<unknown>): Promise<string | undefined> =>
  run.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

test(
  'each step of an agreed matter is open to its party in its state and refused to everybody else, in every state',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { office, lead, helper, chamber, meeting } = joint
    const actors: readonly (readonly [string, Actor])[] = [
      ['o', chamber.office],
      ['l', lead.clerk],
      ['c', helper.clerk],
      ['-', somebody(['unit'])],
      ['-', somebody(['government_office'])],
      ['-', chamber.chair.actor],
    ]
    const { meetingId: _, ...matter } = matterFor(joint, '另一项')
    const material = { matter, bodyId: chamber.committeeId }

    const [{ id }, other] = await agreedList(joint)
    await writeMatter(office, matterFor(joint, '还没有确认的一项'))
    const draft = (await readList(office, { id: meeting.id })).matters.at(-1)?.id ?? ''
    const dropped = other?.id ?? ''
    const clerk = test(lead.clerk, on)
    const reach: readonly (readonly [MatterState, string, () => Promise<unknown>])[] = [
      ['draft', draft, () => Promise.resolve()],
      ['assigned', id, () => Promise.resolve()],
      ['under_way', id, () => steps.acknowledge(clerk, { id, version: 1 })],
      ['reported', id, () => steps.reportDone(clerk, { id, version: 2, text: '完成' })],
      ['accepted', id, () => steps.accept(test(chamber.office, on), { id, version: 3, note: '' })],
      ['dropped', dropped, () => steps.drop(test(chamber.office, on), { id: dropped, version: 1, reason: '情况变了' })],
    ]
    const opened: string[] = []
    for (const [state, matterId, arrive] of reach) {
      await arrive()
      for (const [party, actor] of actors)
        for (const action of Object.keys(agreedMatterRules) as MatterAction[]) {
          const one = await getMatter(test(actor, on), matterId)
          expect(one.state).toBe(state)
          const lawful = may[action][state]?.includes(party) === true
          expect(matterActions(test(actor, on), one)[action] === null, `${state} ${party} ${action}`).toBe(lawful)
          if (lawful) opened.push(`${state}/${party}/${action}`)
          else
            expect(await refused(takes[action](test(actor, on), one, material)), `${state} ${party} ${action}`).toMatch(
              /^rules\./,
            )
        }
    }
    expect(opened).toHaveLength(17)
  }),
)

test(
  'every lawful step is taken by its party',
  rolledBack(async (test) => {
    const joint = await jointMeeting(test)
    const { lead, helper, chamber } = joint
    const { meetingId: _, ...matter } = matterFor(joint, '另一项')
    const material = { matter, bodyId: chamber.committeeId }
    const [{ id }] = await agreedList(joint)
    const way: readonly (readonly [Actor, MatterAction, MatterState])[] = [
      [lead.clerk, 'ask_time', 'assigned'],
      [chamber.office, 'decide_time', 'assigned'],
      [lead.clerk, 'acknowledge', 'under_way'],
      [helper.clerk, 'report_progress', 'under_way'],
      [lead.clerk, 'report_progress', 'under_way'],
      [lead.clerk, 'ask_time', 'under_way'],
      [chamber.office, 'decide_time', 'under_way'],
      [lead.clerk, 'report_done', 'reported'],
      [chamber.office, 'send_back', 'under_way'],
      [lead.clerk, 'report_done', 'reported'],
      [chamber.office, 'accept', 'accepted'],
      [chamber.office, 'propose_topic', 'accepted'],
    ]
    for (const [actor, action, state] of way) {
      const work = test(actor, on)
      await takes[action](work, await getMatter(work, id), material)
      expect((await getMatter(work, id)).state, action).toBe(state)
    }
  }),
)
