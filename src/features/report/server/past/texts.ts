/** 往年报告 as text: the checker says which of its numbers stand for figures of this house; they are kept with it. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { z } from 'zod'
import { PastClaim, type PastInput, type PastRow } from '../../domain/past/contract.ts'
import { sentenceAround, withUnit } from '../../domain/past/sentence.ts'
import { checkReport } from '../../domain/checker/check.ts'
import { catalogueOf, readReport } from '../checks.ts'
import { namesOf } from '../names.ts'

export interface PastText {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly text: string
  readonly claims: readonly PastClaim[]
  readonly broughtBy: string | null
  readonly broughtAt: Date
}

/** Those that were not removed, the latest first. */
export async function pastTexts({ tx, tenant }: Work, id?: string): Promise<PastText[]> {
  const rows = await tx
    .selectFrom('reportPast')
    .select(['id', 'title', 'year', 'text', 'claims', 'broughtBy', 'broughtAt'])
    .where('tenantId', '=', tenant)
    .where('removedAt', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('year', 'desc')
    .orderBy('broughtAt', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, claims: z.array(PastClaim).parse(row.claims) }))
}

async function getPast(work: Work, id: string): Promise<PastText> {
  const [past] = await pastTexts(work, id)
  if (!past) throw new Refusal('not_found', 'report.past_not_found', {})
  return past
}

export async function listPast(work: Work): Promise<{ rows: PastRow[] }> {
  const texts = await pastTexts(work)
  const names = await namesOf(
    work,
    texts.map(({ broughtBy }) => broughtBy),
  )
  return { rows: texts.map((past) => rowOf(past, names)) }
}

const rowOf = (
  { id, title, year, claims, broughtBy, broughtAt }: PastText,
  names: (accountId: string | null) => string,
): PastRow => ({
  id,
  title,
  year,
  claims: claims.length,
  broughtBy: names(broughtBy),
  broughtAt: broughtAt.toISOString(),
})

export async function showPast(work: Work, { id }: { id: string }) {
  const past = await getPast(work, id)
  const names = await namesOf(work, [past.broughtBy])
  const values = past.claims.map((claim) => ({
    figure: claim.figure,
    printed: withUnit(past.text, claim),
    sentence: sentenceAround(past.text, claim),
  }))
  return { ...rowOf(past, names), values }
}

export async function addPast(work: Work, { title, year, ...given }: PastInput<'add'>): Promise<{ rows: PastRow[] }> {
  const text = await readReport(work, given)
  const claims = claimsIn(text, await catalogueOf(work))
  const id = work.newId()
  await work.tx
    .insertInto('reportPast')
    .values({
      tenantId: work.tenant,
      id,
      title,
      year,
      text,
      claims: JSON.stringify(claims),
      broughtBy: work.actor.accountId,
      broughtAt: work.now,
    })
    .execute()
  work.record('report.past_added', id, { title, year })
  return listPast(work)
}

const claimsIn = (text: string, catalogue: Awaited<ReturnType<typeof catalogueOf>>): PastClaim[] =>
  checkReport(text, catalogue).claims.flatMap(({ metric, start, end, text: printed, value, unit, approx }) =>
    metric?.figure === undefined ? [] : [{ start, end, text: printed, value, unit, approx, figure: metric.figure }],
  )

export async function removePast(work: Work, { id, reason }: PastInput<'remove'>): Promise<{ rows: PastRow[] }> {
  const { title, year } = await getPast(work, id)
  await work.tx
    .updateTable('reportPast')
    .set({ removedAt: work.now, removedBy: work.actor.accountId, removedReason: reason })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .execute()
  work.record('report.past_removed', id, { title, year, reason })
  return listPast(work)
}
