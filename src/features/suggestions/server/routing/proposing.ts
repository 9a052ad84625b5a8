/** What was learnt, asked about one suggestion: at most three units, each with the words that speak for it. */
import type { Work } from '#kernel/work'
import { unitsFor, type RoutedUnit, type RoutingModel } from '../../domain/routing/model.ts'
import { unpackModel } from '../../domain/routing/pack.ts'
import type { Suggestion } from '../repository.ts'

/** A model that was wrong more often on what it had not seen proposes nothing. */
const leastAccuracy = 0.6

/** Below this (a machine that would not take it says about −1) a unit is named only to have three. */
const leastScore = -0.6

type Asked = Pick<Suggestion, 'title' | 'text' | 'situation' | 'proposal' | 'leadPersonId' | 'leadMandateId'>

/** Empty where nothing, or nothing good enough, was learnt yet. */
export async function learntUnits(work: Work, asked: Asked): Promise<RoutedUnit[]> {
  const model = await readModel(work)
  if (!model) return []
  const mandate = await work.tx
    .selectFrom('mandate')
    .select('delegationId')
    .where('tenantId', '=', work.tenant)
    .where('id', '=', asked.leadMandateId)
    .executeTakeFirst()
  const units = unitsFor(model, {
    title: asked.title,
    text: [asked.text, asked.situation, asked.proposal].join(' '),
    facets: [mandate?.delegationId ?? '', asked.leadPersonId],
  })
  return units.filter(({ score }) => score >= leastScore)
}

/** The model of each district, kept as long as it is the one learnt last: it is some megabytes. */
const models = new Map<string, { readonly id: string; readonly model: RoutingModel }>()

async function readModel({ tx, tenant }: Work): Promise<RoutingModel | undefined> {
  const learnt = tx
    .selectFrom('unitRouting')
    .where('tenantId', '=', tenant)
    .where('accuracy', '>=', String(leastAccuracy))
  const latest = await learnt.select('id').executeTakeFirst()
  if (!latest) return undefined
  const known = models.get(tenant)
  if (known?.id === latest.id) return known.model
  const row = await learnt.select(['units', 'words', 'numbers']).executeTakeFirstOrThrow()
  const model = unpackModel({ units: row.units as string[], words: row.words, numbers: row.numbers })
  models.set(tenant, { id: latest.id, model })
  return model
}
