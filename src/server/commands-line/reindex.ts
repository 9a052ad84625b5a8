/** `reindex`: builds anew, district by district, what the house derives from its records, such as the index of texts. */
import type { LineCommand } from '../command-line.ts'
import { withSite } from '../with-site.ts'
import { inWork } from '../work.ts'

export const command: LineCommand = () =>
  withSite(async (site) => {
    for (const { id, name } of await site.tenants())
      for (const { rebuild } of site.slots.features)
        await rebuild?.({
          inWork: (run) => inWork(site, { tenant: id }, run),
          say: (step, done) => console.log(`${name || id}: ${step} ${done}`),
        })
    return 0
  })
