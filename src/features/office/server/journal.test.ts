import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import { submitted } from '#testing/drafts'
import { exportJournal } from './journal-export.ts'
import { aboutJournal, listJournal } from './journal.ts'

/** A suggestion was handed in, somebody signed in from somewhere, and it is all in the journal. */
async function aDay(test: TestWork) {
  const district = await createDistrict(test)
  const { id } = await submitted(test, district)
  const work = test(['security_admin'], '2025-06-20')
  work.record('account.signed_in', work.newId(), { method: 'password' }, { address: '10.1.2.3' })
  await test.settle()
  return { district, id }
}

test(
  'the audit administrator reads every fact in words, newest first, and no personal content',
  rolledBack(async (test) => {
    const { id } = await aDay(test)
    const { entries } = await listJournal(test(['audit_admin']), { limit: 100 })
    const seqs = entries.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
    expect(entries.find(({ fact }) => fact === 'account.signed_in')).toMatchObject({
      words: '登录',
      personal: true,
      link: null,
      detail: [['方式', '口令']],
    })
    expect(entries.find(({ fact }) => fact === 'suggestion.submitted')).toMatchObject({
      words: '提交',
      subjectId: id,
      link: `/s/${id}`,
    })
    expect(JSON.stringify(entries)).not.toContain('10.1.2.3')
  }),
)

test(
  'the office of deputies sees the facts of cases and nothing about accounts',
  rolledBack(async (test) => {
    const { district } = await aDay(test)
    const office = test(district.deputiesOffice)
    const { entries } = await listJournal(office, { limit: 100 })
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter(({ fact }) => !fact.startsWith('suggestion.'))).toEqual([])
    expect((await aboutJournal(office)).facts.map(({ fact }) => fact)).not.toContain('account.signed_in')
    expect((await listJournal(office, { limit: 100, fact: 'account.signed_in' })).entries).toEqual([])
  }),
)

test(
  'the journal is asked by day, by fact, and page after page; its head is the newest hash',
  rolledBack(async (test) => {
    await aDay(test)
    const audit = test(['audit_admin'])
    const newest = await listJournal(audit, { limit: 1 })
    expect(newest).toMatchObject({ more: true, entries: [{}] })
    const [first] = newest.entries
    expect(await aboutJournal(audit)).toMatchObject({ entries: first?.seq, hash: first?.hash })
    const next = await listJournal(audit, { limit: 1, before: first?.seq })
    expect(next.entries[0]?.seq).toBe((first?.seq ?? 0) - 1)
    const on = (day: string) =>
      listJournal(audit, { limit: 100, from: plainDate(day), to: plainDate(day), fact: 'account.signed_in' })
    expect((await on('2025-06-20')).entries).toHaveLength(1)
    expect((await on('2025-06-21')).entries).toHaveLength(0)
  }),
)

test(
  'what is exported is recorded too',
  rolledBack(async (test) => {
    await aDay(test)
    const audit = test(['audit_admin'], '2025-06-30')
    const { name, rows, fileId } = await exportJournal(audit, { fact: 'account.signed_in' })
    expect({ name, rows }).toEqual({ name: '留痕 2025-06-30.csv', rows: 1 })
    const { bytes } = await audit.ports.files.get(audit, fileId)
    expect(new TextDecoder().decode(bytes)).toContain('登录')
    await test.settle()
    expect((await listJournal(audit, { limit: 1 })).entries).toMatchObject([{ fact: 'journal.exported', link: null }])
  }),
)
