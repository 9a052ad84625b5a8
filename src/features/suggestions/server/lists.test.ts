import { describe, expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { openPage } from '#testing/pages'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict } from '#testing/people'
import { published } from '#testing/publications'
import { acceptedSuggestion, assignedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { withdraw } from '#features/publications/server'
import { ListSuggestions } from '../domain/contract.ts'
import { publicListPage } from '../pages/whole/PublicListPage.tsx'
import { listMine, listSuggestions } from './lists.ts'
import { listPublic, publicChoices, readPublic } from './public-reads.ts'
import { viewSuggestion } from './view.ts'
import { viewCounts } from './view-counts.ts'

const ask = (input: object = {}) => ListSuggestions.parse(input)
const today = '2025-06-10'
const page1 = { page: 1, limit: 20 }

describe('建议总表', () => {
  test(
    'a unit lists its own shares only, never another unit’s',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district)
      await acceptedSuggestion(work, district, '关于增设公交接驳线的建议')
      const of = async (who: typeof district.leader) =>
        (await listSuggestions(work(who, today), ask())).rows.map(({ id }) => id)
      expect(await of(district.units[0].clerk)).toEqual([suggestion.id])
      expect(await of(district.units[2].clerk)).toEqual([])
      expect(await of(district.deputiesOffice)).toHaveLength(2)
    }),
  )

  test(
    'filters by state, unit and words; what is typed is never a pattern',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await assignedSuggestion(work, district)
      await acceptedSuggestion(work, district, '关于增设公交接驳线的建议')
      const titles = async (input: object) =>
        (await listSuggestions(work(district.deputiesOffice, today), ask(input))).rows.map(({ title }) => title)
      expect(await titles({ state: 'handling' })).toEqual(['关于加快农村供水管网改造的建议'])
      expect(await titles({ view: 'triage' })).toEqual(['关于增设公交接驳线的建议'])
      expect(await titles({ unitId: district.units[0].id })).toEqual(['关于加快农村供水管网改造的建议'])
      expect(await titles({ q: '公交' })).toEqual(['关于增设公交接驳线的建议'])
      expect(await titles({ q: '%' })).toEqual([])
      expect(await titles({ q: district.deputies[0].name })).toHaveLength(2)
    }),
  )

  test('a way to sort outside the list is refused (dec-cve-2026-45376)', () => {
    expect(ListSuggestions.safeParse({ sort: 'number; drop table suggestion' }).success).toBe(false)
    expect(ListSuggestions.safeParse({ sort: 'due', descending: 'true' }).success).toBe(true)
  })

  test(
    'a row carries the clock that decides and the shares of the round',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district, { withCo: true })
      const { rows, total, counts } = await listSuggestions(work(district.deputiesOffice, '2025-03-04'), ask())
      expect({ total, counts }).toEqual({ total: 1, counts: { handling: 1 } })
      expect(rows[0]).toMatchObject({
        leadUnits: [{ name: '住建局' }],
        coUnits: [{ name: '教育局' }],
        dueOn: '2025-03-13',
        dueState: 'not_due',
        signers: 2,
        rating: null,
      })
      const head = await viewSuggestion(work(district.deputiesOffice, '2025-03-04'), { id: suggestion.id })
      expect(head).toMatchObject({ dueOn: '2025-03-13', dueState: 'not_due' })
    }),
  )

  test(
    'the secretariat finds in lists and counts what it can open: nothing raised between sessions',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district)
      const between = await submitted(work, district)
      const seenBy = async (who: typeof district.leader) => {
        const reader = work(who, betweenSessions)
        return {
          list: (await listSuggestions(reader, ask())).rows.map(({ id }) => id).toSorted(),
          triage: (await viewCounts(reader)).triage,
        }
      }
      const both = [suggestion.id, between.id].toSorted()
      expect(await seenBy(district.secretariat)).toEqual({ list: [suggestion.id], triage: 0 })
      expect(await seenBy(district.leader)).toEqual({ list: [suggestion.id], triage: 0 })
      expect(await seenBy(district.deputiesOffice)).toEqual({ list: both, triage: 1 })
    }),
  )

  test(
    'mine are those I lead and those I was asked to co-sign',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await acceptedSuggestion(work, district)
      expect(await listMine(work(district.deputies[0].actor))).toHaveLength(1)
      expect(await listMine(work(district.deputies[1].actor))).toHaveLength(1)
      expect(await listMine(work(district.deputies[2].actor))).toHaveLength(0)
    }),
  )
})

describe('公开', () => {
  test(
    'before publication nobody outside finds it; afterwards text and answer; taken back, it is gone with a reason kept',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const reference = suggestion.reference ?? ''
      await expect(readPublic(work([], today), { reference })).rejects.toMatchObject({ kind: 'not_found' })
      await published(work(district.deputiesOffice, today), suggestion.id)
      expect(await readPublic(work([], today), { reference })).toMatchObject({
        state: 'answered',
        units: [{ name: '住建局', lead: true }],
        replies: [{ class: 'A' }],
        rating: null,
      })
      expect((await listPublic(work([], today), page1)).total).toBe(1)
      expect(JSON.stringify(await readPublic(work([], today), { reference }))).not.toContain('陆建国')
      await withdraw(work(district.deputiesOffice, today), {
        kind: 'suggestion',
        id: suggestion.id,
        reason: '代表要求撤下',
      })
      expect((await listPublic(work([], today), page1)).total).toBe(0)
      await expect(readPublic(work([], today), { reference })).rejects.toMatchObject({
        code: 'suggestion.withdrawn_from_public',
        detail: { date: today, reason: '代表要求撤下' },
      })
    }),
  )

  test(
    'the public list stands by session and number, and offers only what occurs among public suggestions',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const office = work(district.deputiesOffice, today)
      for (const reference of ['17-3-c1', '17-3-100', '17-3-2', '17-3-1', '17-3-3']) {
        const { suggestion } = await repliedSuggestion(work, district)
        await office.tx.updateTable('caseRecord').set({ reference }).where('id', '=', suggestion.id).execute()
        await office.tx
          .updateTable('suggestion')
          .set({ betweenSessions: reference.includes('c'), category: reference === '17-3-3' ? '财政' : '城乡建设' })
          .where('id', '=', suggestion.id)
          .execute()
        await published(office, suggestion.id)
      }
      await office.tx
        .updateTable('publication')
        .set({ kind: 'decision' })
        .where('tenantId', '=', office.tenant)
        .where('reference', '=', '17-3-3')
        .execute()
      const { rows } = await listPublic(work([], today), page1)
      expect(rows.map(({ reference }) => reference)).toEqual(['17-3-1', '17-3-2', '17-3-100', '17-3-c1'])
      expect(await publicChoices(work([], today))).toEqual({
        years: [2025],
        topics: ['城乡建设'],
        states: ['answered'],
      })
      const page = await openPage(work([], today), publicListPage)
      expect(page).toContain('<option value="answered">')
      expect(page).not.toContain('<option value="handling">')
    }),
  )

  test(
    'without the deputy’s wish it cannot be published',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const office = work(district.deputiesOffice, today)
      await office.tx
        .updateTable('suggestion')
        .set({ publication: 'none', publicationReason: '涉及个人' })
        .where('id', '=', suggestion.id)
        .execute()
      expect(await published(office, suggestion.id)).toMatchObject({
        done: [],
        refused: [{ code: 'publication.not_wished' }],
      })
    }),
  )
})
