import { describe, expect, test } from 'vitest'
import type { Actor, Work } from '#kernel/work'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { published } from '#testing/publications'
import { assignedSuggestion, handledSuggestion, repliedSuggestion } from '#testing/suggestions'
import { settlePromise } from '#features/cases/server'
import { screenings } from '../domain/contract.ts'
import { publishAll, undo, withdraw } from './commands.ts'
import { readPreview, readQueue } from './queue.ts'
import { refreshPublications } from './register.ts'
import { listPublications, type Publication } from './repository.ts'

const today = '2025-06-10'
const kind = 'suggestion'

const register = (work: Work): Promise<Publication[]> =>
  listPublications(work, { withdrawn: 'also' }, { order: 'came', offset: 0, limit: 10 })

const shown = async (work: Work): Promise<string> =>
  JSON.stringify((await register(work)).map(({ content }) => content))

const office = (test: TestWork, district: District, on = today) => test(district.deputiesOffice, on)

const counts = async (work: Work) => (await readQueue(work, { stand: 'now', offset: 0, limit: 100 })).counts

describe('公开', () => {
  test(
    'the queue says what may be published now and what waits for which step',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      await handledSuggestion(test, district)
      const { suggestion } = await repliedSuggestion(test, district)
      const work = office(test, district)
      expect(await counts(work)).toEqual({ now: 1, changed: 0, waits: 1, published: 0, withdrawn: 0 })
      const { rows } = await readQueue(work, { stand: 'waits', offset: 0, limit: 100 })
      expect(rows).toMatchObject([{ why: '还没有答复，答复以后才能公开', publishedOn: null }])

      await published(work, suggestion.id)
      expect(await counts(work)).toEqual({ now: 0, changed: 0, waits: 1, published: 1, withdrawn: 0 })
    }),
  )

  test(
    'what appears is what was previewed, to the letter',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district, 'B')
      const work = office(test, district)
      const { content } = await readPreview(work, { kind, id: suggestion.id })
      await published(work, suggestion.id)
      const [one] = await register(work)
      expect(one?.content).toEqual(content)
      expect(one?.screening).toEqual({
        of: ['state_secrets', 'business_secrets', 'privacy'],
        note: '',
        by: district.deputiesOffice.accountId,
        on: today,
      })
    }),
  )

  test(
    'nothing is published that was not screened, or changed since the preview',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const work = office(test, district)
      const { row } = await readPreview(work, { kind, id: suggestion.id })
      const items = [{ kind, id: suggestion.id, digest: row.digest }]
      const partly = publishAll(work, { items, screened: ['privacy'], note: '' })
      await expect(partly).rejects.toMatchObject({ code: 'publication.not_screened' })
      const unknown = [{ kind: 'no such kind', id: suggestion.id, digest: row.digest }]
      expect(await publishAll(work, { items: unknown, screened: [...screenings], note: '' })).toMatchObject({
        done: [],
        refused: [{ code: 'publication.unknown' }],
      })
      await work.tx
        .updateTable('caseRecord')
        .set({ title: '关于别的事的建议' })
        .where('id', '=', suggestion.id)
        .execute()
      expect(await publishAll(work, { items, screened: [...screenings], note: '' })).toMatchObject({
        done: [],
        refused: [{ code: 'publication.changed_since_preview' }],
      })
      expect(await register(work)).toEqual([])
    }),
  )

  test(
    'a co-signer, a telephone number and a deputy who wished confidentiality do not appear',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const work = office(test, district)
      const { tx } = work
      const names = await tx
        .selectFrom('person')
        .select(['id', 'name'])
        .where('id', 'in', [district.deputies[0].personId, district.deputies[1].personId])
        .execute()
      const words = `${names.map(({ name }) => name).join('、')}代表：经办人电话13812345678。`
      await tx.updateTable('caseReply').set({ text: words }).where('caseId', '=', suggestion.id).execute()
      await tx.updateTable('suggestion').set({ confidential: true }).where('id', '=', suggestion.id).execute()
      expect((await readPreview(work, { kind, id: suggestion.id })).masked).toBe(3)
      await published(work, suggestion.id)
      const everything = JSON.stringify(await register(work))
      for (const { id, name } of names) {
        expect(everything).not.toContain(name)
        expect(everything).not.toContain(id)
      }
      expect(everything).not.toContain('13812345678')
      expect(everything).toContain('〔姓名不公开〕、〔姓名不公开〕代表')
    }),
  )

  test(
    'later days appear by themselves, later texts wait for a person',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district, 'B')
      await published(office(test, district), suggestion.id)
      const { head } = district.units[0]
      const promise = await test([]).tx.selectFrom('casePromise').select(['id', 'version']).executeTakeFirstOrThrow()
      const words = '十二个村已经全部通水'
      await settlePromise(test(head, '2025-12-01'), { ...promise, outcome: 'kept', words, files: [] })

      const job = test([], '2025-12-02')
      expect(await refreshPublications(job)).toBe(1)
      expect(await refreshPublications(job)).toBe(0)
      const [one] = await register(job)
      expect(one?.content).toMatchObject({ promises: [{ fulfilledOn: '2025-12-01', outcome: '' }] })
      expect(one?.modifiedAt).toEqual(new Date('2025-12-02T04:00:00Z'))
      expect(await shown(job)).not.toContain(words)
      const later = office(test, district, '2025-12-03')
      expect(await readQueue(later, { stand: 'changed', offset: 0, limit: 10 })).toMatchObject({ rows: [{ texts: 1 }] })
      await published(later, suggestion.id)
      expect(await shown(later)).toContain(words)
    }),
  )
})

