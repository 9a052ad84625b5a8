/** `job`: runs a repeated task of the house now instead of at its hour, for every district; without a name it lists them. */
import type { LineCommand } from '../command-line.ts'
import { runJob } from '../jobs.ts'
import { withSite } from '../with-site.ts'

export const command: LineCommand = ([name]) =>
  withSite(async (site) => {
    const jobs = site.slots.features.flatMap(({ jobs: own = [] }) => own)
    const job = jobs.find((one) => one.name === name)
    if (!job) {
      for (const one of jobs) console.log(`${one.name}  ${one.cron}`)
      return name === undefined ? 0 : 2
    }
    const began = performance.now()
    await runJob(site, job, (line) => console.error(line))
    console.log(`${job.name}: done in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
    return 0
  })
