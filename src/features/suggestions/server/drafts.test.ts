import { expect, test } from 'vitest'
import { rolledBack, somebody } from '#testing/database'
import { draft, fields, submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, inSession } from '#testing/people'
import { turnsOf } from '#features/cases/server'
import { createDraft, discardDraft, saveDraft } from './drafts.ts'
import { getSuggestion } from './repository.ts'

test(
  'a deputy writes one box of text, and the title is proposed from its first sentence',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const written = await draft(test, district)
    expect(written).toMatchObject({
      state: 'draft',
      title: '关于在里山镇中学门口增设红绿灯的建议',
      leadPersonId: district.deputies[0].personId,
      betweenSessions: true,
      number: null,
    })
  }),
)

test(
  'a draft of a day in session belongs to the session',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    expect(await draft(test, district, { on: inSession })).toMatchObject({
      sessionId: district.session.id,
      betweenSessions: false,
    })
  }),
)

test(
  'somebody without a mandate in this congress cannot draft',
  rolledBack(async (test) => {
    await createDistrict(test)
    const elsewhere = somebody(['deputy'], { mandates: [{ id: crypto.randomUUID(), bodyId: crypto.randomUUID() }] })
    await expect(createDraft(test(elsewhere, betweenSessions), fields())).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'suggestion.no_mandate',
    })
  }),
)

test(
  'the deputy saves his draft again and again; a title of his own stays',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district)
    const work = test(district.deputies[0].actor, betweenSessions)
    const saved = await saveDraft(work, {
      id,
      version,
      ...fields({ title: '关于护学的建议', situation: '路口没有红绿灯。', category: '民生保障' }),
    })
    expect(saved).toMatchObject({ title: '关于护学的建议', situation: '路口没有红绿灯。', category: '民生保障' })
    expect(saved.version).toBe(version + 1)
  }),
)

test(
  'another deputy cannot change or drop it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district)
    const other = test(district.deputies[1].actor, betweenSessions)
    await expect(saveDraft(other, { id, version, ...fields() })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(discardDraft(other, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  }),
)

test(
  'of two windows the second to save is told that it was changed meanwhile',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await draft(test, district)
    const work = test(district.deputies[0].actor, betweenSessions)
    await saveDraft(work, { id, version, ...fields({ text: '第一个窗口' }) })
    await expect(saveDraft(work, { id, version, ...fields({ text: '第二个窗口' }) })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'case.changed_meanwhile',
    })
  }),
)

test(
  'what was handed in can no longer be changed or dropped',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district)
    const work = test(district.deputies[0].actor, betweenSessions)
    await expect(saveDraft(work, { id, version, ...fields() })).rejects.toMatchObject({
      code: 'suggestion.wrong_stage',
    })
    await expect(discardDraft(work, { id })).rejects.toMatchObject({ code: 'suggestion.wrong_stage' })
  }),
)

test(
  'a dropped draft is gone',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await draft(test, district)
    const work = test(district.deputies[0].actor, betweenSessions)
    await discardDraft(work, { id })
    await expect(getSuggestion(work, id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(discardDraft(work, { id })).rejects.toMatchObject({ kind: 'not_found' })
  }),
)

test(
  '20,000 characters are kept; one more is refused with how many to remove',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const kept = await draft(test, district, { text: '路'.repeat(20_000) })
    expect(kept.text).toHaveLength(20_000)
    await expect(draft(test, district, { text: '路'.repeat(20_001) })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'suggestion.text_too_long',
      detail: { limit: 20_000, over: 1 },
      field: 'text',
    })
  }),
)

test.each([
  [{ category: '没有这一类' }, 'suggestion.category_unknown', 'category'],
  [{ wishedUnitId: '01900000-0000-7000-8000-000000000000' }, 'directory.unit_not_found', undefined],
  [{ files: ['01900000-0000-7000-8000-000000000000'] }, 'file.not_found', 'files'],
  [{ raisedBefore: '17-2-36' }, 'suggestion.former_not_found', 'raisedBefore'],
  [{ publication: 'none' as const }, 'suggestion.publication_reason_missing', 'publicationReason'],
])('what names nothing that exists is refused with its field: %j', (more, code, field) =>
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await expect(draft(test, district, more)).rejects.toMatchObject({ code, field })
  })(),
)

test(
  'a draft nobody was asked to co-sign waits for nobody',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await draft(test, district)
    expect(await turnsOf(test(district.deputies[0].actor, betweenSessions))).toEqual([])
  }),
)
