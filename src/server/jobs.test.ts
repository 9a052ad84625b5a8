import { expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Errand, Job } from '#kernel/feature'
import { connection, database, ports, slots, testTenant } from '#testing/database'
import { systemClock } from './clock.ts'
import { asOwner } from './db/open.ts'
import type { Site, Tenant } from './http/caller.ts'
import { runJob } from './jobs.ts'
import { createLive } from './live.ts'
import { createTenant } from './tenants.ts'

const district = (id: string, name: string): Tenant => ({ id, name, host: null, demonstration: false })

const siteOf = (tenants: readonly Tenant[]): Site => ({
  database,
  slots,
  ports,
  clock: systemClock,
  log: () => undefined,
  routes: new Map(),
  live: createLive(database, () => undefined),
  tenants: async () => tenants,
})

const jobOf = (name: string, run: Job['run']): Job => ({ name, cron: '* * * * *', run })

/** What a series stands at, as committed: read outside any work. */
async function lastOf(series: string): Promise<number> {
  return asOwner(connection, async (owner) => {
    const { rows } = await owner.query<{ last: number }>('select last::int from number_series where series = $1', [
      series,
    ])
    return rows[0]?.last ?? 0
  })
}

test('what leaves the process leaves after the commit, and its mark is a work of its own', async () => {
  const seen: number[] = []
  const errand: Errand = {
    run: async () => void seen.push(await lastOf('jobs.effect')),
    settle: async (work, error) => {
      expect(error).toBeUndefined()
      await work.nextNumber('jobs.mark')
    },
  }
  const job = jobOf('effect', async (work) => {
    await work.nextNumber('jobs.effect')
    return [errand]
  })
  await runJob(siteOf([district(testTenant, '测试区')]), job, () => undefined)
  expect(seen).toEqual([1])
  expect(await lastOf('jobs.mark')).toBe(1)
})

test('an errand that fails is settled with its error, does not stop the next one, and is in the log', async () => {
  const settled: (string | undefined)[] = []
  const errandOf = (run: () => Promise<void>): Errand => ({
    run,
    settle: async (_work, error) => void settled.push(error?.message),
  })
  const errands = [
    errandOf(() => Promise.reject(new Error('the mail server is away'))),
    errandOf(async () => undefined),
  ]
  const log: string[] = []
  await runJob(
    siteOf([district(testTenant, '测试区')]),
    jobOf('errands', async () => errands),
    (line) => void log.push(line),
  )
  expect(log).toEqual(['job errands: 1 of 2 errands failed for 测试区: the mail server is away'])
  expect(settled).toEqual(['the mail server is away', undefined])
})

test('one district failing undoes its own work only, is named in the log, and the job is tried again', async () => {
  const other = await asOwner(connection, (owner) =>
    createTenant(owner, { code: 'jobs', name: '邻区', demonstration: false }),
  )
  const log: string[] = []
  const job = jobOf('uneven', async (work) => {
    await work.nextNumber('jobs.uneven')
    if (work.tenant === testTenant) await sql`select 1 / 0`.execute(work.tx)
  })
  const site = siteOf([district(testTenant, '测试区'), other])
  await expect(runJob(site, job, (line) => void log.push(line))).rejects.toThrow('job uneven failed')
  expect(log).toEqual(['job uneven failed for 测试区: error: division by zero'])
  expect(await lastOf('jobs.uneven')).toBe(1)
})
