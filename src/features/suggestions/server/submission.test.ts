import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { draft, fields, submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, inSession } from '#testing/people'
import { assignedSuggestion, current } from '#testing/suggestions'
import { clocksOf, turnsOf } from '#features/cases/server'
import { saveDraft } from './drafts.ts'
import { getSuggestion } from './repository.ts'
import { returnToDeputy } from './screening.ts'
import { submit, withdraw } from './submission.ts'

test(
  'between sessions the office has seven days to accept (D19), and it is its turn',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, submittedOn } = await submitted(test, district)
    expect(submittedOn).toBe('2025-06-18')
    const office = test(district.deputiesOffice, betweenSessions)
    expect(await clocksOf(office, [id])).toMatchObject([{ code: 'D19.accepted', dueOn: '2025-06-25' }])
    expect(await turnsOf(office)).toMatchObject([{ caseId: id, action: 'screen', dueOn: '2025-06-25' }])
  }),
)

test(
  'in session the secretariat receives it, without a clock',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, betweenSessions: between } = await submitted(test, district, { on: inSession })
    expect(between).toBe(false)
    const secretariat = test(district.secretariat, inSession)
    expect(await clocksOf(secretariat, [id])).toEqual([])
    expect(await turnsOf(secretariat)).toMatchObject([{ caseId: id, action: 'screen', dueOn: null }])
  }),
)

test(
  'drafted in session but handed in after it closed, it belongs to the time between sessions',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district, { on: inSession })
    const late = await submit(test(district.deputies[0].actor, '2025-02-24'), { id, version })
    expect(late).toMatchObject({ betweenSessions: true, submittedOn: '2025-02-24' })
  }),
)

test(
  'without a title or a text it cannot be submitted; the refusal says which is missing',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const work = test(district.deputies[0].actor, betweenSessions)
    const empty = await draft(test, district, { text: '' })
    await expect(submit(work, empty)).rejects.toMatchObject({ code: 'suggestion.title_missing', field: 'title' })
    const titled = await draft(test, district, { title: '关于护学的建议', text: '' })
    await expect(submit(work, titled)).rejects.toMatchObject({ code: 'suggestion.text_missing', field: 'text' })
  }),
)

test(
  'nobody hands it in for the deputy, not even the office',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district)
    for (const actor of [district.deputies[1].actor, district.deputiesOffice, district.units[0].head])
      await expect(submit(test(actor, betweenSessions), { id, version })).rejects.toMatchObject({ kind: 'forbidden' })
  }),
)

test(
  'the second submission of the same draft is refused',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district)
    const work = test(district.deputies[0].actor, betweenSessions)
    await submit(work, { id, version })
    await expect(submit(work, { id, version })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'suggestion.wrong_stage',
    })
  }),
)

test(
  'a lead whose own mandate ended cannot submit',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district)
    const former = { ...district.deputies[0].actor, mandates: [] }
    await expect(submit(test(former, betweenSessions), { id, version })).rejects.toMatchObject({
      code: 'suggestion.no_mandate',
    })
  }),
)

test(
  'returned and mended, it is handed in again for the session it was first handed in for',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district, { on: inSession })
    await returnToDeputy(test(district.secretariat, inSession), {
      items: [{ id, version }],
      ground: 'facts_missing',
      note: '请写明路口位置',
    })
    const lead = test(district.deputies[0].actor, '2025-02-24')
    expect(await turnsOf(lead)).toMatchObject([{ caseId: id, action: 'mend' }])
    const { version: returned } = await getSuggestion(lead, id)
    const mended = await saveDraft(lead, { id, version: returned, ...fields({ text: '里山镇中学东门路口。' }) })
    expect(await submit(lead, { id, version: mended.version })).toMatchObject({
      state: 'submitted',
      betweenSessions: false,
    })
  }),
)

test(
  'the deputy takes it back in writing before it is accepted',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district)
    const lead = test(district.deputies[0].actor, betweenSessions)
    expect(await withdraw(lead, { id, version, reason: '情况已经解决' })).toMatchObject({ state: 'withdrawn' })
    expect(await clocksOf(lead, [id])).toMatchObject([{ code: 'D19.accepted', state: 'cancelled' }])
    expect(await turnsOf(test(district.deputiesOffice, betweenSessions))).toEqual([])
    await expect(withdraw(lead, { id, version: version + 1, reason: '再撤一次' })).rejects.toMatchObject({
      code: 'suggestion.wrong_stage',
    })
  }),
)

test(
  'taken back while units handle it, their shares end and their clocks are void',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district, { withCo: true })
    const lead = test(district.deputies[0].actor, '2025-03-10')
    await withdraw(lead, { id: suggestion.id, version: suggestion.version, reason: '与另一件重复' })
    await expect(current(test, district, suggestion.id)).rejects.toThrow('no share runs')
    expect(new Set((await clocksOf(lead, [suggestion.id])).map(({ state }) => state))).toEqual(new Set(['cancelled']))
    expect(await turnsOf(test(district.units[0].clerk, '2025-03-10'))).toEqual([])
  }),
)

test(
  'only the lead deputy takes it back',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district)
    for (const actor of [district.deputies[1].actor, district.deputiesOffice])
      await expect(withdraw(test(actor, betweenSessions), { id, version, reason: '替他撤回' })).rejects.toMatchObject({
        kind: 'forbidden',
      })
  }),
)
