/** The journal (留痕): whatever is done to it afterwards shows, in the database and in an export far from it. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { connection } from '#testing/database'
import { openHouse, type TestHouse } from '#testing/house'
import { ChainCheck, type ChainEntry } from '../src/server/chain.ts'
import { backup } from '../src/server/db/backup.ts'
import { inTransaction } from '../src/server/db/connection.ts'
import { migrate } from '../src/server/db/migrate.ts'
import { asOwner } from '../src/server/db/open.ts'
import { restore } from '../src/server/db/restore.ts'
import { loadSlots, schemaFolders } from '../src/server/features.ts'
import { leafOf, linkOf } from '../src/server/journal.ts'
import { seeded } from '../src/server/seeded.ts'
import { verifyJournals, type ExportedLine } from '../src/server/verify.ts'

interface JournalCheck {
  take(line: string): void
  finish(): { tenant: string; entries: number; broken: string | undefined }[]
}
const tool: { journalCheck(): JournalCheck } = await import(
  new URL('../tools/verify-journal.mjs', import.meta.url).href
)

const scratch = mkdtempSync(join(tmpdir(), 'huiyin-journal-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A house in which something happened: forty facts, every fourth with something personal. */
async function lively(): Promise<TestHouse> {
  const house = await openHouse()
  for (let day = 1; day <= 10; day += 1)
    await house.as({ accountId: randomUUID(), roles: ['deputies_office'] }, async (work) => {
      for (const fact of ['suggestion.submitted', 'suggestion.accepted', 'assignment.received'])
        work.record(fact, work.newId(), {
          number: day,
          title: '关于增设充电桩的建议 "𠮷"',
          tags: ['道路', null, 1.5e21],
        })
      work.record('person.phone_changed', work.newId(), {}, { phone: `1380000000${day % 10}` })
    })
  return house
}

const house = await lively()

/** What this connection sees of one house’s chain. */
async function verified(owner: pg.Client) {
  const lines: ExportedLine[] = []
  const chains = await verifyJournals(owner, (line) => void (line.tenant === house.tenant.id && lines.push(line)))
  const chain = chains.find(({ tenant }) => tenant === house.tenant.id)
  return { broken: chain?.broken, entries: chain?.entries, lines }
}

const checkedByTool = (lines: readonly ExportedLine[]): string | undefined => {
  const check = tool.journalCheck()
  for (const line of lines) check.take(JSON.stringify(line))
  return check.finish()[0]?.broken
}

describe('a chain that nobody touched', () => {
  test('is intact for the house and for whoever checks the export without it', async () => {
    await asOwner(connection, async (owner) => {
      const { broken, entries, lines } = await verified(owner)
      expect([broken, entries, lines.length]).toEqual([undefined, 40, 41])
      expect(checkedByTool(lines)).toBeUndefined()
    })
  })
})

describe('a thousand forgeries', () => {
  test('are all found, by both readers', async () => {
    const { lines } = await asOwner(connection, (owner) => verified(owner))
    const entries = lines.flatMap((line) => ('entry' in line ? [line.entry] : []))
    const head = { seq: 40, hash: entries.at(-1)?.hash ?? '' }
    const random = seeded(24)
    const missed: string[] = []
    for (let round = 0; round < 1000; round += 1) {
      const [what, forged] = forge(house.tenant.id, structuredClone(entries) as ChainEntry[], random)
      const check = new ChainCheck(house.tenant.id)
      const broken = forged.map((entry) => check.add(entry)).find((found) => found) ?? check.end(head)
      const { id: tenant } = house.tenant
      const byTool = checkedByTool([...forged.map((entry) => ({ tenant, entry })), { tenant, head }])
      if (!broken || byTool === undefined) missed.push(`${round}: ${what}`)
    }
    expect(missed).toEqual([])
  })
})

type Forgery = (entries: ChainEntry[], at: number, tenant: string) => ChainEntry[]
const change = (entries: ChainEntry[], at: number, more: Partial<ChainEntry>): ChainEntry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, ...more } : entry))

