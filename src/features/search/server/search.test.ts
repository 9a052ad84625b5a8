import { expect, test } from 'vitest'
import { rolledBack, type TestWork } from '#testing/database'
import { betweenSessions, createDistrict, type District } from '#testing/people'
import { acceptedSuggestion, assignedSuggestion } from '#testing/suggestions'
import { indexed } from '#testing/search'
import type { Actor } from '#kernel/work'
import { search } from './search.ts'

async function find(test: TestWork, who: Actor, q: string): Promise<string[]> {
  const { rows } = await search(test(who, betweenSessions), { q, page: 1, limit: 20 })
  return rows.map(({ title }) => title.map(({ text }) => text).join(''))
}

const water = '关于加快农村供水管网改造的建议'
const lights = '关于在里山镇中学门口增设红绿灯的建议'
const signal = '关于完善5G基站布局的建议'

async function three(test: TestWork): Promise<District> {
  const district = await createDistrict(test)
  for (const title of [water, lights, signal]) await acceptedSuggestion(test, district, title)
  await indexed(test)
  return district
}

test.each([
  ['one character', '灯', [lights]],
  ['two characters', '供水', [water, '区水务局']],
  ['three characters', '红绿灯', [lights]],
  ['six characters', '供水管网改造', [water]],
  ['two words in either order', '中学 里山镇', [lights]],
  ['full width and capitals', '５Ｇ基站', [signal]],
  ['a space that does not belong there', '5g 基站', [signal]],
  ['traditional characters', '農村供水管網', [water]],
  ['spaces between all characters', '红 绿 灯', [lights]],
])('%s find what holds them: %s', (_, typed, expected) =>
  rolledBack(async (test) => {
    const { deputiesOffice } = await three(test)
    expect(await find(test, deputiesOffice, typed)).toEqual(expected)
  })(),
)

test(
  'a forgotten space, or a whole sentence, still finds what is closest',
  rolledBack(async (test) => {
    const { deputiesOffice } = await three(test)
    expect((await find(test, deputiesOffice, '里山镇红绿灯'))[0]).toBe(lights)
    expect((await find(test, deputiesOffice, '希望村里的供水管网早点改造好'))[0]).toBe(water)
  }),
)

test(
  'a number finds its suggestion first, however it is written',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { reference, number } = await acceptedSuggestion(test, district, water)
    await acceptedSuggestion(test, district, lights)
    await indexed(test)
    const office = district.deputiesOffice
    for (const typed of [`${reference}`, `第${number}号`, `${number}号`, `${number}`, `第${number}號建议`.slice(0, -2)])
      expect((await find(test, office, typed))[0], typed).toBe(water)
    expect((await find(test, office, `${reference}`.replaceAll('-', '－')))[0]).toBe(water)
  }),
)

test(
  'names are found by their characters and by their initials, surnames read as surnames',
  rolledBack(async (test) => {
    const { deputiesOffice } = await three(test)
    expect(await find(test, deputiesOffice, 'yjj')).toContain('俞建军')
    expect(await find(test, deputiesOffice, '俞建军')).toContain('俞建军')
    expect(await find(test, deputiesOffice, 'swj')).toContain('区水务局')
    expect(await find(test, deputiesOffice, 'cxf')).toContain(water)
  }),
)

test(
  'what is typed is never a pattern, and nothing typed finds nothing',
  rolledBack(async (test) => {
    const { deputiesOffice } = await three(test)
    for (const typed of ['', '   ', '%', '_', "'; drop table search_text; --", '\\', '&|!:*()', '<->'])
      expect(await find(test, deputiesOffice, typed), typed).toEqual([])
  }),
)

test(
  'what was found is marked as pieces of text, and a text with markup stays text',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await acceptedSuggestion(test, district, '关于<b>供水</b>管网的建议')
    await indexed(test)
    const { rows } = await search(test(district.deputiesOffice), { q: '供水', page: 1, limit: 20 })
    expect(rows[0]?.title).toEqual([
      { text: '关于<b>', hit: false },
      { text: '供水', hit: true },
      { text: '</b>管网的建议', hit: false },
    ])
    expect(rows[0]?.excerpt.filter(({ hit }) => hit)).toEqual([])
  }),
)

test(
  'facets count what was found, narrow it, and pages divide it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    await acceptedSuggestion(test, district, '关于供水价格的建议')
    await indexed(test)
    const work = test(district.deputiesOffice, betweenSessions)
    const all = await search(work, { q: '供水', kind: 'suggestion', page: 1, limit: 1 })
    expect(all).toMatchObject({ total: 2, pages: 2, more: false, closest: false })
    expect(all.facets.year).toEqual([{ value: '2025', name: '2025', count: 2 }])
    expect(all.facets.state).toEqual([
      { value: expect.any(String), name: expect.any(String), count: 1 },
      { value: expect.any(String), name: expect.any(String), count: 1 },
    ])
    const handling = await search(work, { q: '供水', state: 'handling', page: 1, limit: 20 })
    expect(handling.rows.map(({ id }) => id)).toEqual([suggestion.id])
    expect(handling.rows[0]).toMatchObject({
      kindName: '代表建议',
      state: '办理中',
      page: `/s/${suggestion.reference}`,
    })
    const unit = all.facets.unit[0]?.value ?? ''
    expect((await search(work, { q: '供水', unit, page: 1, limit: 20 })).total).toBe(1)
    const named = await search(work, { q: '水务局', page: 1, limit: 20 })
    expect(
      named.facets.unit.map(({ name }) => name),
      'a unit that was found counts by its short name alone',
    ).toEqual(['水务局'])
    expect((await search(work, { q: '供水', year: 2024, page: 1, limit: 20 })).total).toBe(0)
  }),
)
