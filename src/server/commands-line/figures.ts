/** `figures`: every figure of the reporting period, as a table or with --json as [{ id, value, unit, rows }]. */
import { Refusal } from '#kernel/refusal'
import type { LineCommand, LineUsage } from '../command-line.ts'
import { withSite } from '../with-site.ts'
import { inWork } from '../work.ts'

interface Listed {
  readonly from: string
  readonly to: string
  readonly figures: readonly {
    id: string
    name: string
    value: number
    unit: string
    rows: number
    arithmetic: string
  }[]
}

export const usage: LineUsage = {
  form: 'npm run figures [-- --json]',
  says: 'Every figure of the reporting period; npm run --silent figures -- --json for other programs.',
  options: ['--json'],
}

export const command: LineCommand = (words) =>
  withSite(async (site) => {
    const [tenant] = await site.tenants()
    const route = [...site.routes.values()].find(({ endpoint }) => endpoint.path === '/api/figures')
    if (!tenant || !route) throw new Refusal('not_found', 'console.no_house')
    const listed = (await inWork(site, { tenant: tenant.id, readOnly: true }, (work) =>
      route.run(work, {} as never),
    )) as Listed
    if (words.includes('--json'))
      console.log(JSON.stringify(listed.figures.map(({ id, value, unit, rows }) => ({ id, value, unit, rows }))))
    else {
      console.log(`${listed.from} – ${listed.to}`)
      for (const { id, name, value, unit, arithmetic } of listed.figures)
        console.log(`${id}  ${value} ${unit}  ${name}  (${arithmetic})`)
    }
    return 0
  })
