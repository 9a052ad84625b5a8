/** 检索与权限: whoever searches finds what he may read, all of it and nothing else; the index kept by each change equals one made anew. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { roles } from '#kernel/roles'
import { nobody, type Actor, type Work } from '#kernel/work'
import { rebuildIndex, search, searchPublic } from '#features/search/server'
import { somebody } from '#testing/database'
import { demoHouse } from '#testing/demo-house'
import { viewSuggestion } from './view.ts'

const everything = { page: 1, limit: 50 }
/** In the text of nearly every suggestion, in its title or in an answer. */
const words = ['建议', '答复', '群众', '学校', '道路']

async function foundBy(work: Work): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const q of words) {
    const { pages } = await search(work, { q, kind: 'suggestion', ...everything })
    for (let page = 1; page <= pages; page += 1)
      for (const { id, title, excerpt } of (await search(work, { q, kind: 'suggestion', page, limit: 50 })).rows)
        found.set(id, [...title, ...excerpt].map(({ text }) => text).join(''))
  }
  return found
}

interface Known {
  readonly id: string
  readonly published: boolean
  readonly state: string
}

const all = async ({ tx, tenant }: Work): Promise<Known[]> =>
  (
    await sql<Known>`
      select s.id, s.published_on is not null as published, c.state from suggestion s
        join case_record c on c.tenant_id = s.tenant_id and c.id = s.id where s.tenant_id = ${tenant} order by s.id limit 1000`.execute(
      tx,
    )
  ).rows

const mayRead = (work: Work, id: string): Promise<boolean> =>
  viewSuggestion(work, { id }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.kind === 'not_found') return false
      throw error
    },
  )

/** One for each role, a deputy and a unit of the demonstration with their mandate and posts, and somebody without any. */
async function everybody(work: Work): Promise<[name: string, actor: Actor][]> {
  const { rows: deputies } = await sql<{ personId: string; mandateId: string; bodyId: string }>`
    select distinct on (s.lead_person_id) s.lead_person_id as person_id, s.lead_mandate_id as mandate_id, t.body_id
      from suggestion s join mandate m on m.tenant_id = s.tenant_id and m.id = s.lead_mandate_id
      join term t on t.tenant_id = m.tenant_id and t.id = m.term_id
     where s.tenant_id = ${work.tenant} order by s.lead_person_id limit 3`.execute(work.tx)
  const { rows: units } = await sql<{ unitId: string }>`
    select distinct unit_id from case_assignment where tenant_id = ${work.tenant} order by unit_id limit 4`.execute(
    work.tx,
  )
  return [
    ...roles
      .filter((role) => role !== 'deputy' && role !== 'unit' && role !== 'unit_head')
      .map((role): [string, Actor] => [role, somebody([role])]),
    ...deputies.map(({ personId, mandateId, bodyId }, at): [string, Actor] => [
      `deputy ${at}`,
      somebody(['deputy'], { personId, mandates: [{ id: mandateId, bodyId }] }),
    ]),
    ...units.map(({ unitId }, at): [string, Actor] => [
      `unit ${at}`,
      somebody(['unit'], { posts: [{ organisationId: unitId, role: 'unit' }] }),
    ]),
    ['signed in without a post', somebody([])],
  ]
}

describe('in the demonstration', { timeout: 120_000 }, () => {
  test('everybody finds what he may read and what is public, and nothing else', async () => {
    const house = await demoHouse()
    const actors = await house.as(nobody, everybody)
    let readers = 0
    for (const [name, actor] of actors) {
      const [found, expected] = await house.as(actor, async (work) => {
        const known = (await all(work)).filter(({ state }) => state !== 'draft' && state !== 'cosigning')
        const own: string[] = []
        for (const { id, published } of known) if (published || (await mayRead(work, id))) own.push(id)
        return [[...(await foundBy(work)).keys()].toSorted(), own.toSorted()]
      })
      expect(found, name).toEqual(expected)
      if (expected.length > 0) readers += 1
    }
    expect(readers).toBeGreaterThan(8)
  })

  test('the public finds what is published, never a count or a mark of anything else', async () => {
    const house = await demoHouse()
    const { rows, total, facets, published } = await house.as(nobody, async (work) => ({
      ...(await searchPublic(work, { q: '建议', kind: 'suggestion', ...everything })),
      published: (await all(work)).filter((one) => one.published).map(({ id }) => id),
    }))
    expect(published.length).toBeGreaterThan(0)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(published.toSorted())
    expect(total).toBe(published.length)
    expect(facets.kind).toEqual([{ value: 'suggestion', name: '代表建议', count: published.length }])
    const words = facets.state.map(({ name }) => name)
    expect(words).toContain('办结')
    for (const inside of ['归档', '回头看', '已评价']) expect(words).not.toContain(inside)
    expect(new Set(words).size).toBe(words.length)
  })

  test('what each change kept equals what is made anew', async () => {
    const house = await demoHouse()
    const rows = () =>
      house.as(nobody, async ({ tx, tenant }) => {
        const read = await sql<{ row: string }>`
          select concat_ws('|', kind, id, audience, reference, title, units, on_day, plain, words, title_words) as row
            from search_text where tenant_id = ${tenant} order by kind, id, audience limit 5000`.execute(tx)
        return read.rows.map(({ row }) => row)
      })
    const kept = await rows()
    await rebuildIndex({ inWork: (run) => house.as(nobody, run), say: () => undefined })
    expect(kept.length).toBeGreaterThan(300)
    expect(await rows()).toEqual(kept)
  })
})

test('a name kept back is found by nobody, in whatever way it is typed', async () => {
  const house = await demoHouse()
  await house.as(somebody(['deputies_office']), async (work) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select s.id, p.name from suggestion s join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
       where s.tenant_id = ${work.tenant} and s.number is not null order by s.id limit 1`.execute(work.tx)
    const [one] = rows
    if (!one) throw new Error('the demonstration has no suggestion')
    const found = async () =>
      (await search(work, { q: one.name, kind: 'suggestion', ...everything })).rows.map(({ id }) => id)
    expect(await found()).toContain(one.id)
    await work.tx
      .updateTable('suggestion')
      .set({ confidential: true })
      .where('tenantId', '=', work.tenant)
      .where('id', '=', one.id)
      .execute()
    await rebuildIndex({ inWork: (run) => run(work), say: () => undefined })
    expect(await found()).not.toContain(one.id)
    await work.tx
      .updateTable('suggestion')
      .set({ confidential: false })
      .where('tenantId', '=', work.tenant)
      .where('id', '=', one.id)
      .execute()
    await rebuildIndex({ inWork: (run) => run(work), say: () => undefined })
  })
})
