/** 重点建议 (M13): chosen by the chairmen's meeting, led, supervised, met every quarter, accepted by its targets. */
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation, getPerson } from '#features/directory/server'
import type { suggestionApi } from '../domain/contract.ts'
import { acceptedStates } from '../domain/lifecycle.ts'
import { getKey, keyOf, type Key } from './key-reads.ts'
import { getSuggestion, type Suggestion } from './repository.ts'
import { wrongStage } from './situation.ts'

type Input<Name extends keyof typeof suggestionApi> = z.output<(typeof suggestionApi)[Name]['input']>

/** 确定重点建议, 代表法（2025）第五十二条; the list is the chairmen's meeting's, entered by the office. */
export async function pickKey(
  work: Work,
  { id, year, leaderId, supervisorId, committeeId }: Input<'pickKey'>,
): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  if (!acceptedStates.includes(suggestion.state))
    throw wrongStage(work, { state: suggestion.state, action: ['accepted'] })
  if (await keyOf(work, id)) throw new Refusal('conflict', 'key.already', {})
  await getPerson(work, leaderId)
  await getPerson(work, supervisorId)
  if (committeeId) await getOrganisation(work, committeeId)
  await work.tx
    .insertInto('keySuggestion')
    .values({
      tenantId: work.tenant,
      suggestionId: id,
      year,
      leaderId,
      supervisorId,
      committeeId,
      pickedOn: work.today,
    })
    .execute()
  work.record('suggestion.key_picked', id, { year, leader: leaderId, supervisor: supervisorId })
  return suggestion
}

/** A quantified target with its day. */
export async function setTarget(work: Work, { id, dueOn, ...target }: Input<'setTarget'>): Promise<Key> {
  await refuseAccepted(work, id)
  await work.tx
    .insertInto('keyTarget')
    .values({ tenantId: work.tenant, id: work.newId(), suggestionId: id, dueOn: plainDate(dueOn), ...target })
    .execute()
  work.record('suggestion.target_set', id, { indicator: target.indicator, target: target.target })
  return getKey(work, id)
}

/** 调整目标, with a reason: what it was is kept and published with the suggestion (domain.md AT15; M61, 监督法第六十三条, 参照). */
export async function adjustTarget(work: Work, { id, reason, ...after }: Input<'adjustTarget'>): Promise<Key> {
  const { tx, tenant, today } = work
  const before = await tx
    .selectFrom('keyTarget')
    .select(['suggestionId', 'indicator', 'target', 'dueOn', 'metOn'])
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before || before.metOn) throw new Refusal('conflict', 'key.target_met', {})
  await refuseAccepted(work, before.suggestionId)
  const dueOn = plainDate(after.dueOn)
  if (after.target === before.target && dueOn === before.dueOn)
    throw new Refusal('invalid', 'key.target_same', {}, 'target')
  await tx
    .insertInto('keyTargetChange')
    .values({
      tenantId: tenant,
      id: work.newId(),
      targetId: id,
      changedOn: today,
      target: before.target,
      dueOn: before.dueOn,
      reason,
    })
    .execute()
  await tx
    .updateTable('keyTarget')
    .set({ target: after.target, dueOn })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
  work.record('suggestion.target_adjusted', before.suggestionId, {
    indicator: before.indicator,
    from: before.target,
    target: after.target,
    reason,
  })
  return getKey(work, before.suggestionId)
}

export async function meetTarget(work: Work, { id, evidence }: Input<'meetTarget'>): Promise<Key> {
  const met = await work.tx
    .updateTable('keyTarget')
    .set({ metOn: work.today, evidence })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('metOn', 'is', null)
    .returning(['suggestionId', 'indicator'])
    .executeTakeFirst()
  if (!met) throw new Refusal('conflict', 'key.target_met', {})
  work.record('suggestion.target_met', met.suggestionId, { indicator: met.indicator })
  return getKey(work, met.suggestionId)
}

/** 一季度一会商: one meeting a quarter, held inside it. */
export async function holdMeeting(
  work: Work,
  { id, heldOn, year, quarter, ...meeting }: Input<'holdMeeting'>,
): Promise<Key> {
  await refuseAccepted(work, id)
  const on = plainDate(heldOn)
  if (on > work.today) throw new Refusal('invalid', 'key.meeting_in_future', { on }, 'heldOn')
  if (!on.startsWith(`${year}-`) || Math.ceil(Number(on.slice(5, 7)) / 3) !== quarter)
    throw new Refusal('invalid', 'key.meeting_outside_quarter', { on, year, quarter }, 'heldOn')
  const held = await work.tx
    .insertInto('quarterMeeting')
    .values({ tenantId: work.tenant, id: work.newId(), suggestionId: id, year, quarter, heldOn: on, ...meeting })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!held) throw new Refusal('conflict', 'key.meeting_already', { year, quarter })
  work.record('suggestion.quarter_meeting', id, { year, quarter, on })
  return getKey(work, id)
}

/** 验收: only when every target is met. */
export async function acceptKey(work: Work, { id }: Input<'acceptKey'>): Promise<Key> {
  const key = await refuseAccepted(work, id)
  const open = key.targets.filter(({ metOn }) => metOn === null)
  if (key.targets.length === 0 || open.length > 0)
    throw new Refusal('conflict', 'key.targets_open', { open: open.length })
  await work.tx
    .updateTable('keySuggestion')
    .set({ acceptedOn: work.today })
    .where('tenantId', '=', work.tenant)
    .where('suggestionId', '=', id)
    .execute()
  work.record('suggestion.key_accepted', id, {})
  return getKey(work, id)
}

async function refuseAccepted(work: Work, id: string): Promise<Key> {
  const key = await getKey(work, id)
  if (key.acceptedOn) throw new Refusal('conflict', 'key.accepted', { on: key.acceptedOn })
  return key
}
