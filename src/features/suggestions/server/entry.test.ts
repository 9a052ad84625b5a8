import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { fields, submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, inSession } from '#testing/people'
import { partsOf, turnsOf } from '#features/cases/server'
import { discardDraft } from './drafts.ts'
import { enter, split } from './entry.ts'
import { answerInvitation, invite } from './cosigning.ts'
import { getSuggestion } from './repository.ts'
import { accept } from './screening.ts'
import { submit } from './submission.ts'
import { viewSuggestion } from './view.ts'

describe('代录', () => {
  test(
    'a paper handed in during the session counts for it, once the deputy has submitted it himself',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const [lead] = district.deputies
      const office = test(district.deputiesOffice, '2025-02-24')
      const entered = await enter(office, { ...fields(), mandateId: lead.mandateId, submittedOn: inSession })
      expect(entered).toMatchObject({ state: 'draft', betweenSessions: false, submittedOn: null, raisedOn: inSession })
      expect((await viewSuggestion(office, { id: entered.id })).text).toContain('红绿灯')

      const deputy = test(lead.actor, '2025-02-25')
      expect(await turnsOf(deputy)).toMatchObject([{ caseId: entered.id, action: 'submit' }])
      expect(await submit(deputy, entered)).toMatchObject({
        state: 'submitted',
        betweenSessions: false,
        submittedOn: inSession,
      })
    }),
  )

  test(
    'a motion the presidium turned into a suggestion keeps its name',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const entered = await enter(test(district.secretariat, inSession), {
        ...fields(),
        mandateId: district.deputies[0].mandateId,
        convertedFromMotion: '第3号议案',
      })
      expect(entered.convertedFromMotion).toBe('第3号议案')
    }),
  )

  test(
    'the office cannot hand it in for the deputy, and nobody else enters anything',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { mandateId } = district.deputies[0]
      const office = test(district.deputiesOffice, betweenSessions)
      const entered = await enter(office, { ...fields(), mandateId })
      await expect(submit(office, entered)).rejects.toMatchObject({ kind: 'forbidden' })
      for (const actor of [district.secretariat, district.governmentOffice, district.deputies[1].actor])
        await expect(enter(test(actor, betweenSessions), { ...fields(), mandateId })).rejects.toMatchObject({
          kind: 'forbidden',
        })
    }),
  )

  test(
    'not for a day to come, not for a day that is none, not for somebody who is no deputy',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { mandateId } = district.deputies[0]
      const office = test(district.deputiesOffice, betweenSessions)
      const on = (submittedOn: string) => enter(office, { ...fields(), mandateId, submittedOn })
      await expect(on('2025-06-19')).rejects.toMatchObject({ code: 'suggestion.day_in_future', field: 'submittedOn' })
      await expect(on('19/2/2025')).rejects.toMatchObject({ code: 'suggestion.day_unreadable' })
      await expect(enter(office, { ...fields(), mandateId: crypto.randomUUID() })).rejects.toMatchObject({
        code: 'directory.mandate_not_found',
      })
    }),
  )
})

const two = [
  { title: '关于增设红绿灯的建议', text: '路口没有红绿灯。' },
  { title: '关于增开早班公交的建议', text: '早上没有公交。' },
]

describe('拆分', () => {
  test(
    'the parts are the deputy’s drafts with his co-signers asked again; the original waits for them',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const [lead, second] = district.deputies
      const whole = await withSigner(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const parts = await split(office, { id: whole.id, version: whole.version, parts: two })
      expect(parts).toMatchObject([
        { state: 'draft', title: '关于增设红绿灯的建议', signers: [{ consented: null }] },
        { state: 'draft', title: '关于增开早班公交的建议', signers: [{ consented: null }] },
      ])
      expect(await getSuggestion(office, whole.id)).toMatchObject({
        state: 'returned',
        screeningGround: 'several_matters',
      })
      expect((await turnsOf(test(second.actor, betweenSessions))).map(({ action }) => action)).toEqual([
        'consent',
        'consent',
      ])
      const { links } = await partsOf(office, whole.id, { uncountedRatings: true, opinions: true })
      expect(links.filter(({ kind }) => kind === 'split_from')).toHaveLength(2)
      await expect(submit(test(lead.actor, betweenSessions), parts[0] ?? whole)).rejects.toMatchObject({
        code: 'suggestion.consent_missing',
      })
    }),
  )

  test(
    'once every part is handed in the original is put away and its number is given out again',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const whole = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      await accept(office, { items: [{ id: whole.id, version: whole.version }] })
      const accepted = await getSuggestion(office, whole.id)
      const parts = await split(office, { id: whole.id, version: accepted.version, parts: two })
      const lead = test(district.deputies[0].actor, '2025-06-20')
      for (const part of parts) {
        expect(await turnsOf(lead)).toContainEqual(expect.objectContaining({ caseId: part.id, action: 'submit' }))
        await submit(lead, part)
      }
      expect(await getSuggestion(office, whole.id)).toMatchObject({ state: 'archived', number: null, reference: null })

      const items = await Promise.all(parts.map(async ({ id }) => getSuggestion(office, id)))
      await accept(office, { items: items.map(({ id, version }) => ({ id, version })) })
      const numbers = await Promise.all(parts.map(async ({ id }) => (await getSuggestion(office, id)).number))
      expect(numbers).toEqual([1, 2])
    }),
  )

  test(
    'a part the deputy drops no longer counts; with none left the original is his to mend',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const whole = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const parts = await split(office, { id: whole.id, version: whole.version, parts: two })
      const lead = test(district.deputies[0].actor, betweenSessions)
      for (const { id } of parts) await discardDraft(lead, { id })
      expect(await turnsOf(lead)).toMatchObject([{ caseId: whole.id, action: 'mend' }])
      const original = await getSuggestion(lead, whole.id)
      expect(await submit(lead, original)).toMatchObject({ state: 'submitted' })
    }),
  )

  test(
    'parts that say the same are not split: the deputy would have one suggestion twice',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      const office = test(district.deputiesOffice, betweenSessions)
      const text = '路口没有红绿灯。'
      const parts = [...two, { title: '关于红绿灯的建议', text }]
      await expect(split(office, { id, version, parts })).rejects.toMatchObject({
        code: 'suggestion.parts_alike',
        detail: { one: 1, other: 3 },
      })
      expect(await getSuggestion(office, id)).toMatchObject({ state: 'submitted', version })
    }),
  )

  test(
    'only who receives it may split it, and only before it is assigned',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { id, version } = await submitted(test, district)
      for (const actor of [district.deputies[0].actor, district.governmentOffice, district.units[0].head])
        await expect(split(test(actor, betweenSessions), { id, version, parts: two })).rejects.toMatchObject({
          kind: 'forbidden',
        })
      const office = test(district.deputiesOffice, betweenSessions)
      await split(office, { id, version, parts: two })
      await expect(split(office, { id, version: version + 1, parts: two })).rejects.toMatchObject({
        code: 'suggestion.wrong_stage',
      })
    }),
  )
})

async function withSigner(test: Parameters<typeof submitted>[0], district: Parameters<typeof submitted>[1]) {
  const [lead, second] = district.deputies
  const deputy = test(lead.actor, betweenSessions)
  const entered = await enter(test(district.deputiesOffice, betweenSessions), {
    ...fields(),
    mandateId: lead.mandateId,
  })
  const asked = await invite(deputy, { id: entered.id, mandateIds: [second.mandateId] })
  await answerInvitation(test(second.actor, betweenSessions), { id: entered.id, consented: true })
  return submit(deputy, asked)
}
