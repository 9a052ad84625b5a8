/** Jobs (定时任务): the features' repeated tasks on pg-boss, once per district, effect and mark in one transaction. */
import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Job } from '#kernel/feature'
import { nobody } from '#kernel/work'
import type { Site } from './http/caller.ts'
import { inWork } from './work.ts'

export async function startJobs(
  site: Site,
  connection: pg.ClientConfig,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const jobs = site.slots.features.flatMap(({ jobs: own = [] }) => own)
  const boss = new PgBoss({ ...(connection as object), schema: 'pgboss', max: 2 })
  boss.on('error', (error) => log(`jobs: ${String(error)}`))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name)
    await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' })
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, () => runJob(site, job, log))
  }
  return () => boss.stop({ graceful: true, timeout: 5000 })
}

/** One district failing does not keep the others waiting. */
export async function runJob(site: Site, job: Job, log: (line: string) => void): Promise<void> {
  for (const { id, name } of await site.tenants())
    await inWork(site, { tenant: id, actor: nobody }, job.run).catch((error: unknown) =>
      log(`job ${job.name} failed for ${name}: ${String(error)}`),
    )
}
