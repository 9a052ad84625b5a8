/** 检索质量: citizens' messages, title → own text, through the product's own query path; skipped loudly where they are not there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Findable } from '#kernel/search'
import { connection } from '#testing/database'
import { openHouse, type TestHouse } from '#testing/house'
import { asOwner } from '../../../server/db/open.ts'
import { indexTexts } from './index-rows.ts'
import { searchPublic } from './search.ts'
import { countWords } from './statistics.ts'

const folder = join(import.meta.dirname, '../../../../../shared/data/messages')
const files = ['hot_messages', 'labelled_raw', 'replies'].map((name) => join(folder, `${name}.public.jsonl`))
const here = files.every((file) => existsSync(file))
if (!here) console.warn(`The quality of the search was NOT measured: ${folder} is not here.`)

interface Message {
  readonly title: string
  readonly text: string
}

function readMessages(): Message[] {
  const distinct = new Map<string, Message>()
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue
      const { title, text } = JSON.parse(line) as Partial<Message>
      if (title && text) distinct.set(`${title}\n${text}`, { title, text })
    }
  return [...distinct.values()]
}

const idOf = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

const textOf = (messages: readonly Message[], id: string): string => messages[Number(id.slice(-12))]?.text ?? ''

/** Messages as a kind of their own whose titles are not in the index. */
const findableMessages = (messages: readonly Message[]): Findable => ({
  kind: 'message',
  words: { 'zh-CN': { kind: '留言', states: {} }, en: { kind: 'Messages', states: {} } },
  changed: async () => [],
  idsAfter: async () => [],
  textsOf: async (_, ids) =>
    ids.map((id) => ({
      id,
      audience: 'public',
      title: '',
      text: textOf(messages, id),
      persons: [],
      units: [],
      numbers: [],
      reference: null,
      on: plainDate('2025-01-01'),
    })),
  readable: () => 'none',
  published: sql`true`,
  state: sql<null>`null::text`,
  link: () => ({ page: null, desk: null }),
})

/** Committed, so that the database can take stock of it as it does of a running house. */
async function fill(house: TestHouse, findable: Findable, count: number): Promise<void> {
  for (let at = 0; at < count; at += 500)
    await house.as({}, (work) =>
      indexTexts(
        work,
        findable,
        Array.from({ length: Math.min(500, count - at) }, (_, n) => idOf(at + n)),
      ),
    )
  await house.as({}, countWords)
  await asOwner(connection, (owner) => owner.query('vacuum analyze search_text'))
}

/** Of its text, which some messages have word for word in common; 0 where it is not among the results. */
async function rankOf(
  house: TestHouse,
  findable: Findable,
  { message, messages }: { message: Message; messages: readonly Message[] },
): Promise<number> {
  const { rows } = await house.as({}, (work) =>
    searchPublic({ ...work, slots: { ...work.slots, search: [findable] } }, { q: message.title, page: 1, limit: 50 }),
  )
  return rows.findIndex(({ id }) => textOf(messages, id) === message.text) + 1
}

async function inFours<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += 4)
    results.push(...(await Promise.all(items.slice(from, from + 4).map(run))))
  return results
}

test.runIf(here)(
  'a title finds its own text among the first ten in 96 of 100 cases, mostly as the first',
  { timeout: 900_000 },
  async () => {
    const messages = readMessages()
    const findable = findableMessages(messages)
    const house = await openHouse()
    await fill(house, findable, messages.length)

    const ranks = await inFours(messages, (message) => rankOf(house, findable, { message, messages }))
    const among = ranks.filter((rank) => rank > 0 && rank <= 10).length
    const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0)
    const recall = among / messages.length
    const mean = reciprocal / messages.length
    console.log(`${messages.length} titles: recall@10 ${recall.toFixed(4)}, MRR ${mean.toFixed(4)}`)
    expect(messages.length).toBeGreaterThan(3900)
    expect(recall).toBeGreaterThanOrEqual(0.96)
    expect(mean).toBeGreaterThanOrEqual(0.89)
  },
)
