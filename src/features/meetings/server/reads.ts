/** What people read of meetings (会议列表): the office all of them, everybody else those with his name on the roll. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { meetingApi } from '../domain/contract.ts'
import type { Meeting } from '../domain/views.ts'
import { listMeetings } from './meetings.ts'
import { isOffice } from './situation.ts'

type Asked = z.output<typeof meetingApi.list.input>

export async function readMeetings(work: Work, { state, ...filter }: Asked): Promise<{ rows: Meeting[] }> {
  if (isOffice(work.actor))
    return { rows: await listMeetings(work, { ...filter, ...(state ? { states: [state] } : {}) }) }
  if (work.actor.personId === null) return { rows: [] }
  const visible = ['notified', 'open', 'adjourned', 'closed', 'archived', 'cancelled'] as const
  const states = state ? visible.filter((one) => one === state) : visible
  return { rows: await listMeetings(work, { ...filter, states, personId: work.actor.personId }) }
}