const forgeries: Readonly<Record<string, Forgery>> = {
  'another fact': (entries, at) => change(entries, at, { fact: 'suggestion.refused' }),
  'another actor': (entries, at) => change(entries, at, { actorId: randomUUID() }),
  'nobody as actor': (entries, at) => change(entries, at, { actorId: null }),
  'another subject': (entries, at) => change(entries, at, { subjectId: randomUUID() }),
  'a millisecond later': (entries, at) =>
    change(entries, at, { at: new Date(Date.parse(entries[at]?.at ?? '') + 1).toISOString() }),
  'one more detail': (entries, at) => change(entries, at, { detail: { ...entries[at]?.detail, note: '' } }),
  'another personal part': (entries, at) => change(entries, at, { personalCommitment: 'ab'.repeat(32) }),
  'a fact with its own leaf': (entries, at, tenant) => {
    const { leaf: _, hash, ...row } = { ...(entries[at] as ChainEntry), fact: 'suggestion.refused' }
    return change(entries, at, { ...row, leaf: leafOf(tenant, row), hash })
  },
  'a fact with its own leaf and link': (entries, at, tenant) => {
    const { leaf: _, hash: __, ...row } = { ...(entries[at] as ChainEntry), fact: 'suggestion.refused' }
    const leaf = leafOf(tenant, row)
    return change(entries, at, { ...row, leaf, hash: linkOf(entries[at - 1]?.hash ?? '', leaf) })
  },
  'an entry less': (entries, at) => entries.toSpliced(at, 1),
  'an entry less, numbers closed up': (entries, at) =>
    entries.toSpliced(at, 1).map((entry, index) => ({ ...entry, seq: index + 1 })),
  'the end cut off': (entries, at) => entries.slice(0, at),
  'two entries changed about': (entries, at) => {
    const other = (at + 7) % entries.length
    const [one, two] = [entries[at] as ChainEntry, entries[other] as ChainEntry]
    return entries.with(at, two).with(other, one)
  },
  'an entry twice': (entries, at) => entries.toSpliced(at, 0, entries[at] as ChainEntry),
  'the whole written anew': (entries, at, tenant) => {
    let previous = entries[at - 1]?.hash ?? ''
    return entries.map((entry, index) => {
      if (index < at) return entry
      const { leaf: _, hash: __, ...row } = index === at ? { ...entry, fact: 'suggestion.refused' } : entry
      const leaf = leafOf(tenant, row)
      previous = linkOf(previous, leaf)
      return { ...row, leaf, hash: previous }
    })
  },
}

function forge(tenant: string, entries: ChainEntry[], random: () => number): [string, ChainEntry[]] {
  const kinds = Object.entries(forgeries)
  const [what, run] = kinds[Math.floor(random() * kinds.length)] ?? ['', () => entries]
  const at = Math.floor(random() * entries.length)
  return [`${what} at ${at + 1}`, run(entries, at, tenant)]
}

describe('the database', () => {
  test.each([
    ['change', sql`update journal set fact = 'nothing' where seq = 1`],
    ['remove', sql`delete from journal where seq = 1`],
    ['empty', sql`truncate journal`],
  ])('does not let the application %s an entry', async (_, statement) => {
    const attempt = inTransaction(house.site.database, { tenant: house.tenant.id }, (tx) => statement.execute(tx))
    await expect(attempt).rejects.toThrow('permission denied for table journal')
  })

  test.each([
    ['a changed fact', `update journal set fact = 'nothing' where seq = 12`, { seq: 12, problem: 'altered' }],
    [
      'a microsecond more',
      `update journal set at = at + interval '1 microsecond' where seq = 3`,
      { seq: 3, problem: 'altered' },
    ],
    [
      'another detail',
      `update journal set detail = detail || '{"number": 99}' where seq = 5`,
      { seq: 5, problem: 'altered' },
    ],
    [
      'changed personal data',
      `update journal_personal set content = '{"phone": "1"}' where seq = 8`,
      { seq: 8, problem: 'personal_altered' },
    ],
    ['an entry taken out', `delete from journal where seq = 7`, { seq: 7, problem: 'missing' }],
    [
      'the end cut off',
      `delete from journal_personal where seq >= 38; delete from journal where seq >= 38`,
      { seq: 38, problem: 'cut_off' },
    ],
    ['a head set back', `update journal_head set seq = 30`, { seq: 31, problem: 'beyond_head' }],
    ['no head', `delete from journal_head`, { seq: 40, problem: 'no_head' }],
    ['erased personal data', `delete from journal_personal where seq = 8`, undefined],
  ])('shows what its owner did: %s', async (_, statement, expected) => {
    await asOwner(connection, async (owner) => {
      await owner.query('begin')
      const here = `tenant_id = '${house.tenant.id}'`
      for (const one of statement.split('; '))
        await owner.query(one.includes('where') ? `${one} and ${here}` : `${one} where ${here}`)
      expect((await verified(owner)).broken).toEqual(expected)
      await owner.query('rollback')
    })
  })
})

describe('a back-up of the whole house', () => {
  test('is restored into an empty database with every chain intact, and nowhere else', async () => {
    const file = join(scratch, 'house.backup')
    const folders = schemaFolders(await loadSlots())
    const migrating = { migrate: (to: pg.Client, names: readonly string[]) => migrate(to, folders, names) }
    await asOwner(connection, (owner) => backup(owner, file, { leaveOut: ['pgboss'] }))
    expect(existsSync(file)).toBe(true)

    const name = `restored_${randomUUID().replaceAll('-', '')}`
    await asOwner(connection, (owner) => owner.query(`create database ${name}`))
    await asOwner({ ...connection, database: name }, async (owner) => {
      await restore(owner, file, migrating)
      expect(await verified(owner)).toMatchObject({ broken: undefined, entries: 40 })
      expect(await migrate(owner, folders)).toBe(0)
      await expect(restore(owner, file, migrating)).rejects.toMatchObject({ code: 'restore.not_empty' })
    })
    await asOwner(connection, (owner) => owner.query(`drop database ${name}`))
  }, 60_000)
})
