/** 检索质量: citizens' messages, title → own text, through the product's own query path; skipped loudly where they are not there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Findable } from '#kernel/search'
import { connection } from '#testing/database'
import type { Work } from '#kernel/work'
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
  table: 'suggestion',
  words: { 'zh-CN': { kind: '留言', states: {} }, en: { kind: 'Messages', states: {} } },
  changed: async () => [],
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

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, at) => idOf(at))

/** Committed, and the lists of the index built once, as those of a house that has been running for years. */
async function fill(house: TestHouse, findable: Findable, count: number): Promise<void> {
  const ids = idsOf(count)
  await asOwner(connection, (owner) => owner.query('drop index search_text_words'))
  for (let at = 0; at < count; at += 1000)
    await house.as({}, (work) => indexTexts(work, findable, ids.slice(at, at + 1000)))
  await asOwner(connection, (owner) =>
    owner.query('create index search_text_words on search_text using gin (words) with (fastupdate = off)'),
  )
  await house.as({}, countWords)
  await asOwner(connection, (owner) => owner.query('vacuum analyze search_text'))
}

const shown = 10
const most = 50

/** Of its text, which some messages have word for word in common; 0 where it is not among the first fifty. */
async function rankOf(work: Work, { title, text }: Message, messages: readonly Message[]): Promise<number> {
  const within = async (limit: number) => {
    const { rows } = await searchPublic(work, { q: title, page: 1, limit })
    return rows.findIndex(({ id }) => textOf(messages, id) === text) + 1
  }
  return (await within(shown)) || within(most)
}

/** Four readers at a time, each with every fourth title. */
async function ranksOf(house: TestHouse, findable: Findable, messages: readonly Message[]): Promise<number[]> {
  const readers = [0, 1, 2, 3].map((reader) =>
    house.as({}, async (work) => {
      const reading = { ...work, slots: { ...work.slots, search: [findable] } }
      const ranks: number[] = []
      for (const message of messages.filter((_, at) => at % 4 === reader))
        ranks.push(await rankOf(reading, message, messages))
      return ranks
    }),
  )
  return (await Promise.all(readers)).flat()
}

test.runIf(here)(
  'a title finds its own text among the first ten in 96 of 100 cases, mostly as the first',
  { timeout: 900_000 },
  async () => {
    const messages = readMessages()
    const findable = findableMessages(messages)
    const house = await openHouse()
    await fill(house, findable, messages.length)

    const ranks = await ranksOf(house, findable, messages)
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