describe('撤下', () => {
  test(
    'leaves the number, the day and the reason, and nothing of the content',
    rolledBack(async (test) => {
      const district = await createDistrict(test)
      const { suggestion } = await repliedSuggestion(test, district)
      const work = office(test, district)
      await published(work, suggestion.id)
      await withdraw(work, { kind, id: suggestion.id, reason: '代表要求撤下' })
      const [one] = await register(work)
      expect(one).toMatchObject({
        state: 'withdrawn',
        reference: suggestion.reference,
        withdrawnOn: today,
        reason: '代表要求撤下',
        title: '',
        content: null,
        words: '',
        units: [],
      })
      const again = withdraw(work, { kind, id: suggestion.id, reason: '再撤一次' })
      await expect(again).rejects.toMatchObject({ code: 'publication.not_published' })
      await published(work, suggestion.id)
      expect(await register(work)).toMatchObject([{ state: 'published', reason: null, version: 3 }])
    }),
  )
})

describe('撤销', () => {
  async function publishedNow(test: TestWork): Promise<{ district: District; id: string; undoId: string; work: Work }> {
    const district = await createDistrict(test)
    const { suggestion } = await repliedSuggestion(test, district)
    const work = office(test, district)
    const { undoId } = await published(work, suggestion.id)
    return { district, id: suggestion.id, undoId: undoId ?? '', work }
  }
  const at = (work: Work, minutes: number, actor: Actor = work.actor): Work => ({
    ...work,
    actor,
    now: new Date(work.now.getTime() + minutes * 60_000),
  })

  test(
    'takes a publication back and says so, once, for ten minutes and by the same person',
    rolledBack(async (test) => {
      const { undoId, work } = await publishedNow(test)
      const other = somebody(['deputies_office'])
      await expect(undo(at(work, 1, other), { undoId })).rejects.toMatchObject({ code: 'publication.undo_not_yours' })
      await expect(undo(at(work, 11), { undoId })).rejects.toMatchObject({ code: 'publication.undo_too_late' })
      expect(await undo(at(work, 9), { undoId })).toMatchObject({ refused: [] })
      expect(await register(work)).toMatchObject([{ state: 'withdrawn', reason: '公开后十分钟内撤回' }])
      await expect(undo(at(work, 9), { undoId })).rejects.toMatchObject({ code: 'publication.undo_done' })
    }),
  )

  test(
    'puts a withdrawn record back as it was, unless something happened since',
    rolledBack(async (test) => {
      const { id, undoId, work } = await publishedNow(test)
      const [before] = await register(work)
      const { undoId: second } = await withdraw(work, { kind, id, reason: '撤错了' })
      expect(await undo(at(work, 2), { undoId })).toMatchObject({ refused: [{ code: 'publication.undo_went_on' }] })
      await undo(at(work, 3), { undoId: second ?? '' })
      const [after] = await register(work)
      expect(after).toEqual({ ...before, version: 3, modifiedAt: at(work, 3).now })
    }),
  )
})

test(
  'what is being handled is never in the register, whoever asks for it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    const work = office(test, district)
    expect(await published(work, suggestion.id)).toMatchObject({ refused: [{ code: 'publication.not_answered' }] })
    expect(await register(work)).toEqual([])
  }),
)
