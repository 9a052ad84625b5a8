/** 承办单位推荐 learns from the district's own history, every week and by `npm run job -- suggestions.unit-routing`. */
import { sql } from 'kysely'
import { addDays } from '#kernel/date'
import type { Job } from '#kernel/feature'
import type { Work } from '#kernel/work'
import type { Learnt } from '../../domain/routing/learn.ts'
import { historyOf } from './history.ts'

/** From fewer nothing can be learnt. */
const leastExamples = 60

const learnModule = new URL(
  `../../domain/routing/learn.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
).href

/** The calculation runs between two works, in a process of its own: it holds no row and keeps nobody waiting. */
export const unitRouting: Job = {
  name: 'suggestions.unit-routing',
  cron: '40 3 * * 0',
  run: async (work) => {
    if (await learntThisWeek(work)) return
    const examples = await historyOf(work)
    if (examples.length < leastExamples) return
    let learnt: Learnt | undefined
    return [
      {
        run: async () => void (learnt = await work.ports.apart(learnModule, examples)),
        settle: async (later, error) => {
          if (error) throw error
          if (learnt) await keep(later, learnt)
        },
      },
    ]
  },
}

/** A house that is opened every morning does not learn every morning. */
async function learntThisWeek({ tx, tenant, today }: Work): Promise<boolean> {
  const known = await tx
    .selectFrom('unitRouting')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('learntOn', '>', addDays(today, -6))
    .executeTakeFirst()
  return known !== undefined
}

async function keep(work: Work, { quality, model }: Learnt): Promise<void> {
  const { tx, tenant, today } = work
  const { examples, accuracy, topThree, macroF1 } = quality
  await sql`
    insert into unit_routing (tenant_id, id, learnt_on, examples, accuracy, top_three, macro_f1, units, words, numbers)
    values (${tenant}, ${work.newId()}, ${today}, ${examples}, ${accuracy}, ${topThree}, ${macroF1}, ${JSON.stringify(model.units)},
            ${model.words}, ${Buffer.from(model.numbers)})
    on conflict (tenant_id) do update
       set id = excluded.id, learnt_on = excluded.learnt_on, examples = excluded.examples, accuracy = excluded.accuracy,
           top_three = excluded.top_three, macro_f1 = excluded.macro_f1, units = excluded.units, words = excluded.words,
           numbers = excluded.numbers`.execute(tx)
  const percent = (share: number) => Math.round(share * 1000) / 10
  work.record('suggestion.routing_learnt', tenant, {
    examples,
    accuracy: percent(accuracy),
    topThree: percent(topThree),
    macroF1: percent(macroF1),
  })
}
