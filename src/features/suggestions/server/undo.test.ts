import { expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, type District } from '#testing/people'
import type { Work } from '#kernel/work'
import { clocksOf, turnsOf } from '#features/cases/server'
import { getSuggestion } from './repository.ts'
import { accept, refuse, returnToDeputy } from './screening.ts'
import { merge, propose } from './triage.ts'
import { undoAction } from './undo.ts'

/** The same work so many minutes later. */
const later = (work: Work, minutes: number): Work => ({ ...work, now: new Date(work.now.getTime() + minutes * 60_000) })

const item = async (test: TestWork, district: District, id: string) => {
  const { version } = await getSuggestion(test(district.deputiesOffice), id)
  return { id, version }
}

const undoOf = ({ undoId }: { undoId: string | null }) => ({ undoId: undoId ?? '' })

test(
  'within ten minutes an acceptance is taken back: its number is free again, the first clock runs on',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const first = await submitted(test, district)
    const second = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    const accepted = await accept(office, { items: [await item(test, district, first.id)] })
    const undone = await undoAction(later(office, 10), undoOf(accepted))
    expect(undone).toMatchObject({ done: [{ id: first.id }], refused: [] })
    expect(await getSuggestion(office, first.id)).toMatchObject({
      state: 'submitted',
      number: null,
      reference: null,
      acceptedOn: null,
    })
    const running = (await clocksOf(office, [first.id])).filter(({ stoppedOn }) => stoppedOn === null)
    expect(running).toMatchObject([{ code: 'D19.accepted', dueOn: '2025-06-25' }])
    expect((await turnsOf(office)).filter(({ caseId }) => caseId === first.id)).toMatchObject([{ action: 'screen' }])

    await accept(office, { items: [await item(test, district, second.id)] })
    await accept(office, { items: [await item(test, district, first.id)] })
    expect((await getSuggestion(office, second.id)).number).toBe(1)
    expect((await getSuggestion(office, first.id)).number).toBe(2)
  }),
)

test(
  'after ten minutes it is too late',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    const done = await refuse(office, { items: [{ id, version }], ground: 'open_tender', note: '' })
    await expect(undoAction(later(office, 11), undoOf(done))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'undo.too_late',
      detail: { minutes: 10 },
    })
    expect((await getSuggestion(office, id)).state).toBe('refused')
  }),
)

test(
  'where somebody went on it is refused, and the others are still taken back',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const stays = await submitted(test, district)
    const moved = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    const done = await accept(office, {
      items: [await item(test, district, stays.id), await item(test, district, moved.id)],
    })
    await returnToDeputy(office, { items: [await item(test, district, moved.id)], ground: 'wording', note: '改' })
    expect(await undoAction(office, undoOf(done))).toMatchObject({
      done: [{ id: stays.id }],
      refused: [{ id: moved.id, code: 'undo.went_on' }],
    })
    expect((await getSuggestion(office, moved.id)).state).toBe('returned')
  }),
)

test(
  'only once, and only by the one who did it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    const done = await accept(office, { items: [{ id, version }] })
    const colleague = test({ ...district.deputiesOffice, accountId: crypto.randomUUID() }, betweenSessions)
    await expect(undoAction(colleague, undoOf(done))).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'undo.not_yours',
    })
    await undoAction(office, undoOf(done))
    await expect(undoAction(office, undoOf(done))).rejects.toMatchObject({ code: 'undo.done' })
    await expect(undoAction(office, { undoId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'undo.not_found' })
  }),
)

test(
  'a return after acceptance is taken back with its number and the day to assign',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    await accept(office, { items: [await item(test, district, id)] })
    const done = await returnToDeputy(office, {
      items: [await item(test, district, id)],
      ground: 'wording',
      note: '改',
    })
    await undoAction(office, undoOf(done))
    expect(await getSuggestion(office, id)).toMatchObject({ state: 'accepted', number: 1, screeningGround: null })
    expect(await turnsOf(office)).toMatchObject([{ caseId: id, action: 'assign', dueOn: '2025-06-25' }])
  }),
)

test(
  'merging and proposing are taken back too',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const main = await submitted(test, district)
    const other = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    const merged = await merge(office, { items: [await item(test, district, other.id)], intoId: main.id })
    await undoAction(office, undoOf(merged))
    expect(await merge(office, { items: [await item(test, district, other.id)], intoId: main.id })).toMatchObject({
      refused: [],
    })

    const before = await getSuggestion(office, main.id)
    const proposed = await propose(office, {
      items: [{ id: main.id, version: before.version, unitId: district.units[3]?.id ?? '', category: '民生保障' }],
    })
    await undoAction(office, undoOf(proposed))
    expect(await getSuggestion(office, main.id)).toMatchObject({
      proposedUnitId: before.proposedUnitId,
      proposedReason: before.proposedReason,
      category: before.category,
    })
  }),
)
