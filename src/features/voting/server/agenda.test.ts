import { describe, expect, test } from 'vitest'
import {
  addAgendaItem,
  adjournMeeting,
  agendaOf,
  changeAgendaItem,
  endItem,
  moveToItem,
  readMeeting,
  removeAgendaItem,
  takeBackItem,
} from '#features/meetings/server'
import { rolledBack, somebody } from '#testing/database'
import { countOf, countTwice, hallOf, openPollAt, pollAt, type Hall } from '#testing/polls'
import { getPoll, type Poll } from './repository.ts'
import { announcePoll, annulPoll, closePoll, preparePoll } from './steps.ts'

const refusal = (code: string) => expect.objectContaining({ code })

const motion = { kind: 'motion', method: 'hands' } as const

/** A poll on the item at hand in each of its states, and what becomes of taking the item back. */
const table: readonly [string, (hall: Hall) => Promise<Poll>, string][] = [
  ['拟定', (hall) => pollAt(hall, motion), 'taken back, and the poll is withdrawn'],
  [
    '发票',
    async (hall) => preparePoll(hall.office, await pollAt(hall, { kind: 'motion', method: 'electronic' })),
    'taken back, and the poll is withdrawn',
  ],
  ['表决中', (hall) => openPollAt(hall, motion), 'voting.item_open'],
  ['已截止', async (hall) => closePoll(hall.office, await openPollAt(hall, motion)), 'voting.item_closed'],
  [
    '已宣布',
    async (hall) => {
      const { id } = await closePoll(hall.office, await openPollAt(hall, motion))
      return announcePoll(hall.office, await countTwice(hall, id, countOf({ yes: 9 })))
    },
    'voting.item_announced',
  ],
  [
    '作废',
    async (hall) => annulPoll(hall.office, { ...(await openPollAt(hall, motion)), reason: '设备故障' }),
    'taken back',
  ],
]

describe('正在表决', () => {
  test(
    'sapl-3853: nobody goes on to the next item, ends the one at hand or adjourns in the middle of a vote; once it is closed he may',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const { office, meeting, itemId } = hall
      await addAgendaItem(office, { meetingId: meeting.id, title: '增列的事项', kind: 'other' })
      const poll = await openPollAt(hall, motion)
      const steps = [
        () => moveToItem(office, { id: meeting.id }),
        () => endItem(office, { id: itemId }),
        () => adjournMeeting(office, { id: meeting.id, overnight: true }),
      ]
      for (const step of steps) await expect(step()).rejects.toEqual(refusal('voting.going_on_open'))
      await closePoll(office, poll)
      expect(await moveToItem(office, { id: meeting.id })).toMatchObject({ state: 'open' })
    }),
  )
})

describe('地方组织法第二十二条：在交付表决前可以撤回', () => {
  test.each(table)('the item of a poll in the state %s', (_, poll, becomes) =>
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const { id } = await poll(hall)
      const back = () => takeBackItem(hall.office, { id: hall.itemId, reason: '提案人要求撤回' })
      if (becomes.startsWith('voting.')) {
        await expect(back()).rejects.toEqual(refusal(becomes))
        expect((await readMeeting(hall.office, hall.meeting)).fixed[hall.itemId]).toContain('关于批准决算的决议')
        return
      }
      expect(await back()).toMatchObject({ state: 'taken_back', takenBackReason: '提案人要求撤回' })
      const after = await getPoll(hall.office, id)
      const state = becomes.endsWith('withdrawn') ? 'withdrawn' : 'void'
      expect(after).toMatchObject({ state, voidReason: state === 'void' ? '设备故障' : '提案人要求撤回' })
    })(),
  )

  test(
    'an item whose vote is over is not altered afterwards; one with a vote prepared is not deleted but taken back',
    rolledBack(async (test) => {
      const hall = await hallOf(test, { members: 9 })
      const prepared = await pollAt(hall, motion)
      const [item] = await agendaOf(hall.office, hall.meeting.id)
      if (!item) throw new Error('a meeting without an item')
      await hall.office.tx.updateTable('agendaItem').set({ state: 'pending' }).where('id', '=', item.id).execute()
      await expect(removeAgendaItem(hall.office, item)).rejects.toEqual(refusal('rules.item_not_used'))
      await hall.office.tx.updateTable('agendaItem').set({ state: 'current' }).where('id', '=', item.id).execute()
      expect(prepared.state).toBe('draft')

      const { id } = await closePoll(hall.office, await openPollAt(hall, motion))
      await announcePoll(hall.office, await countTwice(hall, id, countOf({ yes: 9 })))
      const done = await endItem(hall.office, { id: item.id })
      const change = () => changeAgendaItem(hall.office, { ...done, title: '另一个题目' })
      await expect(change()).rejects.toEqual(refusal('voting.item_announced'))
      const member = hall.as(hall.chamber.members[4]?.actor ?? somebody([]))
      await expect(takeBackItem(member, { id: item.id, reason: '不同意' })).rejects.toEqual(refusal('rules.wrong_role'))
    }),
  )
})
