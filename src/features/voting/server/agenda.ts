/** 议程项上的表决: once voting on an item has begun it stays as it is; what only stands ready goes back with the item. */
import { sql } from 'kysely'
import type { AgendaHold } from '#kernel/agenda'
import type { PollState } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { withdrawPoll } from './steps.ts'

/** 表决已经开始、已经截止、已经宣布; a vote that is void leaves the matter as if it had not been voted on. */
export const begunStates = ['open', 'closed', 'announced'] as const satisfies readonly PollState[]

interface Begun {
  readonly id: string
  readonly agendaItemId: string | null
  readonly title: string
  readonly state: (typeof begunStates)[number]
}

async function begunAt({ tx, tenant }: Work, meetingId: string): Promise<Begun[]> {
  const { rows } = await sql<Begun>`
    select id, agenda_item_id, title, state from poll
     where tenant_id = ${tenant} and meeting_id = ${meetingId} and agenda_item_id is not null
       and state = any (${[...begunStates]}::text[])
     order by id limit 500`.execute(tx)
  return rows
}

async function preparedFor(
  { tx, tenant }: Work,
  on:
    | { readonly itemId: string }
    | { readonly meetingId: string }
    | { readonly kind: string; readonly subjectId: string },
): Promise<{ id: string; version: number }[]> {
  const condition =
    'itemId' in on
      ? sql`agenda_item_id = ${on.itemId}`
      : 'meetingId' in on
        ? sql`meeting_id = ${on.meetingId}`
        : sql`subject_kind = ${on.kind} and subject_id = ${on.subjectId}`
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from poll
     where tenant_id = ${tenant} and ${condition} and state in ('draft', 'ready') order by id limit 500`.execute(tx)
  return rows
}

const firstIn = ({ tx, tenant }: Work, meetingId: string, states: readonly PollState[]) =>
  tx
    .selectFrom('poll')
    .select(['title', 'state'])
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .where('state', 'in', states)
    .orderBy('id')
    .executeTakeFirst()

export const pollHold: AgendaHold = {
  async fixed(work, meetingId) {
    const begun = await begunAt(work, meetingId)
    return new Map(
      begun.map(({ agendaItemId, title, state }) => [
        agendaItemId ?? '',
        new Refusal('conflict', `voting.item_${state}`, { name: title }),
      ]),
    )
  },
  async holds({ tx, tenant }, itemId) {
    const poll = await tx
      .selectFrom('poll')
      .select('id')
      .where('tenantId', '=', tenant)
      .where('agendaItemId', '=', itemId)
      .executeTakeFirst()
    return poll !== undefined
  },
  async takenBack(work, { itemId, reason }) {
    for (const poll of await preparedFor(work, { itemId })) await withdrawPoll(work, { ...poll, reason })
  },
  async goingOn(work, meetingId) {
    const open = await firstIn(work, meetingId, ['open'])
    if (open) throw new Refusal('conflict', 'voting.going_on_open', { name: open.title })
  },
  async closing(work, { meetingId, reason }) {
    const awaited = await firstIn(work, meetingId, ['open', 'closed'])
    if (awaited) throw new Refusal('conflict', `voting.closing_${awaited.state}`, { name: awaited.title })
    for (const poll of await preparedFor(work, { meetingId })) await withdrawPoll(work, { ...poll, reason })
  },
}

/** 撤回拟定的表决 of a matter that is itself taken back. */
export async function withdrawPrepared(
  work: Work,
  { kind, subjectId, reason }: { kind: string; subjectId: string; reason: string },
): Promise<void> {
  for (const poll of await preparedFor(work, { kind, subjectId })) await withdrawPoll(work, { ...poll, reason })
}

/** Whether voting on the matter has begun, or is over: 交付表决前 it can be taken back, then no more. */
export async function isVotedOn({ tx, tenant }: Work, kind: string, subjectId: string): Promise<boolean> {
  const poll = await tx
    .selectFrom('poll')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('state', 'in', begunStates)
    .executeTakeFirst()
  return poll !== undefined
}
