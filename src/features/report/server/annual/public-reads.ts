/** What the public reads of handling reports (公开的办理情况报告): the register of publications, and the records that are public. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { listPublications } from '#features/publications/server'
import { PublicHandling, type handlingApi } from '../../domain/annual/contract.ts'
import { annualText } from '../../messages/annual.ts'
import { compute, figureOf, rowsOf, type Computed } from '../compute.ts'
import { handlingKind } from './publication.ts'

type Output<Name extends keyof typeof handlingApi> = z.input<(typeof handlingApi)[Name]['output']>

const most = 100
const mostRows = 500

export async function listHandling(work: Work): Promise<Output<'list'>> {
  const found = await listPublications(work, { kind: handlingKind }, { order: 'recent', offset: 0, limit: most })
  return found.map(({ content }) => {
    const { reference, title, organ, issuedOn } = PublicHandling.parse(content)
    return { reference, title, organ, issuedOn }
  })
}

export async function readHandling(work: Work, { reference }: { reference: string }): Promise<PublicHandling> {
  const asked = { kind: handlingKind, reference }
  const [found] = await listPublications(work, asked, { order: 'recent', offset: 0, limit: 1 })
  if (!found) throw new Refusal('not_found', 'report.not_found')
  return PublicHandling.parse(found.content)
}

/** By name only the records that are public themselves, under the title they are public with. */
export async function handlingRows(
  work: Work,
  { reference, figureId }: { reference: string; figureId: string },
): Promise<Output<'rows'>> {
  const { figures, from, to } = await readHandling(work, { reference })
  const printed = figures.find(({ id }) => id === figureId)
  if (!printed) throw new Refusal('not_found', 'figure.not_found', { id: figureId })
  const figure = figureOf(work, figureId)
  const ask = { tenant: work.tenant, from: plainDate(from), to: plainDate(to) }
  const now = await compute(work, figure, ask)
  const { rows } = await sql<{ label: string; link: string }>`
    select concat(p.reference, ' ', p.title) as label, r.link
      from (${rowsOf(work, figure, ask)}) as r
      join publication p on p.tenant_id = ${work.tenant} and p.state = 'published' and p.id::text = r.id
     order by p.created_at, p.id`.execute(work.tx)
  return {
    printed: printed.shown,
    now: shownAs(now),
    total: now.rows,
    published: rows.length,
    rows: rows.slice(0, mostRows),
  }
}

/** A value as the appendix prints it. */
export function shownAs({ figure, value }: Pick<Computed, 'figure' | 'value'>): string {
  if (figure.unit === 'yes_no') return value === 1 ? annualText.figures.yes : annualText.figures.no
  return figure.unit === 'percent' ? `${value}%` : String(value)
}
