/** Jobs (定时任务): the features' repeated tasks on pg-boss, once per district, effect and mark in one transaction. */
import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Errand, Job } from '#kernel/feature'
import { nobody, type TenantId } from '#kernel/work'
import { sweepFiles } from './file-sweep.ts'
import type { Site } from './http/caller.ts'
import { inWork } from './work.ts'

export async function startJobs(
  site: Site,
  connection: pg.ClientConfig,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const jobs = [sweepFiles, ...site.slots.features.flatMap(({ jobs: own = [] }) => own)]
  const boss = new PgBoss({ ...(connection as object), schema: 'pgboss', max: 2 })
  boss.on('error', (error) => log(`jobs: ${String(error)}`))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryDelay: 60, retryBackoff: true })
    await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' })
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, () => runJob(site, job, log))
    // A house that was switched off overnight catches up when it opens.
    await boss.send(job.name, {}, { singletonKey: 'opening', singletonSeconds: 60 })
  }
  return () => boss.stop({ graceful: true, timeout: 5000 })
}

/** One district failing does not keep the others waiting; the job is tried again as long as one has failed. */
export async function runJob(site: Site, job: Job, log: (line: string) => void): Promise<void> {
  const failures: unknown[] = []
  for (const { id, name } of await site.tenants())
    await runInDistrict(site, { id, name }, { job, log }).catch((error: unknown) => {
      failures.push(error)
      log(`job ${job.name} failed for ${name}: ${String(error)}`)
    })
  if (failures.length > 0) throw new AggregateError(failures, `job ${job.name} failed`)
}

interface Running {
  readonly job: Job
  readonly log: (line: string) => void
}

async function runInDistrict(
  site: Site,
  { id, name }: { id: TenantId; name: string },
  { job, log }: Running,
): Promise<void> {
  const errands = (await inWork(site, { tenant: id, actor: nobody }, job.run)) ?? []
  const failures: Error[] = []
  for (const errand of errands) failures.push(...(await runErrand(site, id, errand)))
  const last = failures.at(-1)
  // One line however many: a mail server that is down fails them all.
  if (last) log(`job ${job.name}: ${failures.length} of ${errands.length} errands failed for ${name}: ${last.message}`)
}

/** Outside any transaction; a mail server that hangs holds no row. */
async function runErrand(site: Site, tenant: TenantId, { run, settle }: Errand): Promise<Error[]> {
  const error = await run().then(
    () => undefined,
    (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
  )
  await inWork(site, { tenant, actor: nobody }, (work) => settle(work, error))
  return error ? [error] : []
}
