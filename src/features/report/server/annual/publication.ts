/** 办理情况报告的公开: once it is issued it may be screened, published and withdrawn like everything else that is public. */
import { sql } from 'kysely'
import { plainDate, type PlainDate } from '#kernel/date'
import { mostPublishables, type Publishable, type PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { PublicHandling } from '../../domain/annual/contract.ts'
import { reportYearOf } from './period.ts'
import { contentOf, textsOf, withholdFrom } from './public-content.ts'

export const handlingKind = 'handling_report'

export const handlingAddress = ({ reference }: { readonly reference: string }): string =>
  `/handling-reports/${reference}`

export const handlingPublications: PublicationKind = {
  kind: handlingKind,
  address: handlingAddress,
  preview: ({ id }) => `/handling-reports/${id}/preview`,
  publishables: async (work, ids) =>
    Promise.all((await issuedReports(work, ids)).map((issued) => publishableOf(work, issued))),
  withhold: (content, screened) => withholdFrom(PublicHandling.parse(content), screened),
  published: async (work, id, screened) => work.record('report.handling_published', id, { screened }),
  withdrawn: async (work, id, reason) => work.record('report.handling_withdrawn', id, { reason }),
}

interface Issued {
  readonly id: string
  readonly reference: string
  readonly number: string
  readonly sessionId: string
  readonly organId: string
  readonly issuedOn: PlainDate
  readonly voidedOn: PlainDate | null
  readonly content: unknown
}

/** 17-3 for the first of a session, 17-3-2 for the one issued after that was made void. */
async function issuedReports({ tx, tenant }: Work, ids?: readonly string[]): Promise<Issued[]> {
  const { rows } = await sql<Issued>`
    select * from (
      select p.id, p.number_text as number, p.subject_id as session_id, p.organ_id, p.issued_on, p.voided_on, p.content,
             concat_ws('-', t.number, n.number, nullif(row_number() over (partition by p.subject_id order by p.issued_on, p.id), 1)) as reference
        from paper p
        join congress_session n on n.tenant_id = p.tenant_id and n.id = p.subject_id
        join term t on t.tenant_id = n.tenant_id and t.id = n.term_id
       where p.tenant_id = ${tenant} and p.kind = 'report.annual_handling' and p.number_text is not null) as r
     where ${ids ? sql`r.id = any (${ids}::uuid[])` : sql`true`}
     order by r.issued_on desc, r.id limit ${mostPublishables}`.execute(tx)
  return rows
}

async function publishableOf(work: Work, issued: Issued): Promise<Publishable> {
  const content = await publicContent(work, issued)
  const { id, reference, organId, issuedOn, voidedOn } = issued
  return {
    id,
    reference,
    title: content.title,
    year: Number(issuedOn.slice(0, 4)),
    topic: null,
    units: [{ id: organId, name: content.organ }],
    consent: 'full',
    content,
    texts: textsOf(content),
    parts: [],
    whyNot: voidedOn === null ? null : new Refusal('conflict', 'paper.voided', {}),
  }
}

/** The days it counts are those it was written with. */
async function publicContent(work: Work, { sessionId, issuedOn, ...issued }: Issued): Promise<PublicHandling> {
  const year = await reportYearOf({ ...work, today: plainDate(issuedOn) }, sessionId)
  if (!year?.ask) throw new Error(`the report ${issued.id} was issued before its session closed`)
  const { from, to } = year.ask
  const { reference, number, voidedOn, content } = issued
  return contentOf({ reference, number, voidedOn, content, issuedOn, from, to })
}

/** As it would appear. */
export async function previewHandling(work: Work, { id }: { id: string }): Promise<PublicHandling> {
  const [issued] = await issuedReports(work, [id])
  if (!issued) throw new Refusal('not_found', 'report.not_found')
  return publicContent(work, issued)
}
